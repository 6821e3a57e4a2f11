import { CHANNELS, type ChannelScope } from '../../../shared/domain/channel.ts';
import type { Algorithm, Variant } from './foreign-digest.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { personTokens, writeTokens, type NameParts } from './person-tokens.ts';
import { postalKeys, type PostalAddress } from './postal-keys.ts';
import { SERVED, type Reach, type SuppressionKind } from './suppression-entry.ts';

/**
 * Writing into the suppression list. An opposition becomes one entry for each of its coordinates and
 * channels; what is already there is not written twice. Nothing here ever removes an entry.
 */

/** A person's refusal, from any source: a row of a list, a cell of an import, a phone call. */
export interface Opposition extends NameParts, PostalAddress {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** A contact of the workspace, with or without a coordinate to suppress by. */
  readonly contactId?: number;
  /** The channels that the person named; all five when none was. */
  readonly channels: readonly ChannelScope[];
  /** Day of the opposition, when known. */
  readonly on: string | null;
  readonly purpose?: 'commercial' | 'charity';
}

/** A coordinate under which the list keeps a person. */
export interface SuppressionKey {
  readonly kind: SuppressionKind;
  readonly value: string;
}

/** A new entry, before it has an id. */
export interface NewEntry {
  readonly kind: SuppressionKind;
  readonly channel: ChannelScope;
  readonly keyedHash: string;
  readonly clear: string | null;
  readonly personHash: string | null;
  readonly personClear: string | null;
  readonly algorithm: Algorithm | null;
  /** A `Reach`, or for a foreign digest the spelling that hit (null: none so far). */
  readonly variant: Reach | Variant | null;
  readonly on: string | null;
  readonly purpose: 'commercial' | 'charity' | null;
  /** The batch that first stated the opposition, when it is another one. */
  readonly source?: string;
  /** The first entry of the no that this one extends; absent: of that of the entries that are written with it. */
  readonly opposition?: number;
}

/** The keys of a person; empty when there is nothing to suppress by. */
export function suppressionKeys(
  person: Pick<Opposition, 'emails' | 'phones' | 'contactId'> & NameParts & PostalAddress,
): readonly SuppressionKey[] {
  const postal = postalKeys(person);
  const keys: SuppressionKey[] = [
    ...person.emails.map((value): SuppressionKey => ({ kind: 'email', value })),
    ...person.phones.map((value): SuppressionKey => ({ kind: 'phone', value })),
    ...[...postal.certain, ...postal.unsure].map((value): SuppressionKey => ({ kind: 'address', value })),
  ];
  if (keys.length === 0 && person.contactId !== undefined)
    keys.push({ kind: 'contact', value: String(person.contactId) });
  return keys;
}

/** Channels as the list keeps them: `all` when all five are meant. */
export function channelScopes(channels: readonly ChannelScope[]): readonly ChannelScope[] {
  if (channels.length === 0 || channels.includes('all') || CHANNELS.every((channel) => channels.includes(channel)))
    return ['all'];
  return CHANNELS.filter((channel) => channels.includes(channel));
}

/** The entries that an opposition makes. */
export function entriesOf(opposition: Opposition, hash: KeyedHash): readonly NewEntry[] {
  const keys = suppressionKeys(opposition);
  const personHash = writeTokens(personTokens(opposition, hash));
  const personClear =
    [opposition.firstName, opposition.lastName, opposition.company].filter((part) => part).join(' ') || null;
  return channelScopes(opposition.channels).flatMap((channel) => {
    const served = channel === 'all' || keys.some((key) => SERVED[key.kind].includes(channel));
    return keys.map((key): NewEntry => ({
      kind: key.kind,
      channel,
      keyedHash: hash.of(key.value),
      clear: key.value,
      personHash,
      personClear,
      algorithm: null,
      variant: served ? 'shared' : 'stated',
      on: opposition.on,
      purpose: opposition.purpose ?? null,
    }));
  });
}
