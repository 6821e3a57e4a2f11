import { dirname } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { realFileSystem, type FileSystem } from './file-system.ts';

/**
 * The folders to create for a path, the outermost first. They are created one by one: where no folder can be created
 * (`/proc`), Node’s recursive creation never ends.
 *
 * @throws AppError `export.not_a_folder`.
 */
export function missingFolders(path: string, files: FileSystem): readonly string[] {
  const status = files.status(path);
  if (status?.kind === 'folder') return [];
  if (status !== null) throw new AppError('export.not_a_folder', { path });
  const above = dirname(path);
  return above === path ? [path] : [...missingFolders(above, files), path];
}

/** Creates a folder and its parents. Throws Node’s errors. */
export function makeFolders(path: string, files: FileSystem = realFileSystem): void {
  for (const missing of missingFolders(path, files)) files.makeFolder(missing);
}
