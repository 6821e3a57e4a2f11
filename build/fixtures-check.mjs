/**
 * Compares test/fixtures with the folder from which its files were copied: `npm run fixtures:check DIR`, where DIR
 * contains `samples/` and `legal/`. Names each file that is missing here or differs.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '..', 'test', 'fixtures');
const FOLDERS = ['samples', 'legal'];
/** The rule book in prose is a document, not data of a spec. */
const NOT_COPIED = new Set(['rules-fr.md']);

const [source] = process.argv.slice(2);
if (source === undefined || !FOLDERS.every((folder) => existsSync(join(source, folder)))) {
  process.stderr.write('Usage: npm run fixtures:check DIR, where DIR holds samples/ and legal/.\n');
  process.exit(2);
}

let compared = 0;
let differing = 0;
for (const folder of FOLDERS) {
  for (const name of (await readdir(join(source, folder))).filter((file) => !NOT_COPIED.has(file))) {
    const [theirs, ours] = await Promise.all([
      readFile(join(source, folder, name)),
      readFile(join(FIXTURES, folder, name)).catch(() => null),
    ]);
    compared += 1;
    if (ours?.equals(theirs) === true) continue;
    differing += 1;
    process.stdout.write(`${ours === null ? 'missing' : 'differs'}: test/fixtures/${folder}/${name}\n`);
  }
}
process.stdout.write(`${compared} files compared, ${differing} to copy again.\n`);
process.exitCode = differing === 0 ? 0 : 1;
