import { AppError } from '../../../shared/contract/result.ts';
import { readReference, writtenReference } from '../../../shared/domain/contact/reference.ts';
import type { Problem } from '../../../shared/domain/value/finding.ts';
import { contactExists } from '../sql/contacts.ts';
import type { SqlReader } from '../storage/reader.ts';
import { type MatchedRows, NO_CONTACT } from './match-returns.ts';
import type { ReturnedRow } from './returned-row.ts';

/** References that a user types: of a pile of envelopes that came back. */

/** @throws AppError `returns.id_of_other_client` */
export function assertOwnIds(
  rows: readonly ReturnedRow[],
  { code, organisation }: { readonly code: string; readonly organisation: string },
): void {
  for (const { reference: id } of rows) {
    const other = readReference(id)?.code ?? code;
    if (other !== code) throw new AppError('returns.id_of_other_client', { id, organisation, code, other });
  }
}

/** Why typed references matched nobody. An id alone is another person in every other workspace: it is not believed. */
export function problemsOfIds(
  reader: SqlReader,
  rows: readonly ReturnedRow[],
  { contactIds }: MatchedRows,
  code: string,
): readonly Problem[] {
  return rows.flatMap(({ row, reference: id }, place): Problem[] => {
    if (contactIds[place] !== NO_CONTACT) return [];
    const read = readReference(id);
    if (read === null)
      return [problemOf(row, 'returns.id_unreadable', { id, reference: writtenReference(code, EXAMPLE) })];
    if (read.code !== null || !contactExists(reader, read.contactId))
      return [problemOf(row, 'returns.id_unknown', { id })];
    return [problemOf(row, 'returns.id_alone', { id, reference: writtenReference(code, read.contactId) })];
  });
}

const EXAMPLE = 1;

function problemOf(row: number, code: string, params: NonNullable<Problem['params']>): Problem {
  return { row, code, severity: 'error', params };
}
