import { isMobile } from '../../../shared/domain/value/phone.ts';
import type { Steps } from '../steps/pauses.ts';
import { findingContactsWith } from '../sql/contacts.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import type { NewEntry } from '../model/oppositions.ts';
import { writeTokens } from '../model/person-tokens.ts';
import { recordingEntries, type OppositionBatch } from './record-oppositions.ts';
import type { Closure } from './lookup/closure.ts';
import type { Suppressible } from '../model/suppressible.ts';

/**
 * The list contains further coordinates of opposed persons bound to their names, while the contact exists. After an
 * erasure of the contact, a later file may bring the number without the name: an e-mail or a mobile that no other
 * contact has then identifies the person. The number of a household does not.
 */

/** An entry for a coordinate without a name. */
export interface PersonalEntry {
  /** In clear. */
  readonly coordinate: string;
  readonly entry: NewEntry;
}

export function personalEntriesFor(
  person: Suppressible,
  closures: readonly Closure[],
  hash: KeyedHash,
): readonly PersonalEntry[] {
  const own = new Set([...person.emails, ...person.phones.filter(isMobile)]);
  const entries = new Map<number, PersonalEntry>();
  for (const { coordinate, entry } of closures) {
    if (entry.reach !== 'person' || !own.has(coordinate)) continue;
    const { id, kind, channel, purpose, on, source, opposition } = entry;
    entries.set(id, {
      coordinate,
      entry: {
        kind,
        channel,
        keyedHash: hash.of(coordinate),
        clear: null,
        personHash: writeTokens(entry.person),
        personClear: null,
        algorithm: null,
        variant: 'shared',
        on,
        purpose,
        source,
        opposition,
      },
    });
  }
  return [...entries.values()];
}

/** @param goingIds contacts being erased: they do not count as other people. */
export function* recordingPersonalEntries(
  transaction: Transaction,
  batch: OppositionBatch,
  personal: readonly PersonalEntry[],
  goingIds: { has(id: number): boolean },
): Steps<void> {
  if (personal.length === 0) return;
  const carriers = yield* findingContactsWith(transaction, new Set(personal.map(({ coordinate }) => coordinate)));
  const entries = personal
    .filter(({ coordinate }) => (carriers.get(coordinate) ?? []).every((id) => goingIds.has(id)))
    .map(({ entry }) => entry);
  if (entries.length > 0)
    yield* recordingEntries(
      transaction,
      batch,
      entries.map((entry) => [entry]),
    );
}
