import { backupWorkspace } from '../../electron/engine/restore/backup.ts';
import { verifyWorkspace } from '../../electron/engine/restore/verify.ts';
import { EvidenceIntake } from '../../electron/engine/sql/evidence.ts';
import { MemoryDisk } from './memory-disk.ts';
import { addNote, createSmall, PATH, SMALL_LAYOUT } from './small-layout.ts';

export const SAVED = '/disk/saved.avalbackup';
export const CONTRACT = Buffer.from('%PDF-1.7 signed');

/** A saved workspace with evidence, and two further notes, the last of them in the journal. */
export async function savedDisk(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  disk.place('/disk/contract.pdf', CONTRACT);
  const workspace = await createSmall(disk);
  const { sha256 } = await new EvidenceIntake(disk, `${PATH}-files`).keep('/disk/contract.pdf');
  await workspace.bulk(async (shadow) => {
    await Promise.resolve();
    shadow.run('INSERT INTO evidence (import_id, sha256, name) VALUES (1, ?, ?)', [sha256, 'contract.pdf']);
  });
  await backupWorkspace(workspace, SAVED, { fileSystem: disk });
  addNote(workspace, 'yes to sms');
  addNote(workspace, 'no to phone');
  // Killed: its lock and its journal stay.
  return disk.copy();
}

/** The verification of a workspace on a disk. */
export const damagesOf = async (disk: MemoryDisk, path: string): Promise<string[]> =>
  (await verifyWorkspace(path, { fileSystem: disk, migrations: SMALL_LAYOUT })).damages.map(({ code }) => code);
