import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { channelScopes, type NewEntry, type SuppressionKey } from '../model/oppositions.ts';
import { personTokens, writeTokens } from '../model/person-tokens.ts';
import { postalKeys } from '../model/postal-keys.ts';
import type { SuppressionEntry } from '../model/suppression-entry.ts';
import type { SuppressionIndex } from './suppression-index.ts';
import type { Suppressible } from '../model/suppressible.ts';

/** A person as she stood there before a correction. */
export interface Before {
  readonly person: Suppressible;
  /** Coordinates that were wrong: a no to one of them, no matter who said it, goes over to what is right. */
  readonly corrected: ReadonlySet<string>;
}

const NOTHING_CORRECTED: ReadonlySet<string> = new Set();

/**
 * An opposition is a person's, not a coordinate's. When an opposed person turns out to have further
 * coordinates (a merge, a later file), the list learns them too: otherwise an undo or an erasure would
 * part the person from the coordinate that was opposed, and a later file would bring the person back.
 *
 * The entries made here bind that very name only: the housemate on the same landline is not touched.
 *
 * @param before what the person was taken for, where somebody has just corrected it.
 * @returns the entries that are missing; empty when the person opposed nothing.
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

  const told = new Map<ChannelScope, SuppressionEntry>();
  const closed = new Map<SuppressionEntry, ChannelScope[]>();
  for (const { channel, entry } of own) closed.set(entry, [...(closed.get(entry) ?? []), channel]);
  for (const [entry, channels] of closed) {
    for (const channel of channelScopes(channels)) {
      const before = told.get(channel);
      if (before === undefined || (entry.on ?? '') > (before.on ?? '')) told.set(channel, entry);
    }
  }

  // Without the keys of unsure matches: they are for who is known by surname only.
  const keys: SuppressionKey[] = [
    ...person.emails.map((value): SuppressionKey => ({ kind: 'email', value })),
    ...person.phones.map((value): SuppressionKey => ({ kind: 'phone', value })),
    ...postalKeys(person).certain.map((value): SuppressionKey => ({ kind: 'address', value })),
  ];
  const present = before.person === person ? own : index.closures(person).filter((closure) => closure.samePerson);
  const isClosed = (value: string, channel: ChannelScope): boolean =>
    present.some(
      (closure) =>
        closure.coordinate === value && (closure.entry.channel === 'all' || closure.entry.channel === channel),
    );
  return [...told].flatMap(([channel, entry]) =>
    keys
      .filter((key) => !isClosed(key.value, channel))
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
