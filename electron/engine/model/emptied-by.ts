import { isMobile } from '../../../shared/domain/value/phone.ts';
import type { Claims } from './claims.ts';
import { correctionsOf, type Identity } from './corrected-contact.ts';
import { EMPTIED_FACTS, type EmptiedField } from '../../../shared/domain/contact/emptied-field.ts';
import type { Emptied } from './emptied.ts';
import type { StoredContact } from './stored-contact.ts';

/** One erased value, for the report. */
interface EmptiedValue {
  readonly field: EmptiedField;
  readonly value: string;
}

/** A contact without the values that corrections by hand settled: no row changes them. */
export function withoutCorrected(contact: StoredContact): Identity {
  const corrections = correctionsOf(contact);
  if (corrections.length === 0) return contact;
  const settled = new Set(corrections.map(({ to }) => to));
  const fields = new Set<string>(corrections.map(({ field }) => field));
  return {
    person: {
      audience: contact.person.audience,
      ...Object.fromEntries(Object.entries(contact.person).filter(([field]) => !fields.has(field))),
    },
    emails: contact.emails.filter((email) => !settled.has(email)),
    phones: contact.phones.filter(({ number }) => !settled.has(number)),
  };
}

/**
 * What the empty cells of a row erase of a contact; null: nothing. What the row itself states stays.
 *
 * @param known the contact as it was before the file.
 */
export function emptiedBy(
  fields: readonly EmptiedField[],
  known: Identity,
  row: Claims,
): { readonly emptied: Emptied; readonly values: readonly EmptiedValue[] } | null {
  const values: EmptiedValue[] = [];
  for (const field of fields) {
    if (field === 'email') {
      for (const value of known.emails) if (!row.emails.includes(value)) values.push({ field, value });
    } else if (field === 'phone' || field === 'mobile') {
      for (const { number: value } of known.phones)
        if (!row.phones.includes(value) && (field === 'phone' || isMobile(value))) values.push({ field, value });
    } else {
      const value = known.person[field];
      if (value !== undefined && row.person[field] === undefined) values.push({ field, value });
    }
  }
  if (values.length === 0) return null;
  const of = (...wanted: readonly EmptiedField[]): string[] => [
    ...new Set(values.flatMap(({ field, value }) => (wanted.includes(field) ? [value] : []))),
  ];
  const facts = EMPTIED_FACTS.filter((fact) => values.some(({ field }) => field === fact));
  const emails = of('email');
  const phones = of('phone', 'mobile');
  return {
    emptied: {
      ...(facts.length === 0 ? {} : { facts }),
      ...(emails.length === 0 ? {} : { emails }),
      ...(phones.length === 0 ? {} : { phones }),
    },
    values,
  };
}
