/**
 * The names of all that Aval keeps next to a workspace. Each begins with the workspace's own, so
 * that anyone who sees the folder sees what belongs together.
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
  /** A folder of what others noted while somebody had the workspace open. */
  readonly waiting: string;
}

const BACKUP = '-backup';
const BEFORE = '-before-';

const RESCUE = /^-rescue(?:-\d+)?\.aval$/;

/** What follows the workspace's name in the names of kept copies: nothing else that begins with it is ours. */
const KEPT_COPY =
  /^-(?:backup|before-restore(?:-\d+)?|before-0\d{3})(?:-journal)?$|^-backup-next$|^-rescue(?:-\d+)?\.aval$/;

/** What follows it in the name of any side file. */
const SIDE_FILE =
  /-(?:journal|journal-next|next|lock|files|waiting|backup|backup-next|backup-journal|before-restore(?:-\d+)?|before-0\d{3})(?:-journal)?$|-rescue(?:-\d+)?\.aval$/;

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
    waiting: `${path}-waiting`,
  };
}

/** A copy of all that was acknowledged, made when the files of an open workspace were moved. Opens as any workspace. */
export function rescueOf(snapshot: string, number: number): string {
  return `${snapshot}-rescue${number === 1 ? '' : `-${number}`}.aval`;
}

/** Whether a file is such a copy by its name. */
export function isRescue(snapshot: string, path: string): boolean {
  return path.startsWith(snapshot) && RESCUE.test(path.slice(snapshot.length));
}

/** The journal of any snapshot, even a kept copy. */
export function journalOf(snapshot: string): string {
  return `${snapshot}-journal`;
}

/** A copy that is kept of a state before something (`restore`, the number of a migration). */
export function copyBefore(snapshot: string, what: string): string {
  return `${snapshot}${BEFORE}${what}`;
}

/** Whether a file is a copy of an earlier state that Aval keeps next to the workspace, or the journal of one. */
export function isKeptCopy(snapshot: string, path: string): boolean {
  return path.startsWith(snapshot) && KEPT_COPY.test(path.slice(snapshot.length));
}

/** The workspace of which a file would be a side file by its name; null when no workspace's side file is named so. */
export function reservedFor(path: string): string | null {
  const suffix = SIDE_FILE.exec(path)?.[0];
  return suffix === undefined ? null : path.slice(0, -suffix.length);
}
