import { AppError } from '../../../shared/contract/result.ts';
import type { Image } from './database.ts';
import { type FileSystem, readFileWhole, removeIfThere, systemCode } from './disk/file-system.ts';
import { type JournalReading, readJournal } from './disk/journal.ts';
import { journalOf, type SideFiles } from './disk/side-files.ts';
import { readSnapshot, readSnapshotHead, type SnapshotHead, type SnapshotIdentity } from './disk/snapshot.ts';

export type WholeJournal = Extract<JournalReading, { state: 'whole' }>;

/** A journal that continues the snapshot beside it. */
export interface PendingJournal {
  readonly path: string;
  readonly reading: WholeJournal;
}

/** The state in a workspace's files. */
export interface StoredState {
  readonly head: SnapshotHead;
  readonly image: Image;
  readonly journal: PendingJournal | null;
}

/**
 * Reads a snapshot and the journal that continues it; changes no file.
 *
 * @throws AppError as `readSnapshot`; `workspace.journal_damaged`; `workspace.journal_of_another` when the journal
 * continues a later snapshot than the present one (a file was copied back by hand); `workspace.journal_missing` when
 * changes were acknowledged after the snapshot and no journal has any.
 */
export function readStoredState(files: FileSystem, names: SideFiles): StoredState {
  return readState(files, names, true);
}

/** The same for a deliberate return to an older state: the snapshot alone is sufficient. */
export function readStateToRestore(files: FileSystem, names: SideFiles): StoredState {
  return readState(files, names, false);
}

function readState(files: FileSystem, names: SideFiles, isJournalNeeded: boolean): StoredState {
  // While another program works on it, the snapshot may be replaced between our reads.
  for (;;) {
    const before = files.status(names.snapshot)?.identity;
    const isSame = (): boolean => files.status(names.snapshot)?.identity === before;
    try {
      const { head, image } = readSnapshot(files, names.snapshot);
      const journal = findJournal(files, names, head);
      if (!isSame()) continue;
      if (isJournalNeeded && isJournalMissing(head, journal))
        throw new AppError('workspace.journal_missing', { path: names.journal });
      return { head, image, journal };
    } catch (error) {
      if (isSame()) throw error;
    }
  }
}

/** A journal that was deleted, or cut before the end of its first change. */
function isJournalMissing({ isContinued }: SnapshotHead, journal: PendingJournal | null): boolean {
  return isContinued && (journal === null || journal.reading.changes.length === 0);
}

/** As `readStoredState`, for a kept copy: its journal, if any, has no temporary name. */
export function readKeptState(files: FileSystem, snapshot: string): StoredState {
  const { head, image } = readSnapshot(files, snapshot);
  return { head, image, journal: usableJournal(files, journalOf(snapshot), head) };
}

function findJournal(files: FileSystem, names: SideFiles, head: SnapshotIdentity): PendingJournal | null {
  const next = tryReading(files, names.nextJournal);
  // A journal for a snapshot that was never completed is useless.
  if (next?.state === 'whole' && continues(next.follows, head)) return { path: names.nextJournal, reading: next };
  return usableJournal(files, names.journal, head);
}

function usableJournal(files: FileSystem, path: string, head: SnapshotIdentity): PendingJournal | null {
  const reading = tryReading(files, path);
  if (reading === null || reading.state === 'unborn') return null;
  if (reading.state === 'broken') throw new AppError('workspace.journal_damaged', { path });
  if (continues(reading.follows, head)) return { path, reading };
  if (reading.follows.generation < head.generation) return null;
  throw new AppError('workspace.journal_of_another', { path });
}

function continues(follows: SnapshotIdentity, head: SnapshotIdentity): boolean {
  return follows.generation === head.generation && follows.id === head.id;
}

function tryReading(files: FileSystem, path: string): JournalReading | null {
  if (files.status(path) === null) return null;
  try {
    return readJournal(readFileWhole(files, path));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Removes the remains of a crash beside a workspace that has just been read for changes, and gives the side files their
 * final names. Returns the journal under its final name.
 */
export function tidySideFiles(files: FileSystem, names: SideFiles, state: StoredState): PendingJournal | null {
  removeIfThere(files, names.nextSnapshot);
  tidyBackup(files, names, state.head);
  if (state.journal?.path === names.journal) {
    removeIfThere(files, names.nextJournal);
    return state.journal;
  }
  retireJournal(files, names);
  if (state.journal === null) {
    removeIfThere(files, names.nextJournal);
    return null;
  }
  files.rename(state.journal.path, names.journal);
  return { path: names.journal, reading: state.journal.reading };
}

/** A second name of the current snapshot is not needed yet; one of the previous snapshot is the backup. */
function tidyBackup(files: FileSystem, names: SideFiles, head: SnapshotIdentity): void {
  if (files.status(names.nextBackup) === null) return;
  if ((generationOf(files, names.nextBackup) ?? head.generation) < head.generation)
    files.rename(names.nextBackup, names.backup);
  else removeIfThere(files, names.nextBackup);
}

/** The journal of the previous snapshot is kept with the backup when it belongs to it. */
function retireJournal(files: FileSystem, names: SideFiles): void {
  const reading = tryReading(files, names.journal);
  if (reading === null) return;
  const belongs =
    reading.state === 'whole' &&
    files.status(names.backup) !== null &&
    generationOf(files, names.backup) === reading.follows.generation;
  if (belongs) files.rename(names.journal, names.backupJournal);
  else removeIfThere(files, names.journal);
}

function generationOf(files: FileSystem, path: string): number | null {
  try {
    return readSnapshotHead(files, path).generation;
  } catch (error) {
    if (error instanceof AppError || systemCode(error) !== null) return null;
    throw error;
  }
}
