import { readReference, writtenReference } from '../../../../shared/domain/contact/reference.ts';
import { fold } from '../../../../shared/domain/value/fold.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { findSuppressible, readForeignReferences } from '../../sql/suppressible.ts';
import type { PersonOfRow } from './recipient-list.ts';

/** The columns of `oppositions-RECIPIENT.csv`, in clear or with hashes (docs/formats/outputs.md, recall). */
const COLUMNS = ['reference', 'canal', 'motif'];

/** Whether a list is what the sender of a transfer writes for its recipient: a row may have a reference alone. */
export function isToldForm(headers: readonly string[]): boolean {
  const folded = new Set(headers.map(fold));
  return COLUMNS.every((column) => folded.has(column));
}

/**
 * Finds a contact by the sender's reference, which the recipient keeps as the customer reference if it imported
 * `transfer.csv`: of an erased person the sender has nothing else. A reference of several contacts finds nobody.
 */
export function personOfSender(reader: SqlReader): PersonOfRow {
  let known: ReadonlyMap<string, number | null> | undefined;
  return (row) => {
    const reference = referenceIn(row);
    if (reference === null) return null;
    known ??= contactsByReference(reader);
    const contactId = known.get(reference) ?? null;
    return contactId === null ? null : findSuppressible(reader, contactId);
  };
}

/** By reference; null: several contacts have it. */
function contactsByReference(reader: SqlReader): ReadonlyMap<string, number | null> {
  const known = new Map<string, number | null>();
  for (const [text, contactId] of readForeignReferences(reader)) {
    const reference = normalised(text);
    if (reference !== null) known.set(reference, known.has(reference) ? null : contactId);
  }
  return known;
}

function referenceIn(row: Row): string | null {
  for (let column = 0; column < row.width; column += 1) {
    const reference = normalised(row.cell(column));
    if (reference !== null) return reference;
  }
  return null;
}

function normalised(cell: Cell): string | null {
  const reference = typeof cell === 'string' ? readReference(cell) : null;
  return reference === null || reference.code === null ? null : writtenReference(reference.code, reference.contactId);
}
