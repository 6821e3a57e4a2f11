import type { Claims } from './claims.ts';
import { correctionsOf } from './corrected-contact.ts';
import type { CorrectedField } from './correction.ts';
import type { StoredContact } from './stored-contact.ts';

/** A value of a row that a correction by hand overrules. */
export interface Overruled {
  readonly field: CorrectedField;
  readonly value: string;
}

/** The values of a row that a contact does not take, since a named person corrected them. */
export function overruledClaims(contact: StoredContact, claims: Claims): readonly Overruled[] {
  const corrections = correctionsOf(contact);
  if (corrections.length === 0) return [];
  const overruled = new Map<string, Overruled>();
  const add = (field: CorrectedField, value: string): void => void overruled.set(`${field} ${value}`, { field, value });
  const { person, emails, phones } = contact;
  for (const { field, from } of corrections) {
    switch (field) {
      case 'email':
        if (from !== null && claims.emails.includes(from) && !emails.includes(from)) add(field, from);
        break;
      case 'phone':
        if (from !== null && claims.phones.includes(from) && !phones.some(({ number }) => number === from))
          add(field, from);
        break;
      default: {
        const value = claims.person[field];
        if (value !== undefined && value !== person[field]) add(field, value);
      }
    }
  }
  return [...overruled.values()];
}
