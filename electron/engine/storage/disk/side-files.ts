/**
 * The names of all files that Aval keeps beside a workspace. Each begins with the workspace's name, so that a listing
 * of the folder shows which belong together.
 */
export interface SideFiles {
  /** The snapshot: the workspace as the user knows it. */
  readonly snapshot: string;
  /** Changes since the snapshot. */
  readonly journal: string;
  /** The journal of a snapshot that is about to be swapped in. */
  readonly nextJournal: string;
  /** A snapshot that is being written. */
  readonly nextSnapshot: string;
  /** The previous snapshot; with the journal from it to the current one, a separate workspace. */
  readonly backup: string;
  readonly backupJournal: string;
  /** A second name of the current snapshot, until another replaces it. */
  readonly nextBackup: string;
  /** The lock: who has the workspace open. */
  readonly lock: string;
  /** Evidence by SHA-256. */
  readonly evidence: string;
  /** The folder of oppositions that others recorded while the workspace was open. */
  readonly waiting: string;
}

const BACKUP = '-backup';
const BEFORE = '-before-';

const RESCUE = /^-rescue(?:-\d+)?\.aval$/;

/** The suffixes of kept copies after the workspace's name: no other file with that prefix is Aval's. */
const KEPT_COPY =
  /^-(?:backup|before-restore(?:-\d+)?|before-0\d{3})(?:-journal)?$|^-backup-next$|^-rescue(?:-\d+)?\.aval$/;

/** The suffixes of all side files. */
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

/**
 * A copy of all acknowledged changes, made when the files of an open workspace were moved. It opens like any workspace.
 */
export function rescueOf(snapshot: string, number: number): string {
  return `${snapshot}-rescue${number === 1 ? '' : `-${number}`}.aval`;
}

/** Whether a file has the name of such a copy. */
export function isRescue(snapshot: string, path: string): boolean {
  return path.startsWith(snapshot) && RESCUE.test(path.slice(snapshot.length));
}

/** The journal of any snapshot, even a kept copy. */
export function journalOf(snapshot: string): string {
  return `${snapshot}-journal`;
}

/** A copy of an earlier state, before `restore` or before the migration of a number. */
export function copyBefore(snapshot: string, what: string): string {
  return `${snapshot}${BEFORE}${what}`;
}

/** Whether a file is a copy of an earlier state that Aval keeps beside the workspace, or the journal of one. */
export function isKeptCopy(snapshot: string, path: string): boolean {
  return path.startsWith(snapshot) && KEPT_COPY.test(path.slice(snapshot.length));
}

/** The workspace whose side file has this name; null when it is not the name of a side file. */
export function reservedFor(path: string): string | null {
  const suffix = SIDE_FILE.exec(path)?.[0];
  return suffix === undefined ? null : path.slice(0, -suffix.length);
}

/** The workspace whose evidence or waiting oppositions are in a folder; null when it is another folder. */
export function workspaceOfFolder(folder: string): string | null {
  const suffix = /-(?:files|waiting)$/.exec(folder)?.[0];
  return suffix === undefined ? null : folder.slice(0, -suffix.length);
}
