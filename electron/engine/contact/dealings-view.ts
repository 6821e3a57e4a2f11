import { canonicalText } from '../model/claims.ts';
import { untold, type ToldEvents } from '../model/contributions.ts';
import type { StoredContact, Told } from '../model/stored-contact.ts';

/** What happened between a contact and the organisation, each thing once, however many files told it. */
export function dealingsOf(contact: StoredContact): Omit<ToldEvents, 'consents'> {
  return {
    sales: distinct(contact.sales),
    contracts: distinct(contact.contracts),
    requests: distinct(contact.requests),
    calls: distinct(contact.calls),
    contacted: distinct(contact.contacted),
  };
}

function distinct<Entry extends Told>(entries: readonly Entry[]): readonly Omit<Entry, keyof Told>[] {
  if (entries.length < 2) return entries.map(untold);
  return [...new Map(entries.map((entry) => [canonicalText(untold(entry)), untold(entry)])).values()];
}
