import { resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import type { EngineContext } from '../steps/context.ts';
import {
  beginAnotherLife,
  carryOverMirror,
  type MirrorChoice,
  readMirror,
  type TakenFromMirror,
} from '../mirror/take-from-mirror.ts';
import type { FileSystem } from '../storage/disk/file-system.ts';
import type { Vault } from '../storage/vault/vault.ts';
import { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import { carryOverOppositions } from './carry-over.ts';
import { holdingOf, notInBackup } from './restore-counts.ts';
import { countAlteredEntries, KEPT_TABLES } from '../suppression/kept-tables.ts';
import { rehearseRestore, restoreWorkspace, type RestoreOptions } from '../restore/restore.ts';
import type { Restoration } from '../restore/restoration.ts';

/** What a restore did, with what the second place for oppositions brought; null: none was given. */
export type RestoredBackup = Restoration & { readonly mirror: TakenFromMirror | null };

/**
 * Replaces a workspace by a backup; the oppositions of the replaced workspace are carried over. Where none was there, a
 * warning tells the day of the backup: oppositions noted after it are unknown.
 *
 * @param acceptLoss accepts that not everything can be carried over.
 * @param disk which opens sealed files; absent: the computer’s own.
 * @param mirror the second place for oppositions: what the backup lacks of it is added.
 * @throws AppError as `restoreWorkspace`.
 */
export async function restoreBackup(
  context: EngineContext,
  backup: string,
  path: string,
  acceptLoss: boolean,
  disk?: FileSystem,
  mirror: MirrorChoice | null = null,
): Promise<RestoredBackup> {
  const sealing = sealingOf(backup, path, disk);
  const options = optionsOf(context, acceptLoss, sealedAs(backup, path, disk));
  return withMirror(options, mirror, sealing, true, (completed) => restoreWorkspace(backup, path, completed));
}

/**
 * The answer of `restoreBackup`, without a change of any file.
 *
 * @param path null: only what the backup holds.
 * @throws AppError as `rehearseRestore`.
 */
export async function rehearseBackup(
  context: EngineContext,
  backup: string,
  path: string | null,
  acceptLoss: boolean,
  disk?: FileSystem,
  mirror: MirrorChoice | null = null,
): Promise<RestoredBackup> {
  const sealing = path === null ? [] : sealingOf(backup, path, disk);
  const options = optionsOf(context, acceptLoss, disk);
  return withMirror(options, mirror, sealing, path !== null, (completed) => rehearseRestore(backup, path, completed));
}

async function withMirror(
  options: RestoreOptions,
  mirror: MirrorChoice | null,
  sealing: readonly Finding[],
  isWarned: boolean,
  work: (options: RestoreOptions) => Promise<Restoration>,
): Promise<RestoredBackup> {
  const taken: TakenFromMirror[] = [];
  const restoration = await work({
    ...options,
    complete: async (restored) => {
      const read = mirror === null ? null : await readMirror(restored, mirror);
      return (transaction) => {
        if (read !== null) taken.push(read.record(transaction, { at: options.at, by: options.by }));
        beginAnotherLife(transaction);
      };
    },
  });
  const [fromMirror = null] = taken;
  const findings = [...restoration.findings, ...sealing, ...(fromMirror?.findings ?? [])];
  const told = { ...restoration, findings, mirror: fromMirror };
  return isWarned && fromMirror === null ? { ...warned(told), mirror: null } : told;
}

/** A sealed backup restores sealed; a plain one takes the encryption of the workspace that it replaces. */
function sealedAs(backup: string, path: string, disk: FileSystem | undefined): FileSystem | undefined {
  if (!(disk instanceof SealedFileSystem)) return disk;
  const vault = disk.vaultOf(backup);
  return vault === null ? disk : disk.planning(targetOf(disk, path), vault);
}

const targetOf = (disk: FileSystem, path: string): string =>
  disk.status(path) === null ? resolve(path) : disk.realPath(path);

/** What becomes of the encryption, where backup and replaced workspace differ in it. */
function sealingOf(backup: string, path: string, disk: FileSystem | undefined): Finding[] {
  if (!(disk instanceof SealedFileSystem)) return [];
  const [given, present] = [disk.vaultOf(backup), presentVault(disk, targetOf(disk, path))];
  if (present === 'unknown' || given?.id === present?.id) return [];
  const code = given === null ? 'backup.was_plain' : 'backup.restores_sealed';
  return [{ code, severity: 'warning' }];
}

/** The restore itself treats a workspace that can't be read. */
function presentVault(disk: SealedFileSystem, path: string): Vault | null | 'unknown' {
  try {
    return disk.vaultOf(path);
  } catch (error) {
    if (error instanceof AppError) return 'unknown';
    throw error;
  }
}

function optionsOf({ now, by }: EngineContext, acceptLoss: boolean, fileSystem?: FileSystem): RestoreOptions {
  const batch = { at: now(), by };
  return {
    ...batch,
    ...(fileSystem === undefined ? {} : { fileSystem }),
    carryOver: (replaced, restored) => {
      carryOverOppositions(replaced, restored, batch);
      carryOverMirror(replaced, restored);
    },
    keptTables: KEPT_TABLES,
    countAltered: countAlteredEntries,
    holdingOf,
    notInBackup,
    acceptLoss,
  };
}

/** A damaged workspace has its own findings. */
function warned(restoration: Restoration): Restoration {
  const { replaced, findings, backupAt, lost } = restoration;
  const isDamaged = lost.rows > 0 || lost.changes > 0 || lost.isUncounted;
  if (replaced !== null || isDamaged || backupAt === null) return restoration;
  const unknown: Finding = {
    code: 'backup.later_oppositions_unknown',
    severity: 'warning',
    params: { on: backupAt.slice(0, 10) },
  };
  return { ...restoration, findings: [...findings, unknown] };
}
