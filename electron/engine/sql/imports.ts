import type { Problem } from '../../../shared/domain/value/finding.ts';
import { textOf } from './column-values.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of imports (files, and records made by hand), of their problems and their evidence. */

export type ImportKind = 'file' | 'record';

/** The data of an import that its contributions need. */
export interface ImportHead {
  readonly id: number;
  readonly kind: ImportKind;
  /** Instant. */
  readonly at: string;
  readonly by: string;
}

/** The counts of the rows of an import; `rows` is the sum of the four that follow. */
export interface ImportCounts {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly oppositions: number;
}

export interface ImportRow extends ImportHead, ImportCounts {
  readonly file: string;
  /** null: no choice of sheet. */
  readonly sheet: string | null;
  readonly sha256: string;
  /** Fingerprint of the columns; null for a record. */
  readonly layout: string | null;
  /** ORIGIN.json as given, as text. */
  readonly origin: string;
  /** The mapping used, as text. */
  readonly mapping: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
}

export function readImportHeads(reader: SqlReader): Map<number, ImportHead> {
  return new Map(
    [...reader.values('SELECT id, kind, at, by FROM imports')].map(([id, kind, at, by]) => [
      Number(id),
      { id: Number(id), kind: kind === 'record' ? 'record' : 'file', at: String(at), by: String(by) },
    ]),
  );
}

export function readImports(reader: SqlReader): ImportRow[] {
  return reader.all('SELECT * FROM imports ORDER BY id').map(importOf);
}

export function readImport(reader: SqlReader, id: number): ImportRow | undefined {
  const row = reader.get('SELECT * FROM imports WHERE id = ?', [id]);
  return row === undefined ? undefined : importOf(row);
}

function importOf(row: SqlRow): ImportRow {
  return {
    id: Number(row['id']),
    kind: row['kind'] === 'record' ? 'record' : 'file',
    at: String(row['at']),
    by: String(row['by']),
    file: String(row['file']),
    sheet: textOf(row['sheet']) ?? null,
    sha256: String(row['sha256']),
    layout: textOf(row['layout']) ?? null,
    origin: String(row['origin']),
    mapping: String(row['mapping']),
    rows: Number(row['rows']),
    created: Number(row['created']),
    updated: Number(row['updated']),
    unchanged: Number(row['unchanged']),
    rejected: Number(row['rejected']),
    oppositions: Number(row['oppositions']),
    undoneAt: textOf(row['undone_at']) ?? null,
    undoneBy: textOf(row['undone_by']) ?? null,
  };
}

/** Written first, with counts of 0, so that other rows may refer to it; `settleImport` writes the counts. */
export function insertImport(
  transaction: Transaction,
  made: Omit<ImportRow, keyof ImportCounts | 'undoneAt' | 'undoneBy'>,
): void {
  transaction.run(
    `INSERT INTO imports (id, kind, at, by, file, sheet, sha256, layout, origin, mapping, rows, created, updated, unchanged, rejected, oppositions, last_contact_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0)`,
    [made.id, made.kind, made.at, made.by, made.file, made.sheet, made.sha256, made.layout, made.origin, made.mapping],
  );
}

export function settleImport(transaction: Transaction, id: number, counts: ImportCounts): void {
  transaction.run(
    'UPDATE imports SET rows = ?, created = ?, updated = ?, unchanged = ?, rejected = ?, oppositions = ? WHERE id = ?',
    [counts.rows, counts.created, counts.updated, counts.unchanged, counts.rejected, counts.oppositions, id],
  );
}

/** The latest import; 0: none. */
export function lastImportId(reader: SqlReader): number {
  return Number(reader.get('SELECT max(id) AS last FROM imports')?.['last'] ?? 0);
}

/** The highest id that a contact ever had; 0 in a new workspace. */
export function lastContactId(reader: SqlReader): number {
  const row = reader.get(
    'SELECT max((SELECT coalesce(max(id), 0) FROM contacts), (SELECT coalesce(max(last_contact_id), 0) FROM imports)) AS last',
  );
  return Number(row?.['last'] ?? 0);
}

/** Call it after contacts got their ids. */
export function rememberLastContactId(transaction: Transaction, importId: number, last: number): void {
  transaction.run('UPDATE imports SET last_contact_id = max(last_contact_id, ?) WHERE id = ?', [last, importId]);
}

export function markUndone(transaction: Transaction, id: number, at: string, by: string): void {
  transaction.run('UPDATE imports SET undone_at = ?, undone_by = ? WHERE id = ?', [at, by, id]);
}

export function insertProblem(transaction: Transaction, importId: number, problem: Problem): void {
  transaction.run(
    'INSERT INTO import_problems (import_id, row, column_name, field, value, code, severity, params) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [
      importId,
      problem.row ?? null,
      problem.column ?? null,
      problem.field ?? null,
      problem.value ?? null,
      problem.code,
      problem.severity,
      problem.params === undefined ? null : JSON.stringify(problem.params),
    ],
  );
}

/** In order of detection. */
export function readProblems(reader: SqlReader, importId: number): Problem[] {
  return reader.all('SELECT * FROM import_problems WHERE import_id = ? ORDER BY rowid', [importId]).map((row) => ({
    code: String(row['code']),
    severity: row['severity'] as Problem['severity'],
    ...(row['row'] === null ? {} : { row: Number(row['row']) }),
    ...(row['column_name'] === null ? {} : { column: String(row['column_name']) }),
    ...(row['field'] === null ? {} : { field: String(row['field']) }),
    ...(row['value'] === null ? {} : { value: String(row['value']) }),
    ...(row['params'] === null ? {} : { params: JSON.parse(String(row['params'])) as NonNullable<Problem['params']> }),
  }));
}

export function deleteProblemsOf(transaction: Transaction, importId: number): void {
  transaction.run('DELETE FROM import_problems WHERE import_id = ?', [importId]);
}

export interface EvidenceRow {
  readonly importId: number;
  readonly sha256: string;
  /** The name of the file. */
  readonly name: string;
}

export function insertEvidence(transaction: Transaction, evidence: EvidenceRow): void {
  transaction.run('INSERT INTO evidence (import_id, sha256, name) VALUES (?, ?, ?)', [
    evidence.importId,
    evidence.sha256,
    evidence.name,
  ]);
}

/** SHA-256 of the evidence files of an import. */
export function evidenceDigests(reader: SqlReader, importId: number): readonly string[] {
  return reader
    .all('SELECT DISTINCT sha256 FROM evidence WHERE import_id = ? ORDER BY sha256', [importId])
    .map((row) => String(row['sha256']));
}

export function deleteEvidenceOf(transaction: Transaction, importId: number): void {
  transaction.run('DELETE FROM evidence WHERE import_id = ?', [importId]);
}

export function readEvidenceRows(reader: SqlReader): readonly EvidenceRow[] {
  return reader.all<{ importId: number; sha256: string; name: string }>(
    'SELECT import_id AS importId, sha256, name FROM evidence ORDER BY import_id, sha256',
  );
}

/** Whether an import ever described at most one contact, counting erased ones. */
export function concernsOnePerson(reader: SqlReader, importId: number): boolean {
  const accepted = reader.get('SELECT rows - rejected AS accepted FROM imports WHERE id = ?', [importId])?.['accepted'];
  return Number(accepted ?? 0) < 2;
}
