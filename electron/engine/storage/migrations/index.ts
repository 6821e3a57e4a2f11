import { AppError } from '../../../../shared/contract/result.ts';
import { atOnce, type Steps } from '../../steps/pauses.ts';
import type { Database } from '../database.ts';
import { foundation } from './0010-foundation.ts';
import { transmission } from './0011-transmission.ts';
import { personsAndProofs } from './0012-persons-and-proofs.ts';
import { seals } from './0014-seals.ts';
import { people } from './0016-people.ts';
import { listAttempts } from './0018-list-attempts.ts';
import { fieldLetters } from './0020-field-letters.ts';
import { listRows } from './0023-list-rows.ts';
import { returns } from './0025-returns.ts';
import { presets } from './0026-presets.ts';
import { targetFiles } from './0027-target-files.ts';
import { plans } from './0028-plans.ts';
import { notices } from './0040-notices.ts';
import { toldRows } from './0041-told-rows.ts';
import { returnComments } from './0043-return-comments.ts';
import { captured } from './0048-captured.ts';
import { suppliers } from './0070-suppliers.ts';
import { recipients } from './0071-recipients.ts';
import { states } from './0080-states.ts';
import { rights } from './0081-rights.ts';
import { retention } from './0082-retention.ts';
import { households } from './0083-households.ts';
import { pauses } from './0084-pauses.ts';
import { processing } from './0085-processing.ts';
import { users } from './0090-users.ts';
import { approvals } from './0091-approvals.ts';
import { mirrorCopies } from './0092-mirror-copies.ts';
import { furtherTellings } from './0096-further-tellings.ts';
import { noesOfTheLedger } from './0099-noes-of-the-ledger.ts';
import { correctionsTold } from './0106-corrections-told.ts';
import { noesToTransfers } from './0109-noes-to-transfers.ts';
import type { Migration } from './migration.ts';

/** Every step of the workspace's layout, oldest first. A shipped step never changes. */
export const MIGRATIONS: readonly Migration[] = [
  foundation,
  transmission,
  personsAndProofs,
  seals,
  people,
  listAttempts,
  fieldLetters,
  listRows,
  returns,
  presets,
  targetFiles,
  plans,
  notices,
  toldRows,
  returnComments,
  captured,
  suppliers,
  recipients,
  states,
  rights,
  retention,
  households,
  pauses,
  processing,
  users,
  approvals,
  mirrorCopies,
  furtherTellings,
  noesOfTheLedger,
  correctionsTold,
  noesToTransfers,
];

/** The steps that a layout still lacks. */
export function pendingMigrations(layout: number, migrations: readonly Migration[]): readonly Migration[] {
  return migrations.filter((migration) => migration.version > layout);
}

/** The newest layout of this program; a file beyond it comes from a newer program. */
export function newestLayout(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** The same at once. */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  atOnce(migrating(database, migrations));
}

/**
 * Brings a database up to the newest layout, each step and its number in one transaction. Nobody else may use the database
 * meanwhile.
 *
 * @throws AppError `workspace.migration_failed` (`step`); earlier steps are kept, in memory only.
 */
export function* migrating(database: Database, migrations: readonly Migration[]): Steps<void> {
  for (const migration of pendingMigrations(database.layout, migrations)) {
    database.execute('BEGIN');
    try {
      for (const statement of migration.statements) database.execute(statement);
      migration.compute?.(database);
      if (migration.computing !== undefined) yield* migration.computing(database);
      database.execute(`PRAGMA user_version = ${migration.version}`);
      database.execute('COMMIT');
    } catch (error) {
      database.execute('ROLLBACK');
      throw new AppError(
        'workspace.migration_failed',
        { step: `${String(migration.version).padStart(4, '0')}-${migration.title}` },
        { cause: error },
      );
    }
    yield;
  }
}
