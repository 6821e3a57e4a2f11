import { type FileSystem, withFile, writeWhole } from '../disk/file-system.ts';
import { isSealed } from './vault-head.ts';

const ZEROS = Buffer.alloc(1 << 20);

/**
 * Removes a file; a plain one is overwritten with zeros first. A solid-state drive and a synchronised folder may still have
 * the old bytes elsewhere: no program can reach them.
 *
 * @param disk where sealed files are as they lie.
 */
export function shred(disk: FileSystem, path: string): void {
  const status = disk.status(path);
  // Another name of the file may be in use.
  if (status?.kind === 'file' && status.links === 1 && !isSealed(disk, path))
    withFile(disk, path, 'change', (file) => {
      for (let position = 0; position < status.size; position += ZEROS.length)
        writeWhole(disk, file, ZEROS.subarray(0, Math.min(ZEROS.length, status.size - position)), position);
      disk.sync(file);
    });
  disk.remove(path);
}
