import type { Channel } from '../../../shared/domain/channel.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import type { Claims } from './claims.ts';
import type { CORRECTED_FACTS, Correction } from './correction.ts';
import { derivedTerritory } from './derived-territory.ts';
import type { StoredContact, StoredPhone } from './stored-contact.ts';

/** Name and coordinates of a person. */
export interface Identity {
  readonly person: PersonFacts;
  readonly emails: readonly string[];
  readonly phones: readonly StoredPhone[];
}

/** Every correction of a contact, in the order in which they were made. */
export function correctionsOf({ contributions }: Pick<StoredContact, 'contributions'>): readonly Correction[] {
  return contributions.flatMap(({ payload }) => payload?.corrected ?? []);
}

/** Applies one correction to an identity, whatever its value was. A missing coordinate is not added. */
export function corrected({ person, emails, phones }: Identity, { field, from, to }: Correction): Identity {
  switch (field) {
    case 'email':
      return { person, emails: distinct(emails.flatMap((email) => (email === from ? (to ?? []) : email))), phones };
    case 'phone': {
      const numbers = phones.flatMap((phone) =>
        phone.number !== from ? phone : to === null ? [] : { ...phone, number: to },
      );
      return { person, emails, phones: [...new Map(numbers.map((phone) => [phone.number, phone])).values()] };
    }
    default:
      return { person: withFact(person, field, to), emails, phones };
  }
}

/** The claims of a row with its error corrected; other values of the row stay. */
export function correctedClaims(claims: Claims, corrections: readonly Correction[]): Claims {
  let { person, emails, phones } = claims;
  for (const { field, from, to } of corrections) {
    if (field === 'email') emails = emails.flatMap((email) => (email === from ? (to ?? []) : email));
    else if (field === 'phone') phones = phones.flatMap((phone) => (phone === from ? (to ?? []) : phone));
    else if ((person[field] ?? null) === from) person = withFact(person, field, to);
  }
  return { ...claims, person, emails, phones };
}

/** The corrected form of an earlier coordinate. */
export function correctedCoordinate(coordinate: string, corrections: readonly Correction[]): string {
  return corrections.reduce(
    (now, { field, from, to }) => ((field === 'email' || field === 'phone') && now === from ? (to ?? now) : now),
    coordinate,
  );
}

/** The identity of the contact before each of its corrections, latest first, with the territory of the address of then. */
export function formerIdentities(contact: StoredContact): readonly Identity[] {
  let identity: Identity = contact;
  const isDerived = contact.person.territory === (derivedTerritory(contact.person, contact.phones) ?? undefined);
  return [...correctionsOf(contact)].reverse().map(({ field, from, to }) => {
    identity =
      to === null && (field === 'email' || field === 'phone')
        ? withCoordinate(identity, field, from)
        : corrected(identity, { field, from: to, to: from });
    if (isDerived) identity = withTerritory(identity);
    return identity;
  });
}

function withTerritory({ person, emails, phones }: Identity): Identity {
  const { territory: _territory, ...facts } = person;
  const territory = derivedTerritory(person, phones);
  return { person: territory === null ? facts : { ...facts, territory }, emails, phones };
}

function withCoordinate(identity: Identity, field: 'email' | 'phone', value: string | null): Identity {
  if (value === null) return identity;
  return field === 'email'
    ? { ...identity, emails: distinct([...identity.emails, value]) }
    : { ...identity, phones: [...identity.phones, { number: value }] };
}

function withFact(person: PersonFacts, fact: (typeof CORRECTED_FACTS)[number], value: string | null): PersonFacts {
  const changed: { -readonly [Fact in keyof PersonFacts]: PersonFacts[Fact] } = { ...person };
  if (value === null) Reflect.deleteProperty(changed, fact);
  else changed[fact] = value;
  return changed;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** The e-mails or numbers of an identity, by the channel that uses them; none for letters. */
export function coordinatesOf({ emails, phones }: Identity, channel: Channel): readonly string[] {
  if (channel === 'post') return [];
  return channel === 'email' ? emails : phones.map(({ number }) => number);
}
