import { withoutAbsent } from '../collections/without-absent.ts';
import { rowRefKey } from './contributions.ts';
import type { RowRef, StoredContact } from './stored-contact.ts';

/** What a contact is without the suppliers that the firm blocked. */
export interface WithoutBlocked {
  /** Their names, each once. */
  readonly suppliers: readonly string[];
  /** The same person without what their files say in favour: origins, accords, purchases, contracts, requests. */
  readonly contact: StoredContact;
}

/**
 * Parts a contact from the files of blocked suppliers; null: they told nothing of it. Refusals, calls and messages stay:
 * they count from any source.
 */
export function withoutBlockedSupply(contact: StoredContact): WithoutBlocked | null {
  const suppliers = new Set<string>();
  const rows = new Set<string>();
  for (const contribution of contact.contributions) {
    const name = contribution.origin?.blockedSupplier;
    if (name === undefined) continue;
    suppliers.add(name);
    rows.add(rowRefKey(contribution));
  }
  if (suppliers.size === 0) return null;
  const isKept = (entry: RowRef): boolean => !rows.has(rowRefKey(entry));
  return {
    suppliers: [...suppliers],
    contact: {
      ...partsOf(contact),
      contributions: contact.contributions.map((contribution) =>
        isKept(contribution) ? contribution : { ...contribution, origin: null },
      ),
      consents: contact.consents.filter((consent) => consent.event.event !== 'granted' || isKept(consent)),
      sales: contact.sales.filter(isKept),
      contracts: contact.contracts.filter(isKept),
      requests: contact.requests.filter(isKept),
    },
  };
}

/** Each part by its name: a contact of `iterateOnDemand` reads its parts in getters, which a copy by `...` leaves out. */
function partsOf(
  contact: StoredContact,
): Omit<StoredContact, 'contributions' | 'consents' | 'sales' | 'contracts' | 'requests'> {
  const { id, person, emails, phones, calls, contacted, gifts, suspicions, dead, notices } = contact;
  return withoutAbsent<ReturnType<typeof partsOf>>({
    id,
    person,
    emails,
    phones,
    calls,
    contacted,
    gifts,
    suspicions,
    dead,
    notices,
  });
}
