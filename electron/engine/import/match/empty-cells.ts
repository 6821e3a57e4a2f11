import type { Problem } from '../../../../shared/domain/value/finding.ts';
import { contactOf, contributionsOf } from '../../model/contributions.ts';
import type { Identity } from '../../model/corrected-contact.ts';
import { emptiedBy, withoutCorrected } from '../../model/emptied-by.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { RowClaims } from '../row/row-claims.ts';

/** What the empty cells of one file erase of the contacts that were known before it. */
export class EmptyCells {
  readonly #importId: number;
  readonly #erased: Problem[] = [];

  constructor(importId: number) {
    this.#importId = importId;
  }

  /** The erased values, for the report. */
  get erased(): readonly Problem[] {
    return this.#erased;
  }

  /** The same rows of a contact, with what their empty cells erase. */
  erasing(contact: StoredContact, rows: readonly RowClaims[]): readonly RowClaims[] {
    if (!rows.some(({ empty }) => empty !== undefined)) return rows;
    const known = this.#knownBefore(contact);
    return known === null ? rows : rows.map((row) => this.#erasing(row, known));
  }

  #erasing(row: RowClaims, known: Identity): RowClaims {
    const { empty = [] } = row;
    const fields = empty.map(({ field }) => field);
    const found = emptiedBy(fields, known, row.claims);
    if (found === null) return row;
    for (const { field, value } of found.values) {
      const column = empty.find((cell) => cell.field === field)?.column ?? '';
      this.#erased.push({
        row: row.row,
        column,
        field,
        value,
        code: 'row.emptied',
        severity: 'info',
        params: { value },
      });
    }
    return { ...row, claims: { ...row.claims, emptied: found.emptied } };
  }

  /** The contact as it was before the file, without what a correction by hand settled; null: it was not there. */
  #knownBefore(contact: StoredContact): Identity | null {
    const before = contributionsOf(contact).filter(({ head }) => head.importId !== this.#importId);
    return before.length === 0 ? null : withoutCorrected(contactOf(contact.id, before));
  }
}
