import { basename, join } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import type { Finding } from '../../../../shared/domain/value/finding.ts';
import { isBackup } from '../disk/backup-file.ts';
import { type FileSystem, folderOf, onFile, systemCode, withFile } from '../disk/file-system.ts';
import { isRescueInUse } from '../disk/kept-copies.ts';
import { isKeptCopy, sideFilesOf } from '../disk/side-files.ts';
import type { SealedFileSystem } from './sealed-file-system.ts';
import { isNamedBy, isPlainName, isSealedName } from './sealed-names.ts';
import { shred } from './shred.ts';
import type { Vault } from './vault.ts';
import { beginsSealed, readVaultHead, type ReadVaultHead } from './vault-head.ts';

/** Evidence that is being copied in. */
const ARRIVING = 'arriving-';

/**
 * Removes what lies beside a workspace and is sealed otherwise than it: copies of earlier states, and evidence. Called
 * after sealing, and at each opening for changes, since a sealing may have been interrupted.
 *
 * @throws AppError `vault.old_file_stays` (`path`) when one can't be removed; the others are removed.
 */
export function dropOldFiles(disk: SealedFileSystem, path: string): void {
  const stays = tryToDrop(disk, path);
  if (stays !== null) throw new AppError('vault.old_file_stays', { path: stays });
}

/** The same at an opening: a file that can't be removed is a warning, not a refusal. */
export function oldFilesFindings(disk: SealedFileSystem, path: string): Finding[] {
  const stays = tryToDrop(disk, path);
  return stays === null ? [] : [{ code: 'vault.old_file_stays', severity: 'warning', params: { path: stays } }];
}

/** The first file that could not be removed. */
function tryToDrop(disk: SealedFileSystem, path: string): string | null {
  const below = disk.disk;
  let stays: string | null = null;
  const folders = new Set<string>();
  for (const file of oldFiles(disk, path)) {
    try {
      if (isRescueInUse(below, path, file)) stays ??= file;
      else shred(below, file);
      folders.add(folderOf(file));
    } catch (error) {
      if (systemCode(error) === null) throw error;
      stays ??= file;
    }
  }
  for (const folder of folders) below.syncFolder(folder);
  return stays;
}

/** Their paths on the disk. */
function oldFiles(disk: SealedFileSystem, path: string): readonly string[] {
  const vault = disk.vaultOf(path);
  const copies = filesOf(disk.disk, folderOf(path)).filter(
    (file) => isKeptCopy(path, file) && isSealedOtherwise(disk.disk, file, vault) && !isBackupOfUser(disk, file),
  );
  return [...copies, ...oldEvidence(disk, path, vault)];
}

/** A file of an earlier passphrase has the key of the present one, and other slots. */
function isSealedOtherwise(below: FileSystem, path: string, vault: Vault | null): boolean {
  const head = headOf(below, path);
  if (head === null || vault === null) return head !== null || vault !== null;
  if (head.vault !== vault.id) return true;
  return head.slots.length > 0 && JSON.stringify(head.slots) !== JSON.stringify(vault.slots);
}

/** A backup that got the name of a kept copy stays. One of another key can't be read: it is a copy like the others. */
function isBackupOfUser(disk: SealedFileSystem, path: string): boolean {
  try {
    return isBackup(disk, path);
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/**
 * Evidence that an interrupted sealing left twice: the files that the workspace does not use. Their names tell it, since
 * an opening does not read each of them.
 */
function oldEvidence(disk: SealedFileSystem, path: string, vault: Vault | null): readonly string[] {
  const below = disk.disk;
  const { evidence } = sideFilesOf(path);
  if (below.status(evidence)?.kind !== 'folder') return [];
  return filesOf(below, evidence).filter((file) => {
    const name = basename(file);
    if (isSealedName(name)) return vault === null || !isNamedBy(vault, name);
    // A plain file beside a sealed workspace is old once its sealed twin is there.
    if (isPlainName(name)) return vault !== null && below.status(disk.placeOf(file)) !== null;
    if (!name.startsWith(ARRIVING)) return false;
    return (headOf(below, file)?.vault ?? null) !== (vault?.id ?? null);
  });
}

function filesOf(below: FileSystem, folder: string): readonly string[] {
  return onFile(folder, () => below.list(folder)).map((name) => join(folder, name));
}

/** The head of a sealed file, not proven; null for a plain file. */
function headOf(below: FileSystem, path: string): ReadVaultHead | null {
  return withFile(below, path, 'read', (file) => (beginsSealed(below, file) ? readVaultHead(below, file, path) : null));
}
