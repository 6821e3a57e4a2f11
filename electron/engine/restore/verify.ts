import { join } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import { missingRows, schemaDamages } from './content-checks.ts';
import type { Database } from '../storage/database.ts';
import { holdsTable } from '../storage/holds-table.ts';
import { listEvidence } from '../sql/evidence.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { fileError, type FileSystem, onFile, realFileSystem } from '../storage/disk/file-system.ts';
import { MIGRATIONS } from '../storage/migrations/index.ts';
import { databaseOf, existingFile, type Surroundings } from '../storage/open-workspace.ts';
import { verifyRegister } from '../storage/register.ts';
import { registerBeginningDamages, registerEndDamages } from '../storage/register-seal.ts';
import { sideFilesOf, type SideFiles } from '../storage/disk/side-files.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { readStoredState } from '../storage/stored-state.ts';
import { suppressionDamages } from '../storage/suppression-digest.ts';

/** The checks, and the damages found. */
export interface Verification {
  /** Empty: no damage. */
  readonly damages: readonly Finding[];
  /** Entries of the register with an intact chain. */
  readonly registerEntries: number;
  readonly evidenceFiles: number;
  /** Changes in the journal that wait for the next snapshot. */
  readonly pendingChanges: number;
}

/**
 * Checks a whole workspace and changes nothing: every byte of the snapshot, the chain of the
 * journal, SQLite's own structures and references, the tables and triggers of the layout, the chain of the register
 * from its beginning to its sealed end, the subjects of the register, the digests of the suppression list, each
 * evidence file. Works while another program has it open.
 *
 * @throws AppError when there is no workspace to check: `file.missing`, `file.is_a_folder`, `workspace.not_a_workspace`,
 *   `workspace.newer_version`, `file.…`.
 */
export async function verifyWorkspace(path: string, surroundings: Surroundings = {}): Promise<Verification> {
  const files = surroundings.fileSystem ?? realFileSystem;
  const names = sideFilesOf(onFile(path, () => existingFile(files, path)));
  try {
    return await verifyFiles(files, names, surroundings);
  } catch (error) {
    if (error instanceof AppError && UNREADABLE.has(error.code))
      return { damages: [damage(error.code, { path })], registerEntries: 0, evidenceFiles: 0, pendingChanges: 0 };
    throw fileError(error, path);
  }
}

/** Refusals to open that mean damage, not another kind of file. */
export const UNREADABLE: ReadonlySet<string> = new Set([
  'workspace.file_empty',
  'workspace.damaged',
  'workspace.journal_damaged',
  'workspace.journal_of_another',
  'workspace.journal_missing',
]);

async function verifyFiles(files: FileSystem, names: SideFiles, surroundings: Surroundings): Promise<Verification> {
  const state = readStoredState(files, names);
  const sqlite = await openSqlite();
  const migrations = surroundings.migrations ?? MIGRATIONS;
  const database = databaseOf(sqlite, state, migrations, names.snapshot);
  try {
    const register = verifyRegister(database);
    const present = listEvidence(files, names.evidence);
    return {
      damages: [
        ...structureDamages(database),
        ...schemaDamages(sqlite, database, migrations),
        ...(register.brokenAt === null ? [] : [damage('workspace.register_broken', { seq: register.brokenAt })]),
        ...registerBeginningDamages(database),
        ...registerEndDamages(database, database.layout),
        ...missingRows(database),
        ...suppressionDamages(database),
        ...missingEvidence(database, present),
        ...(await alteredEvidence(files, names.evidence, present)),
      ],
      registerEntries: register.brokenAt === null ? register.entries : register.entries - 1,
      evidenceFiles: present.length,
      pendingChanges: state.journal?.reading.changes.length ?? 0,
    };
  } finally {
    database.close();
  }
}

function structureDamages(database: Database): Finding[] {
  const problems = database.all('PRAGMA integrity_check').filter((row) => row['integrity_check'] !== 'ok').length;
  const references = database.all('PRAGMA foreign_key_check').length;
  return [
    ...(problems === 0 ? [] : [damage('workspace.database_inconsistent', { problems })]),
    ...(references === 0 ? [] : [damage('workspace.references_broken', { references })]),
  ];
}

function missingEvidence(database: Database, present: readonly string[]): Finding[] {
  const there = new Set(present);
  return database
    .all<{ sha256: string; name: string }>(`SELECT sha256, name FROM evidence ${keptEvidence(database)} ORDER BY name`)
    .filter(({ sha256 }) => !there.has(sha256))
    .map(({ sha256, name }) => damage('workspace.evidence_missing', { sha256, name }));
}

/** An evidence file kept with the proof of an erased person has no name any more. An older layout has none. */
function keptEvidence(database: Database): string {
  return holdsTable(database, 'proof_evidence')
    ? 'UNION SELECT sha256, sha256 FROM proof_evidence WHERE is_kept = 1 AND sha256 NOT IN (SELECT sha256 FROM evidence)'
    : 'UNION SELECT sha256, name FROM evidence';
}

async function alteredEvidence(files: FileSystem, folder: string, present: readonly string[]): Promise<Finding[]> {
  const damages: Finding[] = [];
  for (const sha256 of present) {
    if ((await hashFile(files, join(folder, sha256))).sha256 !== sha256)
      damages.push(damage('workspace.evidence_altered', { sha256 }));
  }
  return damages;
}

function damage(code: string, params: NonNullable<Finding['params']>): Finding {
  return { code, severity: 'error', params };
}
