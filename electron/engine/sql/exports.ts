import type { Channel } from '../../../shared/domain/channel.ts';
import type { SqlReader, SqlRow, SqlValue } from '../storage/reader.ts';
import { textOrNull } from './column-values.ts';
import { insertExportRows } from './export-rows.ts';
import type { ListRowPacker } from './list-row-codec.ts';
import { unpackOutcomes } from './outcome-list.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of exports: the approval, and the outcome of each contact (`outcome-list.ts`). */

export interface StoredExport {
  readonly id: number;
  /** Key of the campaign. */
  readonly campaign: string;
  readonly name: string;
  readonly channel: Channel;
  readonly format: string;
  /** Instant of the approval. */
  readonly at: string;
  readonly by: string;
  /** Day or instant judged. */
  readonly evaluatedAt: string;
  readonly ruleset: string;
  readonly fingerprint: string;
  /** JSON. */
  readonly funnel: string;
  /** JSON. */
  readonly files: string;
  /** Purpose of the campaign; null: an older list. */
  readonly purpose: string | null;
  /** The campaign, by which the list is judged again (JSON: CAMPAIGN without its segment); null: a list of before it was kept. */
  readonly given: string | null;
  /** What its format was asked (JSON: `ListFormatChoices`); null: a list of before that was kept. */
  readonly choices: string | null;
  /** To whom a transfer passes the data on. */
  readonly recipient: string | null;
  /** Last day on which the list is in use; null: it has no end, or is a list of before that was kept. */
  readonly untilDay: string | null;
  /** The final text or script (JSON: `RecordedMessage`); null: none was given, or an older list. */
  readonly message: string | null;
  /**
   * The latest entry of the suppression list that its files of oppositions have; for a transfer, the latest one at its
   * approval. Null: no such files, or an older list.
   */
  readonly oppositionsUntil: number | null;
  /** For a transfer, the latest import at its approval; else null. */
  readonly importsUntil: number | null;
  /** The acceptance of a second person (`approvals`); null: none was asked. */
  readonly approval: number | null;
}

/** A verdict of an export; the decisions refer to it by `number`. */
export interface StoredVerdict {
  readonly number: number;
  readonly verdict: string;
  /** JSON: every reason, the deciding one first. */
  readonly reasons: string;
}

/** The people of an export. */
export interface ExportedPeople {
  /** The outcomes of all contacts (`outcome-list.ts`). */
  readonly decisions: Uint8Array;
  /** What its file says, row by row. */
  readonly rows: ListRowPacker;
}

export function insertExport(
  transaction: Transaction,
  stored: StoredExport,
  { decisions, rows }: ExportedPeople,
  verdicts: Iterable<StoredVerdict>,
): void {
  transaction.run(
    `INSERT INTO exports (id, campaign, name, channel, format, at, by, evaluated_at, ruleset, fingerprint, funnel, files, decisions, purpose, given, choices, recipient, until_day, message, oppositions_until, imports_until, approval)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      stored.id,
      stored.campaign,
      stored.name,
      stored.channel,
      stored.format,
      stored.at,
      stored.by,
      stored.evaluatedAt,
      stored.ruleset,
      stored.fingerprint,
      stored.funnel,
      stored.files,
      decisions,
      stored.purpose,
      stored.given,
      stored.choices,
      stored.recipient,
      stored.untilDay,
      stored.message,
      stored.oppositionsUntil,
      stored.importsUntil,
      stored.approval,
    ],
  );
  insertExportRows(transaction, stored.id, { people: rows.rows, packed: rows.finish() });
  for (const { number, verdict, reasons } of verdicts) {
    transaction.run('INSERT INTO export_verdicts (export_id, number, verdict, reasons) VALUES (?, ?, ?, ?)', [
      stored.id,
      number,
      verdict,
      reasons,
    ]);
  }
}

/** Deletes an export whose files could not be moved into place. */
export function deleteExport(transaction: Transaction, id: number): void {
  for (const table of ['export_verdicts', 'export_rows'])
    transaction.run(`DELETE FROM ${table} WHERE export_id = ?`, [id]);
  transaction.run('DELETE FROM exports WHERE id = ?', [id]);
}

export type ExportHead = Pick<
  StoredExport,
  'id' | 'campaign' | 'name' | 'channel' | 'format' | 'at' | 'evaluatedAt' | 'purpose' | 'untilDay' | 'recipient'
>;

/** Every export, oldest first. */
export function readExportHeads(reader: SqlReader): readonly ExportHead[] {
  return reader
    .all<SqlRow>(
      'SELECT id, campaign, name, channel, format, at, evaluated_at, purpose, until_day, recipient FROM exports ORDER BY id',
    )
    .map((row) => ({
      id: Number(row['id']),
      campaign: String(row['campaign']),
      name: String(row['name']),
      channel: String(row['channel']) as Channel,
      format: String(row['format']),
      at: String(row['at']),
      evaluatedAt: String(row['evaluated_at']),
      purpose: textOrNull(row['purpose']),
      untilDay: textOrNull(row['until_day']),
      recipient: textOrNull(row['recipient']),
    }));
}

/** The outcome of each contact (`outcome-list.ts`). */
export function readExportDecisions(reader: SqlReader, id: number): Uint8Array {
  const decisions = reader.get<SqlRow>('SELECT decisions FROM exports WHERE id = ?', [id])?.['decisions'];
  return decisions instanceof Uint8Array ? decisions : new Uint8Array();
}

export function readVerdict(reader: SqlReader, exportId: number, number: number): StoredVerdict | undefined {
  const row = reader.get<SqlRow>('SELECT verdict, reasons FROM export_verdicts WHERE export_id = ? AND number = ?', [
    exportId,
    number,
  ]);
  return row === undefined ? undefined : { number, verdict: String(row['verdict']), reasons: String(row['reasons']) };
}

/** The distinct verdicts of an export. */
export function readVerdicts(reader: SqlReader, exportId: number): readonly StoredVerdict[] {
  return reader
    .all<SqlRow>('SELECT number, verdict, reasons FROM export_verdicts WHERE export_id = ? ORDER BY number', [exportId])
    .map((row) => ({
      number: Number(row['number']),
      verdict: String(row['verdict']),
      reasons: String(row['reasons']),
    }));
}

/** A list with a given contact. */
export interface ContactExport {
  /** Name of the campaign. */
  readonly campaign: string;
  /** Instant of the approval. */
  readonly at: string;
  readonly verdict: string;
  /** The deciding reason, in the words of that day. */
  readonly reason: string;
  /** Who received the person's data by it. */
  readonly recipient?: string;
}

/** The lists that a contact was exported on, oldest first. */
export function exportsOfContact(reader: SqlReader, contactId: number): readonly ContactExport[] {
  return Array.from(listsOfContact(reader, contactId), ({ head: { name, at, recipient }, verdict }) => {
    const [deciding] = JSON.parse(verdict.reasons) as readonly { readonly message: string }[];
    return {
      campaign: name,
      at,
      verdict: verdict.verdict,
      reason: deciding?.message ?? '',
      ...(recipient === null ? {} : { recipient }),
    };
  });
}

/** The same with the head of each list. */
export function* listsOfContact(
  reader: SqlReader,
  contactId: number,
): Generator<{ readonly head: ExportHead; readonly verdict: StoredVerdict }, undefined> {
  for (const head of readExportHeads(reader)) {
    const number = listedVerdict(readExportDecisions(reader, head.id), contactId);
    const verdict = number === null ? undefined : readVerdict(reader, head.id, number);
    if (verdict !== undefined) yield { head, verdict };
  }
}

/** The number of the verdict of a contact on the list; null: it is not on it. */
function listedVerdict(decisions: Uint8Array, contactId: number): number | null {
  for (const { contactId: id, outcome, verdict } of unpackOutcomes(decisions)) {
    if (id === contactId) return outcome === 'eligible' ? verdict : null;
    if (id > contactId) return null;
  }
  return null;
}

/** All data of exports except their decisions, latest first. */
export function readExportRecords(
  reader: SqlReader,
  page: { readonly offset: number; readonly limit: number },
): readonly StoredExport[] {
  return reader
    .all<SqlRow>(`SELECT ${RECORD_COLUMNS} FROM exports ORDER BY id DESC LIMIT ? OFFSET ?`, [page.limit, page.offset])
    .map(storedExport);
}

export function readExportRecord(reader: SqlReader, id: number): StoredExport | undefined {
  const row = reader.get<SqlRow>(`SELECT ${RECORD_COLUMNS} FROM exports WHERE id = ?`, [id]);
  return row === undefined ? undefined : storedExport(row);
}

export function countExports(reader: SqlReader): number {
  return Number(reader.get('SELECT COUNT(*) AS exports FROM exports')?.['exports'] ?? 0);
}

const RECORD_COLUMNS =
  'id, campaign, name, channel, format, at, by, evaluated_at, ruleset, fingerprint, funnel, files, purpose, given, choices, recipient, until_day, message, oppositions_until, imports_until, approval';

function storedExport(row: SqlRow): StoredExport {
  const text = (column: string): string => String(row[column]);
  return {
    id: Number(row['id']),
    campaign: text('campaign'),
    name: text('name'),
    channel: text('channel') as Channel,
    format: text('format'),
    at: text('at'),
    by: text('by'),
    evaluatedAt: text('evaluated_at'),
    ruleset: text('ruleset'),
    fingerprint: text('fingerprint'),
    funnel: text('funnel'),
    files: text('files'),
    purpose: textOrNull(row['purpose']),
    given: textOrNull(row['given']),
    choices: textOrNull(row['choices']),
    recipient: textOrNull(row['recipient']),
    untilDay: textOrNull(row['until_day']),
    message: textOrNull(row['message']),
    oppositionsUntil: numberOrNull(row['oppositions_until']),
    importsUntil: numberOrNull(row['imports_until']),
    approval: numberOrNull(row['approval']),
  };
}

function numberOrNull(value: SqlValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** The latest entry of the suppression list that the files of a list have; null: it has none. */
export function oppositionsUntil(reader: SqlReader, id: number): number | null {
  return numberOrNull(
    reader.get<SqlRow>('SELECT oppositions_until FROM exports WHERE id = ?', [id])?.['oppositions_until'],
  );
}
