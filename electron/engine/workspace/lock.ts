import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/contract/result.ts';
import { type FileSystem, onFile, readFileWhole, removeIfThere, systemCode, withFile, writeWhole } from './file-system.ts';
import type { Machine, ProcessIdentity } from './machine.ts';

/** One writer a workspace: the lock says who, where and by which process. */
export interface LockHolder extends ProcessIdentity {
  readonly person: string;
  /** Told apart from every other lock, be it of the same process. */
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
   * Asked before anything is written: a lock that was deleted or taken over by mistake must not
   * end in two writers.
   *
   * @throws AppError `workspace.lock_lost`.
   */
  assertHeld(): void {
    if (readHolder(this.#files, this.#path)?.token !== this.#token) throw new AppError('workspace.lock_lost');
  }

  release(): void {
    if (readHolder(this.#files, this.#path)?.token === this.#token) removeIfThere(this.#files, this.#path);
  }
}

/**
 * Takes the lock. That of a process of this machine which has ended is taken over; any other is
 * respected, since nobody can tell from here whether it is still held.
 *
 * @throws AppError `workspace.already_open` (`person`, `machine`, `process`).
 */
export function takeLock(files: FileSystem, path: string, workspace: string, person: string, machine: Machine): Lock {
  const self = machine.self();
  const holder: LockHolder = { person, ...self, token: randomUUID() };
  // Twice at most: a stale lock is moved away once, what then stands there is somebody's.
  for (const isLastTry of [false, true]) {
    if (writeHolder(files, path, workspace, holder)) return new Lock(files, path, holder.token);
    const other = readHolder(files, path);
    const isStale = other !== null && other.machine === self.machine && !machine.isRunning(other);
    if (isLastTry || !isStale || !moveAway(files, path, other)) throw refusal(workspace, other);
  }
  throw refusal(workspace, null);
}

/** Who holds the lock; null when nobody does, or when what stands there is no lock that can be read. */
export function readHolder(files: FileSystem, path: string): LockHolder | null {
  try {
    const holder: unknown = JSON.parse(readFileWhole(files, path).toString('utf8'));
    return isHolder(holder) ? holder : null;
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) !== null) return null;
    throw error;
  }
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return (
    typeof fields['person'] === 'string' &&
    typeof fields['machine'] === 'string' &&
    typeof fields['process'] === 'number' &&
    (fields['began'] === null || typeof fields['began'] === 'string') &&
    typeof fields['machineStartedAt'] === 'string' &&
    typeof fields['token'] === 'string'
  );
}

/** False when a lock stands there already. */
function writeHolder(files: FileSystem, path: string, workspace: string, holder: LockHolder): boolean {
  return onFile(workspace, () => {
    try {
      withFile(files, path, 'create', (file) => writeWhole(files, file, Buffer.from(`${JSON.stringify(holder)}\n`), 0));
      return true;
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      removeIfThere(files, path);
      throw error;
    }
  });
}

/**
 * Moves a stale lock away; only one process can move it. Whoever moved another's fresh lock by
 * mistake puts it back, and loses.
 */
function moveAway(files: FileSystem, path: string, stale: LockHolder): boolean {
  const aside = `${path}-${stale.token}`;
  try {
    files.rename(path, aside);
    const moved = readHolder(files, aside);
    if (moved?.token === stale.token) {
      files.remove(aside);
      return true;
    }
    files.rename(aside, path);
    return false;
  } catch (error) {
    // Somebody else moved it in the same instant.
    if (systemCode(error) === 'ENOENT') return true;
    throw error;
  }
}

function refusal(workspace: string, holder: LockHolder | null): AppError {
  if (holder === null) return new AppError('workspace.already_open_by_unknown', { path: workspace });
  return new AppError('workspace.already_open', { path: workspace, person: holder.person, machine: holder.machine, process: holder.process });
}
