import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The record of the build, beside the code; electron/engine/about/ reads it. */
export const RECORD = 'files.json';

/**
 * Writes files.json into `folder`: the SHA-256 of every file of `parts`, which are folders below `folder`/`root`.
 * Call it when all other files are written. The same files give the same record.
 */
export async function recordBuiltFiles({ product, version, folder, root, parts }) {
  const base = join(folder, root);
  const found = (await Promise.all(parts.map((part) => filesUnder(join(base, part))))).flat();
  const record = join(folder, RECORD);
  const names = found
    .filter((file) => file !== record)
    .map((file) => relative(base, file).split(sep).join('/'))
    .sort();
  const files = await Promise.all(names.map(async (name) => ({ name, sha256: await sha256Of(join(base, name)) })));
  await writeFile(record, `${JSON.stringify({ product, version, root, files }, null, 1)}\n`);
}

export async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

export async function sha256Of(file) {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
