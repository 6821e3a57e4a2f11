import * as node from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';

/** The kind of a name in a folder. Other kinds (sockets, devices) count as `other`. */
export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Differs when another file takes the name, or when the content changes. */
  readonly identity: string;
  /** Differs when another file takes the name, even with equal content. */
  readonly node: string;
  /** Number of names of the file: 0 once it was removed while open. */
  readonly links: number;
}

/**
 * All disk operations of the workspace, so that a test can make them fail at any point. Methods throw Node's errors
 * (`code`: ENOENT, ENOSPC…); `fileError` turns those into sentences.
 *
 * Guarantees: bytes survive a power cut after `sync`; a name created, renamed or removed survives it after
 * `syncFolder`. Nothing survives sooner.
 */
export interface FileSystem {
  /** `read`: an existing file; `change`: an existing file, read and written; `create`: a new file, mode 0600, that must not exist. */
  open(path: string, purpose: 'read' | 'change' | 'create'): number;
  close(file: number): void;
  /** The number of bytes read, 0 at the end of the file. */
  read(file: number, into: Uint8Array, position: number): number;
  /** The number of bytes written, which may be fewer than given. */
  write(file: number, bytes: Uint8Array, position: number): number;
  truncate(file: number, length: number): void;
  sync(file: number): void;
  /** As `sync`, without blocking the event loop. */
  syncLater(file: number): Promise<void>;
  /**
   * Whether the open file says by itself how far it was synced, as a sealed one does: damage before that place is then never
   * taken for a torn write, without a mark in its content.
   */
  remembersSync(file: number): boolean;
  syncFolder(path: string): void;
  /** Null when nothing has this name. */
  status(path: string): FileStatus | null;
  /** Of an open file, even if another has taken its name. */
  statusOf(file: number): FileStatus;
  /** The path with its symbolic links resolved. */
  realPath(path: string): string;
  /** Replaces `to` when it exists. */
  rename(from: string, to: string): void;
  /** A second name for the same file. Some file systems do not support it: throws EPERM, ENOTSUP or ENOSYS. */
  link(from: string, to: string): void;
  remove(path: string): void;
  makeFolder(path: string): void;
  removeFolder(path: string): void;
  /** The names in a folder, sorted. */
  list(path: string): string[];
  /** True when the system says that this is on another computer; false when unknown. */
  isOnNetwork(path: string): boolean;
}

const PURPOSES = { read: 'r', change: 'r+', create: 'wx' } as const;

/** NFS, SMB, CIFS, SMB2, AFS, Coda, 9p: the types of such a file system in Linux. */
const NETWORK_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x01021997,
]);

/** The computer's own disk. */
export const realFileSystem: FileSystem = {
  open: (path, purpose) => node.openSync(path, PURPOSES[purpose], 0o600),
  close: (file) => node.closeSync(file),
  read: (file, into, position) => node.readSync(file, into, 0, into.length, position),
  write: (file, bytes, position) => node.writeSync(file, bytes, 0, bytes.length, position),
  truncate: (file, length) => node.ftruncateSync(file, length),
  sync: (file) => node.fsyncSync(file),
  syncLater: (file) =>
    new Promise((resolve, reject) => {
      node.fsync(file, (error) => {
        if (error === null) resolve();
        else reject(error);
      });
    }),
  remembersSync: () => false,
  syncFolder(path) {
    // Windows knows no fsync of a folder: NTFS journals its names itself.
    if (process.platform === 'win32') return;
    const folder = node.openSync(path, 'r');
    try {
      node.fsyncSync(folder);
    } finally {
      node.closeSync(folder);
    }
  },
  status(path) {
    const status = node.statSync(path, { throwIfNoEntry: false, bigint: true });
    return status === undefined ? null : statusFrom(status);
  },
  statusOf: (file) => statusFrom(node.fstatSync(file, { bigint: true })),
  // Node's own function removes `..` before it resolves links, and ends in another folder; on Windows the native
  // function renames drives.
  realPath: (path) => (process.platform === 'win32' ? node.realpathSync(path) : node.realpathSync.native(path)),
  rename: (from, to) => node.renameSync(from, to),
  link: (from, to) => node.linkSync(from, to),
  remove: (path) => node.unlinkSync(path),
  makeFolder(path) {
    node.mkdirSync(path, { mode: 0o700 });
  },
  removeFolder: (path) => node.rmdirSync(path),
  list: (path) => node.readdirSync(path).sort(),
  isOnNetwork(path) {
    try {
      return process.platform === 'linux' && NETWORK_FILE_SYSTEMS.has(node.statfsSync(path).type);
    } catch {
      return false;
    }
  },
};

function statusFrom(status: node.BigIntStats): FileStatus {
  const kind = status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other';
  const place = `${String(status.dev)}:${String(status.ino)}`;
  return {
    kind,
    size: Number(status.size),
    identity: `${place}:${String(status.mtimeNs)}`,
    node: place,
    links: Number(status.nlink),
  };
}

/** Node's code of a failed file operation (`ENOENT`), or null when the failure is another. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code)
    ? error.code
    : null;
}

const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'file.missing',
  ENOTDIR: 'file.missing',
  EISDIR: 'file.is_a_folder',
  EACCES: 'file.forbidden',
  EPERM: 'file.forbidden',
  EROFS: 'file.read_only',
  ENOSPC: 'file.disk_full',
  EDQUOT: 'file.disk_full',
  EBUSY: 'file.in_use',
  ETXTBSY: 'file.in_use',
};

/** A failed file operation as the error to show; any other error is returned unchanged. */
export function fileError(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  return new AppError(CODES[code] ?? 'file.failed', { path, reason: code }, { cause: error });
}

/** Runs `work`; its failed file operations are reported for `path`. */
export function onFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Opens, works, and always closes. */
export function withFile<T>(
  files: FileSystem,
  path: string,
  purpose: 'read' | 'change' | 'create',
  work: (file: number) => T,
): T {
  const file = files.open(path, purpose);
  try {
    return work(file);
  } finally {
    files.close(file);
  }
}

/** Writes all bytes, also when the system takes few at a time. */
export function writeWhole(files: FileSystem, file: number, bytes: Uint8Array, position: number): void {
  let written = 0;
  while (written < bytes.length) {
    written += files.write(file, bytes.subarray(written), position + written);
  }
}

/** Fills `into`, or reads up to the end of the file. Returns the number of bytes. */
export function readWhole(files: FileSystem, file: number, into: Uint8Array, position: number): number {
  let read = 0;
  while (read < into.length) {
    const count = files.read(file, into.subarray(read), position + read);
    if (count === 0) break;
    read += count;
  }
  return read;
}

/** The bytes of a file. For files that fit in memory. */
export function readFileWhole(files: FileSystem, path: string): Buffer {
  return withFile(files, path, 'read', (file) => {
    const bytes = Buffer.allocUnsafeSlow(files.statusOf(file).size);
    const length = readWhole(files, file, bytes, 0);
    return bytes.subarray(0, length);
  });
}

/**
 * Creates a file, lets `work` fill it, syncs and closes it. A failure leaves no file. The name is
 * durable once its folder is synced.
 */
export async function createDurably<T>(
  files: FileSystem,
  path: string,
  work: (file: number) => Promise<T>,
): Promise<T> {
  const file = files.open(path, 'create');
  let isDone = false;
  try {
    const result = await work(file);
    await files.syncLater(file);
    isDone = true;
    return result;
  } finally {
    files.close(file);
    if (!isDone) removeIfThere(files, path);
  }
}

/** Removes a name if possible: the next opening recognises what remains. */
export function removeIfThere(files: FileSystem, path: string): void {
  try {
    if (files.status(path) !== null) files.remove(path);
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}

/** The folder that a file is in. */
export function folderOf(path: string): string {
  return dirname(path);
}
