import { basename, join } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { type FileSystem, systemCode, withFile } from '../disk/file-system.ts';
import { dropKeptCopies } from '../disk/kept-copies.ts';
import { sideFilesOf } from '../disk/side-files.ts';
import type { SealedFileSystem } from './sealed-file-system.ts';
import { shred } from './shred.ts';
import { beginsSealed, readVaultHead } from './vault-head.ts';

/**
 * Removes what a workspace no longer is: older copies of it, and evidence that is sealed otherwise than it. Called after
 * sealing, and at an opening for changes that finds an interrupted one.
 *
 * @throws AppError `workspace.copy_stays`.
 */
export function dropOldFiles(disk: SealedFileSystem, path: string): void {
  const below = disk.disk;
  dropKeptCopies(disk, path, (copy) => {
    shred(below, copy);
  });
  const { evidence } = sideFilesOf(path);
  const old = oldEvidence(disk, path);
  for (const file of old) {
    try {
      shred(below, file);
    } catch (error) {
      throw systemCode(error) === null ? error : new AppError('workspace.copy_stays', { path: file }, { cause: error });
    }
  }
  if (old.length > 0) below.syncFolder(evidence);
}

/** Evidence that an interrupted sealing left twice: the file that the workspace does not use. Their places on the disk. */
export function oldEvidence(disk: SealedFileSystem, path: string): readonly string[] {
  const below = disk.disk;
  const { evidence } = sideFilesOf(path);
  if (below.status(evidence)?.kind !== 'folder') return [];
  const vault = disk.vaultOf(path);
  return below
    .list(evidence)
    .map((name) => join(evidence, name))
    .filter((place) => {
      const sealed = vaultIdOf(below, place);
      if (sealed !== null) return sealed !== vault?.id;
      // A plain file beside a sealed workspace is old once its sealed twin is there.
      return vault !== null && below.status(disk.placeOf(join(evidence, basename(place)))) !== null;
    });
}

/** The vault of a sealed file, without its key; null for a plain file. */
function vaultIdOf(disk: FileSystem, path: string): string | null {
  return withFile(disk, path, 'read', (file) =>
    beginsSealed(disk, file) ? readVaultHead(disk, file, path).vault : null,
  );
}
