import { fold } from '../../../shared/domain/value/fold.ts';
import { postalLines } from './address-fit.ts';
import type { StoredContact } from './stored-contact.ts';

type Person = StoredContact['person'];

/** The data of a person who lives with the first contact, for a letter. */
export type Housemate = Pick<Person, 'audience' | 'civility' | 'firstName' | 'lastName'>;

/** The addressee of a letter: one person, or the people of one address under a common name. */
export interface Recipient {
  readonly civility: string;
  readonly firstName: string;
  readonly lastName: string;
  /** The salutation: « Madame », « Mesdames »; both forms where the civilities do not decide. */
  readonly title: string;
}

/**
 * The name on one letter for a household: « M. et Mme DUPONT » for a couple of one name, « Famille DUPONT »
 * for more, both names for two people of different names if they fit on a line; else, and for organisations, the first
 * contact alone.
 *
 * @param first the contact who is on the list; `living` may be contacted too and live at the same address.
 */
export function recipientOf(first: Person, living: readonly Housemate[]): Recipient {
  // The same person twice is no family.
  const others = living.filter((other) => nameOf(other) !== nameOf(first));
  const alone: Recipient = {
    civility: first.civility ?? '',
    firstName: first.firstName ?? '',
    lastName: first.lastName ?? '',
    title: titleFor([first]),
  };
  const members = [first, ...others];
  if (
    others.length === 0 ||
    members.some(({ lastName, audience }) => lastName === undefined || audience !== 'consumer')
  )
    return alone;
  const together = nameTogether(members);
  return together !== null && postalLines(addressedTo(first, together)) !== null ? together : alone;
}

/** Civilities before a confirmed name, so that the norm writes them in full. */
const CIVILITY_BEFORE = /^(m\.? et mme|mme et m\.?|mmes|mme|mm\.?|m\.) (?=\S)/i;
const COUPLE = 'M. et Mme';

/** The addressee as a person confirmed it: the first line and the salutation without its comma. */
export function confirmedRecipient({ line1, salutation }: { line1: string; salutation: string }): Recipient {
  const [before = '', civility = ''] = CIVILITY_BEFORE.exec(line1) ?? [];
  return {
    civility: /^mme et m\b/i.test(civility) ? COUPLE : civility,
    firstName: '',
    lastName: line1.slice(before.length),
    title: salutation,
  };
}

/** A name as a person reads it: « M. et Mme ROUX ». */
export function readableName({ civility, firstName, lastName }: Recipient): string {
  return [civility, firstName, lastName].filter((part) => part !== '').join(' ');
}

function nameOf({ firstName = '', lastName = '' }: Housemate): string {
  return fold(`${firstName} ${lastName}`);
}

/** The contact's name on the letter. */
export function addressedTo(person: Person, { civility, firstName, lastName }: Recipient): Person {
  return { ...person, civility, firstName, lastName };
}

function nameTogether(members: readonly Housemate[]): Recipient | null {
  const lastName = members[0]?.lastName ?? '';
  if (members.every((member) => fold(member.lastName ?? '') === fold(lastName))) {
    return { civility: isCouple(members) ? COUPLE : 'Famille', firstName: '', lastName, title: titleFor(members) };
  }
  const [one, other, ...more] = members;
  if (one === undefined || other === undefined || more.length > 0) return null;
  return {
    civility: '',
    firstName: '',
    lastName: `${shortName(one)} et ${shortName(other)}`,
    title: titleFor(members),
  };
}

const TITLES: Readonly<Record<string, readonly [one: string, two: string]>> = {
  mme: ['Madame', 'Mesdames'],
  m: ['Monsieur', 'Messieurs'],
};

/** One reader, or two of one civility: that civility. */
function titleFor(members: readonly Housemate[]): string {
  const [civility = '', ...others] = civilitiesOf(members);
  const title =
    others.length < 2 && others.every((other) => other === civility) ? TITLES[civility]?.[others.length] : undefined;
  return title ?? 'Madame, Monsieur';
}

function civilitiesOf(members: readonly Housemate[]): readonly string[] {
  return members.map(({ civility }) => fold(civility ?? '').replaceAll('.', ''));
}

function isCouple(members: readonly Housemate[]): boolean {
  const civilities = civilitiesOf(members);
  return members.length === 2 && civilities.includes('m') && civilities.includes('mme');
}

function shortName({ civility, firstName, lastName }: Housemate): string {
  return [civility ?? firstName, lastName].filter((part) => part !== undefined).join(' ');
}
