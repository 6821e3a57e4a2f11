/**
 * The names of all that Aval keeps beside a workspace. Each begins with the workspace's own, so
 * that whoever sees the folder sees what belongs together.
 */
export interface SideFiles {
  /** The snapshot: the workspace as the person knows it. */
  readonly snapshot: string;
  /** Changes since the snapshot. */
  readonly journal: string;
  /** The journal that belongs to a snapshot that is about to take its place. */
  readonly nextJournal: string;
  /** A snapshot that is being written. */
  readonly nextSnapshot: string;
  /** The snapshot before this one; with the journal that led from it to this one, a workspace of its own. */
  readonly backup: string;
  readonly backupJournal: string;
  /** A second name of the present snapshot, until another takes its place. */
  readonly nextBackup: string;
  /** Who has the workspace open. */
  readonly lock: string;
  /** Evidence by SHA-256. */
  readonly evidence: string;
}

const BACKUP = '-backup';
const BEFORE = '-before-';

/** What follows the workspace's name in the names of copies of earlier states. */
export const COPIES: readonly string[] = [BACKUP, BEFORE];

/** @param path the workspace, its symbolic links resolved. */
export function sideFilesOf(path: string): SideFiles {
  return {
    snapshot: path,
    journal: journalOf(path),
    nextJournal: `${path}-journal-next`,
    nextSnapshot: `${path}-next`,
    backup: `${path}${BACKUP}`,
    backupJournal: journalOf(`${path}${BACKUP}`),
    nextBackup: `${path}${BACKUP}-next`,
    lock: `${path}-lock`,
    evidence: `${path}-files`,
  };
}

/** The journal of any snapshot, be it a kept copy. */
export function journalOf(snapshot: string): string {
  return `${snapshot}-journal`;
}

/** A copy that is kept of a state before something (`restore`, the number of a migration). */
export function copyBefore(snapshot: string, what: string): string {
  return `${snapshot}${BEFORE}${what}`;
}
