import type { Claims } from '../contact/claims.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { claimsOf } from '../contact/provenance.ts';
import type { StoredContact } from '../contact/stored-contact.ts';
import type { Pauses } from '../pauses.ts';
import type { Reader } from '../workspace/database.ts';
import { lastContactId } from '../workspace/imports.ts';
import { matchKeys } from './match-keys.ts';
import { MatchTable } from './match-table.ts';

/** Contacts that are read between two pauses. */
const PIECE = 1000;

/**
 * The keys of all contacts of a workspace, each with the contact that first had it. What a person was
 * recorded by hand is recognised under the name of the contact.
 */
export async function knownContacts(reader: Reader, pauses: Pauses): Promise<MatchTable> {
  const last = lastContactId(reader);
  const table = new MatchTable(last * 4);
  for (let from = 1; from <= last; from += PIECE) {
    for (const contact of iterateContacts(reader, { from, to: from + PIECE - 1 })) {
      for (const claims of recognisableClaims(contact)) for (const key of matchKeys(claims)) table.add(key, contact.id);
    }
    await pauses.pause();
  }
  return table;
}

/** What a contact is recognised by: what each of its contributions said. */
export function recognisableClaims(contact: StoredContact): readonly Claims[] {
  return claimsOf(contact).map((claims, place) => (contact.contributions[place]?.byHand === true ? { ...claims, person: contact.person } : claims));
}
