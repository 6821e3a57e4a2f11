import type { SqlReader, SqlRow } from '../storage/reader.ts';

/** SQL of the purges in the register. */

export interface RegisteredPurge {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly by: string;
  /** The day judged. */
  readonly on: string;
  /** What was erased and kept; `contacts` is their number. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The latest purge; null: none yet, or only purges of before the day was registered. `person.purged` is the former name of the action. */
export function readLatestPurge(reader: SqlReader): RegisteredPurge | null {
  const row = reader.get<SqlRow>(
    `SELECT seq, hash, at, by, subject FROM register
     WHERE action IN ('retention.purged', 'person.purged') AND subject ->> 'on' IS NOT NULL ORDER BY seq DESC LIMIT 1`,
  );
  if (row === undefined) return null;
  const subject = JSON.parse(String(row['subject'])) as Readonly<Record<string, unknown>>;
  const counts: Record<string, number> = {};
  for (const [name, value] of Object.entries(subject)) {
    if (typeof value === 'number') counts[name] = value;
    if (Array.isArray(value)) counts[name] = value.length;
  }
  return {
    seq: Number(row['seq']),
    hash: String(row['hash']),
    at: String(row['at']),
    by: String(row['by']),
    on: String(subject['on']),
    counts,
  };
}
