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
 * Matching of rows to contacts. A row joins the contact of the earlier row that first had the strongest of its known
 * keys; a row without a known key creates a contact. Rows thus form trees, and a contact is a tree: it depends only on
 * the present rows and their order. An undo reattaches only the rows that were matched to its rows.
 *
 * The row that created a contact was the first with each of its keys.
 */

/** Contacts per step between two pauses. */
const PIECE = 1000;

/**
 * The keys of all contacts of a workspace, each with the contact whose row was the first to have it.
 *
 * @param correctable receives the rows whose people can be found again only by row number
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
    // Of several equal rows the first counts.
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
 * The keys that each contribution adds. A record by hand has the contact's name; a correction adds the keys of the
 * current contact, while rows with the error still find it by their own keys.
 */
export function recognisableClaims(contact: StoredContact): readonly Claims[] {
  return claimsOf(contact).map((claims, place) => {
    if (contact.contributions[place]?.byHand !== true) return claims;
    const { person, emails, phones } = contact;
    if (claims.corrected === undefined) return { ...claims, person };
    return { ...claims, person, emails, phones: phones.map(({ number }) => number) };
  });
}
