import type { Claims } from '../../model/claims.ts';
import { claimsOf } from '../../model/provenance.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { Row } from '../../spreadsheet/row-source.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { readImports } from '../../sql/imports.ts';
import type { FoundTable } from '../table/find-table.ts';
import { isSourceRowHeader } from '../header/header-words.ts';
import { layoutOf } from '../columns/layout.ts';
import { isWholeRowKey, matchKeys, nameIdentity } from './match-keys.ts';

/**
 * Rows of earlier imports of one layout without a match key (their only number was unreadable), by place. The first
 * column of a workbook of problems has the original row number: the corrected row belongs to the contact of that row if
 * the name is the same.
 */
export class CorrectableRows {
  /** The latest first: the workbook is that of the last file as a rule. */
  readonly #imports: readonly number[];
  readonly #contacts = new Map<string, { readonly contactId: number; readonly name: string }>();

  private constructor(imports: readonly number[]) {
    this.#imports = imports;
  }

  /** null: the table is not a workbook of problems of an import in force. */
  static of(reader: SqlReader, table: FoundTable): CorrectableRows | null {
    const layout = sourceRowColumn(table) === null ? null : layoutOf(table);
    if (layout === null) return null;
    const imports = readImports(reader).flatMap((made) =>
      made.kind === 'file' && made.layout === layout && made.undoneAt === null ? [made.id] : [],
    );
    return imports.length === 0 ? null : new CorrectableRows(imports.reverse());
  }

  add(contact: StoredContact): void {
    for (const [place, claims] of claimsOf(contact).entries()) {
      const ref = contact.contributions[place];
      if (ref === undefined || !this.#imports.includes(ref.importId) || !matchKeys(claims).some(isWholeRowKey))
        continue;
      this.#contacts.set(placeKey(ref.importId, ref.row), {
        contactId: contact.id,
        name: nameIdentity(claims.person),
      });
    }
  }

  /** The contact of the row at a place; 0: none, or one of another name. */
  find(row: number, { person }: Claims): number {
    const name = nameIdentity(person);
    if (name === '') return 0;
    for (const importId of this.#imports) {
      const found = this.#contacts.get(placeKey(importId, row));
      if (found !== undefined && found.name === name) return found.contactId;
    }
    return 0;
  }
}

function placeKey(importId: number, row: number): string {
  return `${importId} ${row}`;
}

function sourceRowColumn({ columns }: FoundTable): number | null {
  return columns.find(({ header }) => isSourceRowHeader(header))?.index ?? null;
}

/** Reads the original row number of a row of a workbook of problems; null: none. */
export function sourceRowReader(table: FoundTable): (row: Row) => number | null {
  const column = sourceRowColumn(table);
  return (row) => {
    const cell = column === null ? null : row.cell(column);
    const number = typeof cell === 'string' && /^\d{1,7}$/.test(cell.trim()) ? Number(cell) : cell;
    return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : null;
  };
}
