import type { SqlReader } from '../storage/reader.ts';
import { readJoinedColumns } from './joined-columns.ts';

/**
 * What contacts are compared by, of a range of contacts, by column: SQLite joins texts many times faster than it hands over
 * values. `readCoordinateValues` and `readNamedAddresses` read the same one by one.
 */
export interface ComparedPiece {
  /** E-mails and numbers. */
  readonly coordinates: ComparedColumns<'contactIds' | 'values'>;
  /** Contacts with a postcode; '' where a value is missing. */
  readonly people: ComparedColumns<'ids' | 'surnamesOrFirms' | 'names' | 'companies' | 'streets' | 'postcodes'>;
}

/** Columns of the same length. */
export type ComparedColumns<Column extends string> = Readonly<Record<Column, readonly string[]>>;

const COORDINATES = {
  columns: ['contact_id', 'value'],
  from: 'FROM coordinates WHERE contact_id BETWEEN ? AND ?',
};

const PEOPLE = {
  columns: [
    'id',
    "coalesce(last_name, company, '')",
    "concat(first_name, ' ', last_name)",
    "coalesce(company, '')",
    "coalesce(street, '')",
    'postcode',
  ],
  from: 'FROM contacts WHERE id BETWEEN ? AND ? AND postcode IS NOT NULL',
};

/** Both ends included. Null: a value has a line break in it; these contacts are read one by one. */
export function readComparedPiece(reader: SqlReader, from: number, to: number): ComparedPiece | null {
  const coordinates = readJoinedColumns(reader, COORDINATES, [from, to]);
  const people = readJoinedColumns(reader, PEOPLE, [from, to]);
  if (coordinates === null || people === null) return null;
  const [contactIds = NONE, values = NONE] = coordinates;
  const [ids = NONE, surnamesOrFirms = NONE, names = NONE, companies = NONE, streets = NONE, postcodes = NONE] = people;
  return {
    coordinates: { contactIds, values },
    people: { ids, surnamesOrFirms, names, companies, streets, postcodes },
  };
}

const NONE: readonly string[] = [];
