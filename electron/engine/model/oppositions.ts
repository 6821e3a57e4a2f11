import { CHANNELS, type ChannelScope } from '../../../shared/domain/channel.ts';
import type { ConsentPurpose } from '../../../shared/domain/contact/words.ts';
import type { Algorithm, Variant } from './foreign-digest.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { personTokens, writeTokens, type NameParts } from './person-tokens.ts';
import { postalKeys, type PostalAddress } from './postal-keys.ts';
import { entryOf, SERVED, type Reach, type SuppressionEntry, type SuppressionKind } from './suppression-entry.ts';

/**
 * Builds entries of the suppression list. An opposition becomes one entry for each of its coordinates and channels;
 * existing entries are not written twice. Entries are never removed here.
 */

/** A person's refusal, from any source: a row of a list, a cell of an import, a phone call. */
export interface Opposition extends NameParts, PostalAddress {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** A contact of the workspace, with or without a coordinate. */
  readonly contactId?: number;
  /** The channels that the person named; all five when none was. */
  readonly channels: readonly ChannelScope[];
  /** Day of the opposition, when known. */
  readonly on: string | null;
  readonly purpose?: ConsentPurpose;
  /** Of a pause: its last day, where the row has its own. */
  readonly until?: string;
}

/** A coordinate of a person in the list. */
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
  readonly purpose: ConsentPurpose | null;
  /** Of a pause: its last day, where the row has its own. */
  readonly until?: string;
  /** The batch that first stated the opposition, if different. */
  readonly source?: string;
  /** The first entry of the extended opposition; absent: the opposition of the entries written with it. */
  readonly opposition?: number;
}

/** An entry as the list would hold it alone, without recording it: to find the people whom it concerns. */
export function unrecordedEntry(
  { kind, channel, keyedHash, clear, personHash, algorithm, variant, on, purpose }: NewEntry,
  id: number,
  recordedAt: string,
): SuppressionEntry {
  return entryOf({
    ...{ id, kind, channel, clear, algorithm, variant, purpose, source: '', opposition: id },
    keyed_hash: keyedHash,
    person_hash: personHash,
    on_day: on,
    recorded_at: recordedAt,
  });
}

/** The keys of a person; empty without coordinates. */
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

/** Channels in the form of the list: `all` for all five. */
export function channelScopes(channels: readonly ChannelScope[]): readonly ChannelScope[] {
  if (channels.length === 0 || channels.includes('all') || CHANNELS.every((channel) => channels.includes(channel)))
    return ['all'];
  return CHANNELS.filter((channel) => channels.includes(channel));
}

/** The entries of an opposition. */
export function entriesOf(opposition: Opposition, hash: KeyedHash): readonly NewEntry[] {
  // Hashing is most of the cost: once for all channels.
  const keys = suppressionKeys(opposition).map((key) => ({ ...key, keyedHash: hash.of(key.value) }));
  const personHash = writeTokens(personTokens(opposition, hash));
  const personClear =
    [opposition.firstName, opposition.lastName, opposition.company].filter((part) => part).join(' ') || null;
  return channelScopes(opposition.channels).flatMap((channel) => {
    const served = channel === 'all' || keys.some((key) => SERVED[key.kind].includes(channel));
    return keys.map((key): NewEntry => ({
      kind: key.kind,
      channel,
      keyedHash: key.keyedHash,
      clear: key.value,
      personHash,
      personClear,
      algorithm: null,
      variant: served ? 'shared' : 'stated',
      on: opposition.on,
      purpose: opposition.purpose ?? null,
      ...(opposition.until === undefined ? {} : { until: opposition.until }),
    }));
  });
}
