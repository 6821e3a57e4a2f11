import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import {
  type FileSystem,
  folderOf,
  onFile,
  readFileWhole,
  removeIfThere,
  systemCode,
  withFile,
  writeWhole,
} from './file-system.ts';
import type { Machine, ProcessIdentity } from './machine.ts';

/** One writer per workspace: the lock names person, machine and process. */
export interface LockHolder extends ProcessIdentity {
  readonly person: string;
  /** Distinguished from every other lock, even of the same process. */
  readonly token: string;
}

/** A lock that this process holds. */
export class Lock {
  readonly #files: FileSystem;
  readonly #path: string;
  readonly #token: string;

  constructor(files: FileSystem, path: string, token: string) {
    this.#files = files;
    this.#path = path;
    this.#token = token;
  }

  /**
   * Called before every write: a lock that was deleted or taken over by mistake must not lead to two writers.
   *
   * @throws AppError `workspace.lock_lost`.
   */
  assertHeld(): void {
    if (!this.isHeld) throw lockLost();
  }

  get isHeld(): boolean {
    return readHolder(this.#files, this.#path)?.token === this.#token;
  }

  /** True when there is no lock at all: no other program took it over. */
  get isGone(): boolean {
    return this.#files.status(this.#path) === null;
  }

  release(): void {
    if (this.isHeld) removeIfThere(this.#files, this.#path);
  }
}

/** The refusal of a write whose lock another program took over, or a person removed. */
export const lockLost = (): AppError => new AppError('workspace.lock_lost');

/**
 * Takes the lock. The lock of an ended process of this machine is taken over, and so is an unreadable one: a lock
 * appears complete or not at all, except after a power cut. Any other is respected, since this machine cannot know
 * whether its process runs.
 *
 * @throws AppError `workspace.already_open` (`person`, `machine`, `process`).
 */
export function takeLock(files: FileSystem, path: string, workspace: string, person: string, machine: Machine): Lock {
  const self = machine.self();
  const holder: LockHolder = { person, ...self, token: randomUUID() };
  return onFile(workspace, () => {
    // At most two stale ones (a dead process's, and a torn one in its place); after that it is a live one.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (layDown(files, path, holder)) {
        clearAttempts(files, path);
        return new Lock(files, path, holder.token);
      }
      const other = readHolder(files, path);
      const isHeld = other !== null && (other.machine !== self.machine || machine.isRunning(other));
      if (isHeld || !moveAway(files, path, other)) throw refusal(workspace, other);
    }
    throw refusal(workspace, readHolder(files, path));
  });
}

/** The holder of the lock; null when there is none, or when the lock file is unreadable. */
export function readHolder(files: FileSystem, path: string): LockHolder | null {
  try {
    const holder: unknown = JSON.parse(readFileWhole(files, path).toString('utf8'));
    return isHolder(holder) ? { ...UNSTATED, ...holder } : null;
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) !== null) return null;
    throw error;
  }
}

/** Fields missing from the locks of earlier versions. */
const UNSTATED = { boot: null, uptime: 0 };

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return (
    typeof fields['person'] === 'string' &&
    typeof fields['machine'] === 'string' &&
    typeof fields['process'] === 'number' &&
    (fields['began'] === null || typeof fields['began'] === 'string') &&
    (fields['boot'] === undefined || fields['boot'] === null || typeof fields['boot'] === 'string') &&
    (fields['uptime'] === undefined || typeof fields['uptime'] === 'number') &&
    typeof fields['token'] === 'string'
  );
}

/** Names of attempts begin with the lock's, and end with a token. */
const attemptOf = (path: string, token: string): string => `${path}-${token}`;

/** False when there is a lock already. The lock gets its name after it is written, so that a reader never sees half of it. */
function layDown(files: FileSystem, path: string, holder: LockHolder): boolean {
  const attempt = attemptOf(path, holder.token);
  const bytes = Buffer.from(`${JSON.stringify(holder)}\n`);
  try {
    withFile(files, attempt, 'create', (file) => writeWhole(files, file, bytes, 0));
    files.link(attempt, path);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (code === null || !NO_SECOND_NAMES.has(code)) throw error;
    return layDownUnlinked(files, path, bytes);
  } finally {
    removeIfThere(files, attempt);
  }
}

/** Error codes of file systems without second names (memory sticks). */
const NO_SECOND_NAMES: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'EISDIR',
  'EINVAL',
]);

function layDownUnlinked(files: FileSystem, path: string, bytes: Uint8Array): boolean {
  try {
    withFile(files, path, 'create', (file) => writeWhole(files, file, bytes, 0));
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    removeIfThere(files, path);
    throw error;
  }
}

/** Removes the remains of killed attempts. An attempt in progress loses its file, in a race that it has lost anyway. */
function clearAttempts(files: FileSystem, path: string): void {
  const folder = folderOf(path);
  for (const name of files.list(folder)) {
    const other = join(folder, name);
    if (other.startsWith(`${path}-`)) removeIfThere(files, other);
  }
}

/**
 * Moves a stale lock away; only one process can move it. A process that moved another's new lock by mistake puts it
 * back, and loses.
 */
function moveAway(files: FileSystem, path: string, stale: LockHolder | null): boolean {
  const aside = attemptOf(path, randomUUID());
  try {
    files.rename(path, aside);
    if (readHolder(files, aside)?.token === stale?.token) {
      files.remove(aside);
      return true;
    }
    files.rename(aside, path);
    return false;
  } catch (error) {
    // Another process moved it at the same time.
    if (systemCode(error) === 'ENOENT') return true;
    throw error;
  }
}

function refusal(workspace: string, holder: LockHolder | null): AppError {
  if (holder === null) return new AppError('workspace.already_open_by_unknown', { path: workspace });
  return new AppError('workspace.already_open', {
    path: workspace,
    person: holder.person,
    machine: holder.machine,
    process: holder.process,
  });
}
