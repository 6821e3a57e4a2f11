import { AppError } from '../../../shared/contract/result.ts';
import { CHANNELS, type ChannelScope } from '../../../shared/domain/channel.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { normaliseEmails } from '../../../shared/domain/value/email.ts';
import { splitFullName } from '../../../shared/domain/value/person-name.ts';
import { normalisePhones } from '../../../shared/domain/value/phone.ts';
import { namedContact } from '../contact/named-contact.ts';
import type { SqlReader } from '../storage/reader.ts';
import { findSuppressible } from '../sql/suppressible.ts';
import { ALGORITHMS, type Algorithm } from '../model/foreign-digest.ts';
import type { Opposition } from '../model/oppositions.ts';
import type { Suppressible } from '../model/suppressible.ts';

/** A typed person: each part as given by an option of the command line or a field of the form. */
export interface TypedPerson {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly name?: string | undefined;
  readonly street?: string | undefined;
  readonly postcode?: string | undefined;
}

/**
 * The normalised input.
 *
 * @throws AppError `suppression.email_unreadable`, `suppression.phone_unreadable`.
 */
export function readTypedPerson(typed: TypedPerson): Suppressible {
  const emails = typed.email === undefined ? [] : (normaliseEmails(typed.email).value ?? []);
  if (typed.email !== undefined && emails.length === 0)
    throw new AppError('suppression.email_unreadable', { value: typed.email });
  const phones = typed.phone === undefined ? [] : (normalisePhones(typed.phone).value ?? []);
  if (typed.phone !== undefined && phones.length === 0)
    throw new AppError('suppression.phone_unreadable', { value: typed.phone });
  const name = typed.name === undefined ? null : splitFullName(typed.name).value;
  return {
    emails,
    phones,
    firstName: name?.firstName ?? null,
    lastName: name?.lastName ?? null,
    company: name === null && typed.name !== undefined ? typed.name.trim() : null,
    street: typed.street ?? null,
    postcode: typed.postcode?.trim() ?? null,
  };
}

/** The input as understood. */
export function understood(typed: TypedPerson): string {
  const { emails, phones } = readTypedPerson(typed);
  return [...emails, ...phones].join(', ') || (typed.name ?? '');
}

export function readChannelScope(value: string | undefined): ChannelScope {
  if (value === undefined || value === 'all') return 'all';
  const channel = CHANNELS.find((name) => name === value);
  if (channel === undefined) throw new AppError('suppression.channel_unknown', { value });
  return channel;
}

export function readOppositionDay(value: string | undefined, today: string): string {
  if (value === undefined) return today;
  if (!isDay(value)) throw new AppError('suppression.day_unreadable', { value });
  return value;
}

export function readAlgorithm(value: string): Algorithm {
  const algorithm = ALGORITHMS.find((name) => name === value);
  if (algorithm === undefined) throw new AppError('suppression.algorithm_unknown', { value });
  return algorithm;
}

/**
 * The opposition of one person named by hand. A contact includes all its coordinates.
 *
 * @throws AppError `suppression.…` with the option that can't be understood.
 */
export function readNamedOpposition(
  reader: SqlReader,
  input: TypedPerson & {
    readonly contact?: string | undefined;
    readonly channel?: string | undefined;
    readonly channels?: readonly ChannelScope[] | undefined;
    readonly on?: string | undefined;
  },
  today: string,
): Opposition {
  const channels = input.channels ?? [readChannelScope(input.channel)];
  const on = readOppositionDay(input.on, today);
  if (input.contact !== undefined) {
    const id = namedContact(reader, input.contact);
    const person = id === null ? null : findSuppressible(reader, id);
    if (person === null) throw new AppError('suppression.contact_unknown', { id: input.contact });
    return { ...person, channels, on };
  }
  if (input.email === undefined && input.phone === undefined && input.name === undefined)
    throw new AppError('suppression.nothing_named');
  if (
    input.name !== undefined &&
    input.email === undefined &&
    input.phone === undefined &&
    (!input.street || !input.postcode)
  ) {
    throw new AppError('suppression.address_incomplete');
  }
  return { ...readTypedPerson(input), channels, on };
}
