import { correctionsOf, formerIdentities, type Identity } from '../../model/corrected-contact.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { Suppressible } from '../../model/suppressible.ts';

/**
 * A contact for the suppression list. An opposition under an e-mail or number that was corrected later, or that an
 * empty cell erased, still belongs to this person.
 */
export function suppressibleOf(contact: StoredContact): Suppressible {
  const former = correctionsOf(contact);
  const erased = contact.contributions.flatMap(({ payload }) => payload?.emptied ?? []);
  const present = suppressible(contact);
  if (former.length === 0 && erased.length === 0) return { contactId: contact.id, ...present };
  const of = (wanted: 'email' | 'phone'): readonly string[] => [
    ...former.flatMap(({ field, from }) => (field === wanted && from !== null ? from : [])),
    ...erased.flatMap(({ emails, phones }) => (wanted === 'email' ? emails : phones) ?? []),
  ];
  return {
    contactId: contact.id,
    ...present,
    emails: [...new Set([...present.emails, ...of('email')])],
    phones: [...new Set([...present.phones, ...of('phone')])],
  };
}

/** Former identities of the person in the list, before corrections: names and addresses with their coordinates. */
export function formerlySuppressible(contact: StoredContact): readonly Suppressible[] {
  return formerIdentities(contact).map(suppressible);
}

/** A contact for the suppression list, then its former identities: every opposition under one of them is its own. */
export function identitiesOf(contact: StoredContact): readonly Suppressible[] {
  return [suppressibleOf(contact), ...formerlySuppressible(contact)];
}

function suppressible({ person, emails, phones }: Identity): Omit<Suppressible, 'contactId'> {
  const { firstName, lastName, company, street, postcode } = person;
  return {
    firstName: firstName ?? null,
    lastName: lastName ?? null,
    company: company ?? null,
    street: street ?? null,
    postcode: postcode ?? null,
    emails,
    phones: phones.map((phone) => phone.number),
  };
}
