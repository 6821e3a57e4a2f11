import type { Channel } from '../../../shared/domain/channel.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import type { NewEntry } from '../model/oppositions.ts';
import type { Pause } from '../model/pause.ts';
import { REACHES, type SuppressionEntry } from '../model/suppression-entry.ts';
import { readTokens } from '../model/person-tokens.ts';
import { findPauses, insertPause, type PauseSource } from '../sql/pauses.ts';
import { readingSuppressibles } from '../sql/suppressible.ts';
import type { Steps } from '../steps/pauses.ts';
import type { Transaction } from '../storage/transaction.ts';
import { NamedByList } from './named-by-list.ts';
import { SuppressionIndex } from './lookup/suppression-index.ts';

/** A pause before it is recorded: the entries of a person as in the suppression list; without any it is unusable. */
export interface NewPause extends Pause {
  /** Recorded even where a pause that lasts as long is known: it ends by an act of its own. */
  readonly endsAlone?: true;
  /** Further entries of a recorded pause, which end with it. */
  readonly partOf?: number;
  readonly entries: readonly NewEntry[];
}

/** Each pause is counted once. */
export interface RecordedPauses {
  readonly added: number;
  readonly known: number;
  readonly unusable: number;
  /** The first recorded or known pause; null: none. */
  readonly pause: number | null;
  /** The contacts whom the pauses hold back, with the channels closed. */
  readonly held: ReadonlyMap<number, ReadonlySet<Channel>>;
}

/**
 * Records pauses, in the caller's transaction. A pause is *known* when one that lasts as long or longer is recorded for
 * each of its coordinates, unless it ends alone. It holds the contacts of today by their number too, so that it outlives a
 * changed coordinate.
 */
export function* recordingPauses(
  transaction: Transaction,
  hash: KeyedHash,
  source: PauseSource,
  pauses: Iterable<NewPause>,
): Steps<RecordedPauses> {
  const counts = { added: 0, known: 0, unusable: 0 };
  let first: number | null = null;
  const named = new NamedByList();
  const stated = new Map<number, SuppressionEntry>();
  const spans = new Map<number, { readonly pause: number; readonly span: Pause }>();
  for (const { entries, reason, until, endsAlone = false, partOf = null } of pauses) {
    yield;
    const span: Pause = { reason, until };
    if (entries.length === 0) {
      counts.unusable += 1;
      continue;
    }
    const before = entries.map((entry) => findPauses(transaction, entry, span));
    const isKnown =
      partOf === null
        ? !endsAlone && before.every((found) => found.length > 0)
        : before.every((found) => found.includes(partOf));
    counts[isKnown ? 'known' : 'added'] += 1;
    let pause: number | null = partOf ?? (isKnown ? (before[0]?.[0] ?? null) : null);
    if (!isKnown) for (const entry of entries) pause = insertPause(transaction, entry, span, source, pause);
    first ??= pause;
    for (const entry of [...named.noting([entries])].flat()) {
      const id = stated.size + 1;
      stated.set(id, listEntry(id, entry, source));
      if (!isKnown && pause !== null) spans.set(id, { pause, span });
    }
  }
  const index = SuppressionIndex.of(stated.values(), hash);
  const heldBack = new Map<number, Set<Channel>>();
  const found = yield* named.findingContacts(transaction);
  for (const [contactId, person] of yield* readingSuppressibles(transaction, found)) {
    const written = new Set<string>();
    for (const { entry, samePerson, channel } of index.closing(person)) {
      const channels = heldBack.get(contactId);
      if (channels === undefined) heldBack.set(contactId, new Set([channel]));
      else channels.add(channel);
      const recorded = spans.get(entry.id);
      if (!samePerson || entry.kind === 'contact' || recorded === undefined) continue;
      const key = `${String(recorded.pause)} ${entry.channel}`;
      if (written.has(key)) continue;
      written.add(key);
      insertPause(transaction, contactEntry(contactId, entry, hash), recorded.span, source, recorded.pause);
    }
    yield;
  }
  return { ...counts, pause: first, held: heldBack };
}

function listEntry(id: number, entry: NewEntry, { at, source }: PauseSource): SuppressionEntry {
  return {
    id,
    kind: entry.kind,
    channel: entry.channel,
    keyedHash: null,
    clear: entry.clear,
    person: readTokens(entry.personHash),
    reach: REACHES.find((reach) => reach === entry.variant) ?? 'shared',
    algorithm: null,
    purpose: null,
    on: null,
    recordedAt: at,
    source,
    opposition: id,
  };
}

function contactEntry(contactId: number, { channel }: SuppressionEntry, hash: KeyedHash) {
  const clear = String(contactId);
  return { kind: 'contact', channel, keyedHash: hash.of(clear), clear, personHash: null, variant: 'shared' } as const;
}
