import { canonicalText } from '../model/claims.ts';
import { withoutRowRef, type RowEvents } from '../model/contributions.ts';
import { giftsOf } from '../model/gifts-of-contact.ts';
import type { StoredContact, RowRef } from '../model/stored-contact.ts';

/** The distinct events between a contact and the organisation, even when several files stated them. */
export function dealingsOf(contact: StoredContact): Omit<RowEvents, 'consents'> {
  return {
    sales: distinct(contact.sales),
    contracts: distinct(contact.contracts),
    requests: distinct(contact.requests),
    calls: distinct(contact.calls),
    contacted: distinct(contact.contacted),
    gifts: giftsOf(contact).map(withoutRowRef),
  };
}

function distinct<Entry extends RowRef>(entries: readonly Entry[]): readonly Omit<Entry, keyof RowRef>[] {
  if (entries.length < 2) return entries.map(withoutRowRef);
  return [...new Map(entries.map((entry) => [canonicalText(withoutRowRef(entry)), withoutRowRef(entry)])).values()];
}
