import type { Claims } from '../../model/claims.ts';
import { iterateContacts, iterateIdentities } from '../../contact/contact-reader.ts';
import { compareRowRefs } from '../../model/contributions.ts';
import { claimsOf } from '../../model/provenance.ts';
import type { StoredContact, RowRef } from '../../model/stored-contact.ts';
import type { Pauses } from '../../steps/pauses.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { lastContactId } from '../../sql/imports.ts';
import type { CorrectableRows } from './correctable-rows.ts';
import { hashKeys, matchKeys, type MatchKey } from './match-keys.ts';
import { KeyHashes, MatchTable } from '../../collections/match-table.ts';

/**
 * How rows find their contact. A row joins the contact of whichever earlier row was the first to have
 * the strongest of its keys that is known; a row of which no key is known begins a contact. Rows thus
 * form trees, and a contact is a tree: which rows belong together depends on the rows that are there
 * and their order, on nothing else. Taking an import back re-plants only the rows that hung on it.
 *
 * The row that began a contact was the first to have each of its keys.
 */

/** Contacts that are read between two pauses. */
const PIECE = 1000;

/**
 * The keys of all contacts of a workspace, each with the contact whose row was the first to have it.
 *
 * @param correctable takes the rows whose people can be found again only by the place of the row
 */
export async function knownContacts(
  reader: SqlReader,
  pauses: Pauses,
  correctable: CorrectableRows | null = null,
): Promise<MatchTable> {
  const last = lastContactId(reader);
  const table = new MatchTable(last * 4);
  const hashes = new KeyHashes();
  const later: { readonly ref: RowRef; readonly contactId: number; readonly keys: readonly MatchKey[] }[] = [];
  for (let from = 1; from <= last; from += PIECE) {
    const whole: StoredContact[] = [];
    const keyless: number[] = [];
    for (const contact of iterateIdentities(reader, from, from + PIECE - 1)) {
      if ('claims' in contact) {
        hashKeys(contact.claims, hashes);
        if (hashes.isWholeRow) keyless.push(contact.id);
        else table.addAll(hashes, contact.id);
      } else whole.push(contact);
    }
    if (keyless.length > 0) whole.push(...iterateContacts(reader, { ids: keyless }));
    // Of several rows that say the same and nothing else the first counts.
    for (const contact of whole.sort((one, other) => one.id - other.id)) {
      correctable?.add(contact);
      const [first, ...others] = keysOf(contact);
      for (const key of first?.keys ?? []) table.add(key, contact.id);
      for (const { ref, keys } of others) if (keys.length > 0) later.push({ ref, contactId: contact.id, keys });
    }
    await pauses.pause();
  }
  later.sort((one, other) => compareRowRefs(one.ref, other.ref));
  for (const { contactId, keys } of later) for (const key of keys) table.add(key, contactId);
  return table;
}

/** The keys that each contribution of a contact adds to those before it. */
function keysOf(contact: StoredContact): readonly { readonly ref: RowRef; readonly keys: readonly MatchKey[] }[] {
  const known = new Set<MatchKey>();
  let before: Claims | null = null;
  return recognisableClaims(contact).map((claims, place) => {
    const ref = contact.contributions[place] ?? { importId: 0, row: 0 };
    if (claims === before) return { ref, keys: [] };
    before = claims;
    const keys = matchKeys(claims).filter((key) => !known.has(key));
    for (const key of keys) known.add(key);
    return { ref, keys };
  });
}

/**
 * What each contribution makes the contact known by. What was recorded by hand is known under the contact's name; what
 * was corrected, by all that the contact is now: rows with the error still find it by what they say themselves.
 */
export function recognisableClaims(contact: StoredContact): readonly Claims[] {
  return claimsOf(contact).map((claims, place) => {
    if (contact.contributions[place]?.byHand !== true) return claims;
    const { person, emails, phones } = contact;
    if (claims.corrected === undefined) return { ...claims, person };
    return { ...claims, person, emails, phones: phones.map(({ number }) => number) };
  });
}
