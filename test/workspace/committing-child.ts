import { writeSync } from 'node:fs';
import { createWorkspaceFile } from '../../electron/engine/storage/create-workspace.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { diskOpenedBy, nextSealing, RECOVERY } from './sealed-disk.ts';
import { SMALL_LAYOUT } from './small-layout.ts';

/**
 * A program that changes a workspace until it is killed. It prints the number of each acknowledged change: small ones,
 * every seventh an import of two halves, every eleventh a snapshot; with `sealing`, every third also seals the
 * workspace, gives it another passphrase or key, or writes it plain.
 */
const [path = '', first = '1', mode = ''] = process.argv.slice(2);
const disk = diskOpenedBy(RECOVERY);
const surroundings = { migrations: SMALL_LAYOUT, fileSystem: disk };

if (disk.status(path) === null) await createWorkspaceFile(path, 'Camille', surroundings, () => undefined);
const workspace = await openWorkspace(path, { by: 'Camille', ...surroundings });

for (let number = Number(first); ; number += 1) {
  if (number % 11 === 0) await workspace.compact();
  if (mode === 'sealing' && number % 3 === 0) await nextSealing(workspace, disk, number / 3);
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
