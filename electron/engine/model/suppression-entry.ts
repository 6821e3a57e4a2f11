import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { CHANNELS, type Channel, type ChannelScope } from '../../../shared/domain/channel.ts';
import type { ConsentPurpose } from '../../../shared/domain/contact/words.ts';
import type { Algorithm } from './foreign-digest.ts';
import { readTokens, type PersonTokens } from './person-tokens.ts';

/**
 * How far an entry reaches beyond the person who opposed.
 *
 * - `shared`: for another person with the same coordinate, only the channels that use it.
 * - `stated`: the row named a channel that none of its coordinates serves (« courrier » beside a phone number alone):
 *   it applies to everyone with the coordinate.
 * - `person`: added when a coordinate of an opposed person became known later; it binds that name only.
 */
export const REACHES = ['shared', 'stated', 'person'] as const;
export type Reach = (typeof REACHES)[number];

export type SuppressionKind = 'email' | 'phone' | 'address' | 'contact' | 'foreign';

/** The channels that a kind of coordinate serves. */
export const SERVED: Readonly<Record<SuppressionKind, readonly Channel[]>> = {
  email: ['email'],
  phone: ['phone', 'sms', 'automated_call'],
  address: ['post'],
  contact: CHANNELS,
  foreign: CHANNELS,
};

/** One entry of the suppression list. */
export interface SuppressionEntry {
  readonly id: number;
  readonly kind: SuppressionKind;
  readonly channel: ChannelScope;
  /** HMAC of the normalised value, where it is not in clear; the digest as received for kind `foreign`. */
  readonly keyedHash: string | null;
  /** The value in clear while the person is known, else null. */
  readonly clear: string | null;
  readonly person: PersonTokens | null;
  readonly reach: Reach;
  readonly algorithm: Algorithm | null;
  readonly purpose: ConsentPurpose | null;
  /** Day of the opposition, when known. */
  readonly on: string | null;
  /** Instant at which it entered the list. */
  readonly recordedAt: string;
  readonly source: string;
  /** The first entry of the same opposition. */
  readonly opposition: number;
}

/** The day of an opposition: as stated, else the day in France on which it entered the list. */
export function dayOfEntry({ on, recordedAt }: Pick<SuppressionEntry, 'on' | 'recordedAt'>): string {
  return on ?? frenchDay(recordedAt);
}

export type SuppressionRow = {
  id: number;
  kind: SuppressionKind;
  channel: ChannelScope;
  keyed_hash: string;
  clear: string | null;
  person_hash: string | null;
  algorithm: Algorithm | null;
  variant: string | null;
  purpose: ConsentPurpose | null;
  on_day: string | null;
  recorded_at: string;
  source: string;
  opposition: number;
};

export const SUPPRESSION_COLUMNS =
  'id, kind, channel, keyed_hash, clear, person_hash, algorithm, variant, purpose, on_day, recorded_at, source, coalesce(opposition, id)';

/** Consecutive entries of one opposition name the same person. */
let lately: { readonly text: string | null; readonly tokens: PersonTokens | null } = { text: null, tokens: null };

function tokensOf(text: string | null): PersonTokens | null {
  if (text !== lately.text) lately = { text, tokens: readTokens(text) };
  return lately.tokens;
}

/** @param shared texts common to many entries, each kept once. */
export function entryOf(row: SuppressionRow, shared = new Map<string, string>()): SuppressionEntry {
  const one = <Text extends string | null>(text: Text): Text => {
    if (text === null) return text;
    const known = shared.get(text);
    if (known === undefined) shared.set(text, text);
    return (known as Text | undefined) ?? text;
  };
  return {
    id: row.id,
    kind: one(row.kind),
    channel: one(row.channel),
    keyedHash: row.clear === null ? row.keyed_hash : null,
    clear: row.clear,
    person: tokensOf(row.person_hash),
    reach: REACHES.find((reach) => reach === row.variant) ?? 'shared',
    algorithm: row.algorithm,
    purpose: row.purpose,
    on: one(row.on_day),
    recordedAt: one(row.recorded_at),
    source: one(row.source),
    opposition: row.opposition,
  };
}
