import { access, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The disk of a mirror. It may be pulled out at any moment or be slow, so nothing here blocks. Methods reject with
 * Node's errors.
 */
export interface MirrorDisk {
  read(path: string): Promise<Buffer>;
  /** Rejects when the file is not there. */
  find(path: string): Promise<void>;
  /**
   * Makes `bytes` the end of an existing file, from `at` on. Durable when it resolves.
   *
   * @param size of the file before. @returns false, and nothing is written, when another file has taken its name.
   */
  append(path: string, bytes: Buffer, at: number, size: number): Promise<boolean>;
  /** Writes a whole file, replacing another of this name. Durable when it resolves. */
  place(path: string, bytes: Buffer): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** The names in a folder. */
  list(folder: string): Promise<readonly string[]>;
}

export const realMirrorDisk: MirrorDisk = {
  read: (path) => readFile(path),

  find: (path) => access(path),

  async append(path, bytes, at, size) {
    const file = await open(path, 'r+');
    try {
      if ((await file.stat()).size !== size) return false;
      if (size > at) await file.truncate(at);
      for (let done = 0; done < bytes.length;)
        done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
      await file.sync();
      return true;
    } finally {
      await file.close();
    }
  },

  async place(path, bytes) {
    const arriving = `${path}-next`;
    await rm(arriving, { force: true });
    const file = await open(arriving, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(arriving, path);
    await syncFolder(dirname(path));
  },

  rename,

  list: (folder) => readdir(folder),
};

/** Windows knows no fsync of a folder. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
