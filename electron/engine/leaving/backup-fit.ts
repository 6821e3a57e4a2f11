import { AppError } from '../../../shared/contract/result.ts';
import { daysBetween } from '../../../shared/domain/calendar/day.ts';
import { holdingOf } from '../erasure/restore-counts.ts';
import type { Holding } from '../restore/restoration.ts';
import { readRestoreSource } from '../restore/restore-source.ts';
import { readNeededEvidence } from '../sql/proofs.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { migrate, MIGRATIONS } from '../storage/migrations/index.ts';
import type { FileSystem } from '../storage/disk/file-system.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';

/** A backup that has everything of its workspace. */
interface FittingBackup extends Holding {
  readonly sha256: string;
  /** Instant of the latest change in it. */
  readonly at: string;
}

/**
 * Reads a whole backup and compares it with the workspace, by what the files say: the dates of files do not count.
 *
 * @param files reads the backup: one that is encrypted may have another secret than the workspace.
 * @throws AppError `leaving.backup_of_another`, `leaving.backup_old` (`on`, `changed`, `days`, `changes`),
 *   `leaving.backup_incomplete`; as `readRestoreSource`.
 */
export async function fittingBackup(workspace: Workspace, file: string, files: FileSystem): Promise<FittingBackup> {
  const { database, evidence, sha256 } = await readRestoreSource(files, file, MIGRATIONS);
  try {
    migrate(database, MIGRATIONS);
    const { id, organisation } = readWorkspaceIdentity(workspace);
    const held = readWorkspaceIdentity(database);
    if (held.id !== id) throw new AppError('leaving.backup_of_another', { other: held.organisation, organisation });
    const [last, lastThere] = [lastChange(workspace), lastChange(database)];
    const there = database.get<{ hash: string }>('SELECT hash FROM register WHERE seq = ?', [last.seq]);
    if (there === undefined) {
      const [on, changed] = [lastThere.at.slice(0, DAY), last.at.slice(0, DAY)];
      const changes = countChangesAfter(workspace, lastThere.seq);
      throw new AppError('leaving.backup_old', { on, changed, days: Math.max(0, daysBetween(on, changed)), changes });
    }
    const kept = new Set(evidence.map((one) => one.sha256));
    const holding = holdingOf(database);
    const own = holdingOf(workspace);
    const isWhole =
      there.hash === last.hash &&
      holding.contacts === own.contacts &&
      holding.oppositions === own.oppositions &&
      [...readNeededEvidence(workspace)].every((needed) => kept.has(needed));
    if (!isWhole) throw new AppError('leaving.backup_incomplete');
    return { sha256, at: last.at, ...holding };
  } finally {
    database.close();
  }
}

const DAY = 'YYYY-MM-DD'.length;

interface Change {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

/** The latest entry of the register but the notes of backups, which follow their image. */
function lastChange(reader: SqlReader): Change {
  const row = reader.get<{ seq: number; at: string; hash: string }>(
    "SELECT seq, at, hash FROM register WHERE action <> 'workspace.backed_up' ORDER BY seq DESC LIMIT 1",
  );
  return row ?? { seq: 0, at: '', hash: '' };
}

function countChangesAfter(reader: SqlReader, seq: number): number {
  const row = reader.get<{ n: number }>(
    "SELECT count(*) AS n FROM register WHERE seq > ? AND action <> 'workspace.backed_up'",
    [seq],
  );
  return row?.n ?? 0;
}
