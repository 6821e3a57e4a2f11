import { onFile, readFileWhole, realFileSystem } from '../engine/storage/disk/file-system.ts';

/** The text of a file that holds a secret, without the mark of its encoding. @throws AppError `file.missing`, `file.…`. */
export function secretText(path: string): string {
  return onFile(path, () => readFileWhole(realFileSystem, path))
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** The same for a secret on one line: without one line end at its end. */
export function secretLine(path: string): string {
  return secretText(path).replace(/\r?\n$/, '');
}
