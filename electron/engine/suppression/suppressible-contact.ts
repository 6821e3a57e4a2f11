import type { StoredContact } from '../contact/stored-contact.ts';
import type { Suppressible } from './suppression-index.ts';

/** A contact as the suppression list looks at it. */
export function suppressibleOf(contact: Pick<StoredContact, 'id' | 'person' | 'emails' | 'phones'>): Suppressible {
  const { firstName, lastName, company, street, postcode } = contact.person;
  return {
    contactId: contact.id,
    firstName: firstName ?? null,
    lastName: lastName ?? null,
    company: company ?? null,
    street: street ?? null,
    postcode: postcode ?? null,
    emails: contact.emails,
    phones: contact.phones.map((phone) => phone.number),
  };
}
