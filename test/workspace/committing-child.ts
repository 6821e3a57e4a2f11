import { writeSync } from 'node:fs';
import { createWorkspaceFile } from '../../electron/engine/storage/create-workspace.ts';
import { realFileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { SMALL_LAYOUT } from './small-layout.ts';

/**
 * A program that changes a workspace until it is killed. It prints the number of each acknowledged change: small ones,
 * every seventh an import of two halves, every eleventh a snapshot.
 */
const [path = '', first = '1'] = process.argv.slice(2);
const surroundings = { migrations: SMALL_LAYOUT };

if (realFileSystem.status(path) === null) await createWorkspaceFile(path, 'Camille', surroundings, () => undefined);
const workspace = await openWorkspace(path, { by: 'Camille', ...surroundings });

for (let number = Number(first); ; number += 1) {
  if (number % 11 === 0) await workspace.compact();
  if (number % 7 === 0) {
    await workspace.bulk(async (shadow) => {
      shadow.run('INSERT INTO notes (id, text) VALUES (?, ?)', [shadow.nextId('notes'), `${number}, first half`]);
      await new Promise((resolve) => setImmediate(resolve));
      shadow.run('INSERT INTO notes (id, text) VALUES (?, ?)', [shadow.nextId('notes'), `${number}, second half`]);
    });
  } else {
    workspace.write((transaction) => {
      transaction.run('INSERT INTO notes (id, text) VALUES (?, ?)', [
        transaction.nextId('notes'),
        `${number}, first half`,
      ]);
      transaction.run('INSERT INTO notes (id, text) VALUES (?, ?)', [
        transaction.nextId('notes'),
        `${number}, second half`,
      ]);
    });
  }
  writeSync(1, `${number}\n`);
}
