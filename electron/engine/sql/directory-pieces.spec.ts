import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, foldLines } from '../../../shared/domain/value/fold.ts';
import { randomContacts, withContacts } from '../../../test/contact/random-contacts.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readDirectoryPieces } from './directory-pieces.ts';
import { readDirectoryRows, type DirectoryRow } from './directory-rows.ts';

/** What the directory knows of a contact. */
interface Entry {
  readonly id: string;
  readonly audience: string;
  readonly origin: string;
  readonly department: string;
  readonly city: string;
  readonly name: string;
  /** Words in any order. */
  readonly words: string;
}

/** The reference: contact by contact. */
function fromRow(row: DirectoryRow): Entry {
  const { lastName, firstName, company, postcode } = row;
  const digits = row.customerRef?.replace(/[\s.()/-]/g, '') ?? '';
  const texts = [firstName, lastName, company, row.street, postcode, row.city, row.customerRef];
  const phones = row.phones.map((phone) => phone.replace(/^\+33/, '0').replace(/^\+/, ''));
  const reference = /^\d+$/.test(digits) && digits !== row.customerRef ? [digits] : [];
  return {
    id: String(row.id),
    audience: row.audience,
    origin: row.origin ?? '',
    department:
      postcode === null || !/^\d{5}$/.test(postcode) ? '' : postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2),
    city: fold(row.city ?? ''),
    name: fold(lastName === null ? (company ?? firstName ?? '') : `${lastName} ${firstName ?? ''}`),
    words: inAnyOrder(
      fold([...texts, ...reference, ...row.emails, ...phones].filter((text) => text !== null).join(' ')),
    ),
  };
}

function inAnyOrder(line: string): string {
  return line.split(' ').sort().join(' ');
}

function* fromPieces(reader: SqlReader, from: number, to: number): Generator<Entry> {
  for (const piece of readDirectoryPieces(reader, from, to)) {
    const [cities, names, searched] = [piece.cities, piece.names, piece.searched].map((text) =>
      foldLines(text).split('\n'),
    );
    for (const [place, id] of piece.ids.entries())
      yield {
        id,
        audience: piece.audiences[place] ?? '',
        origin: piece.origins[place] ?? '',
        department: piece.departments[place] ?? '',
        city: cities?.[place] ?? '',
        name: names?.[place] ?? '',
        words: inAnyOrder(searched?.[place] ?? ''),
      };
  }
}

it('reads of each contact what is read of it alone', () =>
  withContacts(randomContacts(300), (reader) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 320 }), fc.integer({ min: 0, max: 60 }), (from, more) => {
        const rows = [...readDirectoryRows(reader, from, from + more)];
        expect([...fromPieces(reader, from, from + more)]).toEqual(rows.map(fromRow));
      }),
    );
    expect([...readDirectoryPieces(reader, 400, 500)]).toEqual([]);
  }));
