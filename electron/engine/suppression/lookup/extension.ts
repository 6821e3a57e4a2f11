import type { ChannelScope } from '../../../../shared/domain/channel.ts';
import type { KeyedHash } from '../../model/keyed-hash.ts';
import { channelScopes, type NewEntry, type SuppressionKey } from '../../model/oppositions.ts';
import { personTokens, writeTokens } from '../../model/person-tokens.ts';
import { postalKeys } from '../../model/postal-keys.ts';
import type { SuppressionEntry } from '../../model/suppression-entry.ts';
import type { SuppressionIndex } from './suppression-index.ts';
import type { Suppressible } from '../../model/suppressible.ts';

/** A person before a correction. */
export interface Before {
  readonly person: Suppressible;
  /** Wrong coordinates: an opposition to one of them, by anyone, is transferred to the right value. */
  readonly corrected: ReadonlySet<string>;
}

const NOTHING_CORRECTED: ReadonlySet<string> = new Set();

/**
 * An opposition belongs to a person, not to a coordinate. When an opposed person gets further coordinates (a merge, a
 * later file), they are added to the list too: otherwise an undo or an erasure would separate the person from the
 * opposed coordinate, and a later file would bring the person back.
 *
 * The entries made here bind that name only: the housemate on the same landline is not affected.
 *
 * @param before the identity of the person before a correction. @returns the missing entries; empty when the person did
 *   not oppose.
 */
export function extensionsFor(
  person: Suppressible,
  index: SuppressionIndex,
  hash: KeyedHash,
  before: Before = { person, corrected: NOTHING_CORRECTED },
): readonly NewEntry[] {
  const own = index
    .closures(before.person)
    .filter((closure) => closure.samePerson || before.corrected.has(closure.coordinate));
  if (own.length === 0) return [];
  const personHash = writeTokens(personTokens(person, hash));
  if (personHash === null) return [];
  const personClear = [person.firstName, person.lastName, person.company].filter((part) => part).join(' ') || null;

  // A no limited to a purpose says less than one without: neither stands for the other.
  const latest = new Map<string, { readonly channel: ChannelScope; readonly entry: SuppressionEntry }>();
  const closed = new Map<SuppressionEntry, ChannelScope[]>();
  for (const { channel, entry } of own) closed.set(entry, [...(closed.get(entry) ?? []), channel]);
  for (const [entry, channels] of closed) {
    for (const channel of channelScopes(channels)) {
      const no = `${channel} ${entry.purpose ?? ''}`;
      const before = latest.get(no);
      if (before === undefined || (entry.on ?? '') > (before.entry.on ?? '')) latest.set(no, { channel, entry });
    }
  }

  // Without the keys of uncertain matches: they are for persons known by surname only.
  const keys: SuppressionKey[] = [
    ...person.emails.map((value): SuppressionKey => ({ kind: 'email', value })),
    ...person.phones.map((value): SuppressionKey => ({ kind: 'phone', value })),
    ...postalKeys(person).certain.map((value): SuppressionKey => ({ kind: 'address', value })),
  ];
  const present = before.person === person ? own : index.closures(person).filter((closure) => closure.samePerson);
  const isClosed = (value: string, channel: ChannelScope, purpose: SuppressionEntry['purpose']): boolean =>
    present.some(
      ({ coordinate, entry }) =>
        coordinate === value && entry.purpose === purpose && (entry.channel === 'all' || entry.channel === channel),
    );
  return [...latest.values()].flatMap(({ channel, entry }) =>
    keys
      .filter((key) => !isClosed(key.value, channel, entry.purpose))
      .map((key): NewEntry => ({
        kind: key.kind,
        channel,
        keyedHash: hash.of(key.value),
        clear: key.value,
        personHash,
        personClear,
        algorithm: null,
        variant: 'person',
        on: entry.on,
        purpose: entry.purpose,
        source: entry.source,
        opposition: entry.opposition,
      })),
  );
}
