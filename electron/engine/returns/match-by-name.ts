import { addressKeys } from '../../../shared/domain/place/address.ts';
import { splitFullName } from '../../../shared/domain/value/person-name.ts';
import { nameInAnyOrder } from '../model/name-spellings.ts';
import { lastContactId } from '../sql/imports.ts';
import { readNamedAddresses } from '../sql/suppressible.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Steps } from '../steps/pauses.ts';
import type { ReturnedRow } from './returned-row.ts';

interface Candidate {
  readonly contactId: number;
  readonly street: string | null;
  readonly postcode: string | null;
}

/** Whether a row says whom it is about by a name with a postcode or a street. */
export function isNamed({ name, street, postcode }: ReturnedRow): boolean {
  return name !== '' && (street !== '' || postcode !== '');
}

/**
 * The contacts of rows that have nothing but a name with its address: by the name, with the postcode and the street as
 * far as the row has them. Only where exactly one contact fits: returned mail is often about a neighbour of the same
 * name. Costs one pass over all contacts.
 */
export function* findingNamed(
  reader: SqlReader,
  rows: readonly ReturnedRow[],
): Steps<ReadonlyMap<ReturnedRow, number>> {
  const found = new Map<ReturnedRow, number>();
  if (rows.length === 0) return found;
  const wanted = new Set(rows.map(({ name }) => nameInCell(name)));
  const byName = new Map<string, Candidate[]>();
  const last = lastContactId(reader);
  for (let from = 1; from <= last; from += PIECE) {
    for (const { contactId, firstName, lastName, company, street, postcode } of readNamedAddresses(
      reader,
      from,
      from + PIECE - 1,
    )) {
      yield;
      const name = nameInAnyOrder(`${firstName ?? ''} ${lastName ?? ''}`) || nameInAnyOrder(company ?? '');
      if (!wanted.has(name)) continue;
      const candidate = { contactId, street: street ?? null, postcode: postcode ?? null };
      byName.set(name, [...(byName.get(name) ?? []), candidate]);
    }
  }
  for (const row of rows) {
    yield;
    const [only, ...others] = (byName.get(nameInCell(row.name)) ?? []).filter((one) => isAt(one, row));
    if (only !== undefined && others.length === 0) found.set(row, only.contactId);
  }
  return found;
}

/** Contacts read at once. */
const PIECE = 5000;

/** Whether a contact lives where the row says, as far as it says. */
function isAt({ street, postcode }: Candidate, row: ReturnedRow): boolean {
  if (row.postcode !== '' && placeOf(postcode) !== placeOf(row.postcode)) return false;
  if (row.street === '') return true;
  const [own] = addressKeys({ street, postcode });
  return own !== undefined && own === addressKeys({ street: row.street, postcode })[0];
}

function placeOf(postcode: string | null): string {
  return (postcode ?? '').replace(/\s/g, '').padStart(5, '0').toLowerCase();
}

/** A name without its civility, in any order of its parts. */
function nameInCell(cell: string): string {
  const name = splitFullName(cell).value;
  return name === null ? nameInAnyOrder(cell) : nameInAnyOrder(`${name.firstName ?? ''} ${name.lastName ?? ''}`);
}
