import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Reads an app.asar: four lengths, a JSON header, then the files in sequence. Resolves to the content of each file by
 * its path.
 */
export async function readAsar(file) {
  const archive = await readFile(file);
  const headerEnd = 8 + archive.readUInt32LE(4);
  const header = JSON.parse(archive.subarray(16, 16 + archive.readUInt32LE(12)).toString('utf8'));
  const files = new Map();
  const walk = (folder, path) => {
    for (const [name, entry] of Object.entries(folder.files)) {
      const inner = path === '' ? name : `${path}/${name}`;
      if (entry.files !== undefined) walk(entry, inner);
      else
        files.set(
          inner,
          archive.subarray(headerEnd + Number(entry.offset), headerEnd + Number(entry.offset) + entry.size),
        );
    }
  };
  walk(header, '');
  return files;
}

export async function extract(files, folder) {
  for (const [path, content] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
