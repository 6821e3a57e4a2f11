import type { RegisterKind } from '../../../shared/contract/register.ts';
import type { SqlReader, SqlParameters, SqlValue } from '../storage/reader.ts';
import { conditionOfKind } from './register-kinds.ts';

/** One entry of the register for display. */
export interface RegisterLine {
  readonly seq: number;
  /** Instant, ISO 8601 with offset. */
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: Readonly<Record<string, string | number | boolean>>;
  readonly file: string | null;
  readonly sha256: string | null;
}

type Row = {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly file: string | null;
  readonly file_sha256: string | null;
};

/** A list of oppositions is named in its batch, an import in its entry. */
const LINES = `
    SELECT seq, register.at, register.by, action, subject, file_sha256,
       coalesce(json_extract(subject, '$.file'), (SELECT file FROM suppression_batches WHERE action = 'suppression.added' AND id = json_extract(subject, '$.batch')),
         (SELECT file FROM imports WHERE action = 'import.undone' AND id = json_extract(subject, '$.import'))) AS file
     FROM register`;

/**
 * The lines of the register, oldest first.
 *
 * @param asked days, both included; `kind`: see `conditionOfKind`; absent: without that limit.
 */
export function* readRegisterLines(
  reader: SqlReader,
  asked: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly kind?: RegisterKind | undefined;
  },
): Generator<RegisterLine, undefined> {
  const { where, parameters } = condition(asked.kind ?? null, null, asked);
  for (const row of reader.iterate<Row>(`${LINES} WHERE ${where} ORDER BY seq`, parameters)) yield lineOf(row);
}

/**
 * A page of the register, latest first.
 *
 * @param asked `kind`: see `conditionOfKind`; `by`: the exact name; null for all.
 */
export function readRegisterPage(
  reader: SqlReader,
  asked: {
    readonly kind: RegisterKind | null;
    readonly by: string | null;
    readonly offset: number;
    readonly limit: number;
  },
): { total: number; of: number; entries: RegisterLine[]; people: string[] } {
  const { where, parameters } = condition(asked.kind, asked.by);
  const rows = reader.all<Row>(
    `${LINES} WHERE ${where} ORDER BY seq DESC LIMIT ${asked.limit} OFFSET ${asked.offset}`,
    parameters,
  );
  const people = [...registerAuthors(reader)];
  return {
    total: countOf(reader, where, parameters),
    of: countOf(reader, '1', []),
    entries: rows.map(lineOf),
    people: people.sort((one, other) => one.localeCompare(other, 'fr')),
  };
}

function condition(
  kind: RegisterKind | null,
  by: string | null,
  days: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): { where: string; parameters: SqlParameters } {
  const parts: string[] = [];
  const parameters: SqlValue[] = [];
  if (kind !== null) parts.push(conditionOfKind(kind));
  if (by !== null) {
    parts.push('register.by = ?');
    parameters.push(by);
  }
  for (const [day, compares] of [
    [days.from, '>='],
    [days.to, '<='],
  ] as const) {
    if (day === undefined) continue;
    parts.push(`substr(register.at, 1, 10) ${compares} ?`);
    parameters.push(day);
  }
  return { where: parts.length === 0 ? '1' : parts.join(' AND '), parameters };
}

function countOf(reader: SqlReader, where: string, parameters: SqlParameters): number {
  return Number(reader.get(`SELECT count(*) AS n FROM register WHERE ${where}`, parameters)?.['n'] ?? 0);
}

function lineOf({ file_sha256: sha256, subject, file, ...row }: Row): RegisterLine {
  // A record made by hand has its author's name in place of a file name: that is not a file.
  return {
    ...row,
    subject: spokenOf(JSON.parse(subject) as Record<string, unknown>),
    file: file === row.by ? null : file,
    sha256,
  };
}

/** The values usable in a sentence: a list by its length, without unknown values. */
function spokenOf(subject: Record<string, unknown>): Record<string, string | number | boolean> {
  const spoken: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(subject)) {
    // The digest of the suppression list is for a verification.
    if (name === 'list') continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') spoken[name] = value;
    if (Array.isArray(value)) spoken[name] = value.length;
  }
  return spoken;
}

/** Whoever did something that the register knows of. */
export function registerAuthors(reader: SqlReader): readonly string[] {
  return reader.all<{ by: string }>('SELECT DISTINCT by FROM register').map(({ by }) => by);
}
