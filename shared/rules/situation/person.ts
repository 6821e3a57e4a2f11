import { isMobile } from '../../domain/value/phone-plan.ts';
import type { Audience } from '../../domain/contact/words.ts';
import type { ContactFacts } from '../../domain/contact/facts.ts';
import type { Numbers } from '../fr/parameters/index.ts';
import { majority } from '../fr/parameters/person.ts';
import type { CaseFrame } from './case-frame.ts';

/** The person: age, mailbox, line, status of the coordinate. */

/**
 * Age in full years on a day. A person born on 29 February is a year older on 1 March of a common year: the later day
 * protects minors.
 */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Whether a person is known to be a minor on the day of a moment. */
export function isMinor({ birthDate }: ContactFacts, at: string): boolean {
  return birthDate !== undefined && ageOn(birthDate, at.slice(0, 'YYYY-MM-DD'.length)) < MAJORITY;
}

const MAJORITY = majority.values[0]?.value ?? Number.POSITIVE_INFINITY;

export interface Mailbox {
  readonly generic: boolean;
  readonly free: boolean;
}

export function mailboxOf(email: string, numbers: Numbers): Mailbox {
  const at = email.lastIndexOf('@');
  return {
    generic: numbers.genericMailboxes.has(email.slice(0, at).toLowerCase().replace(/[.-]/g, '')),
    free: numbers.freeMailboxes.has(email.slice(at + 1).toLowerCase()),
  };
}

/**
 * The column of the tables for a contact. For an e-mail, audience and mailbox decide (E-11 to E-14): a generic one of a
 * legal person belongs to no person, a named one is a professional's, a free one of a professional is treated as a
 * consumer's.
 */
export function tableAudience({ contact, channel, numbers }: CaseFrame): Audience {
  const { audience, email } = contact;
  if (channel !== 'email' || email === undefined || audience === 'consumer') return audience;
  const { generic, free } = mailboxOf(email, numbers);
  if (audience === 'organisation') {
    if (generic) return 'organisation';
    return free ? 'consumer' : 'professional';
  }
  if (free) return 'consumer';
  return audience === 'professional' && generic ? 'organisation' : audience;
}

/** A line that may be a mobile; an unknown one may be. */
export function mayBeMobile({ phone }: ContactFacts): boolean {
  return phone === undefined || isMobile(phone);
}

/** The status concerns a coordinate; a later one lifts it when it is the one used. */
export function isCoordinateDead({ contact, channel }: CaseFrame): boolean {
  const { statusOn, origins = [], phone } = contact;
  if (statusOn === undefined) return true;
  return !origins.some(({ kind = 'unknown', on, coordinate }) => {
    if (kind === 'unknown' || on === undefined || coordinate === undefined || on <= statusOn) return false;
    return channel === 'post' ? !coordinate.includes('@') && !coordinate.startsWith('+') : coordinate === phone;
  });
}
