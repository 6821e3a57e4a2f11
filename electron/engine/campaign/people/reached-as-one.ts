import type { StoredContact } from '../../model/stored-contact.ts';
import { FactsOfContact, type Use } from '../judge/contact-facts.ts';
import type { CheckGround } from './check-ground.ts';
import type { PastUses } from './past-uses.ts';

/** A contact with the calls and messages to the other contacts of the person: H-3 and a campaign's pressure count by person. */
export function reachedAsOne(contact: StoredContact, others: readonly StoredContact[]): StoredContact {
  if (others.length === 0) return contact;
  const all = [contact, ...others];
  return {
    ...contact,
    calls: all.flatMap(({ calls }) => calls).sort(byMoment),
    contacted: all.flatMap(({ contacted }) => contacted).sort(byMoment),
  };
}

/** The lists of several contacts of a person, in the order of their moments; a list that has two of them counts once. */
export function usesAsOne(contacts: readonly StoredContact[], uses: PastUses): readonly Use[] {
  return [...new Set(contacts.flatMap(({ id }) => uses.of(id)))].sort(byMoment);
}

/** The facts of a contact, whose calls and messages are those of the person. */
export function factsAsOne(
  contact: StoredContact,
  { uses, linked }: Pick<CheckGround, 'uses' | 'linked'>,
): FactsOfContact {
  const others = linked.othersOf(contact.id);
  if (others.length === 0) return new FactsOfContact(contact, uses.of(contact.id));
  // A copy of a contact that is read on demand has no coordinates or dealings: these are getters of its class.
  return new FactsOfContact(
    reachedAsOne(linked.contactOf(contact.id) ?? contact, others),
    usesAsOne([contact, ...others], uses),
  );
}

function byMoment({ at: one }: { readonly at: string }, { at: other }: { readonly at: string }): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
