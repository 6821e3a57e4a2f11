import type { Channel } from '../../../../shared/domain/channel.ts';
import type { Purpose } from '../../../../shared/domain/contact/facts.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { SERVED, type SuppressionEntry } from '../../model/suppression-entry.ts';
import { readClosingEntries } from '../../sql/suppressions.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { inPieces, Pauses, type Steps } from '../../steps/pauses.ts';
import { everybodyConcerned } from '../lookup/concerned.ts';
import { SuppressionIndex } from '../lookup/suppression-index.ts';

/** A coordinate that must not be contacted. */
export interface Blocked {
  /** E-mail or E.164 number. */
  readonly coordinate: string;
  /** A contact who has it and opposed; null: it is known from the suppression list alone. */
  readonly contactId: number | null;
  /** The latest entry of the suppression list that closes it: a no after a new yes counts anew. */
  readonly latest: number;
}

/** The oppositions of a workspace for one channel, in clear, for the tool that contacts its people. */
export interface Blocklist {
  /** By coordinate, ascending. */
  readonly blocked: readonly Blocked[];
  /** Entries known by their hashes alone (erased persons, lists of others) that no contact has: no tool can read them. */
  readonly unreadable: number;
  /** The latest entry of the suppression list; 0: it is empty. */
  readonly until: number;
}

/** The question: oppositions to a channel (and to what counts as it) for a purpose. */
export interface BlocklistAsk {
  readonly kind: 'email' | 'phone';
  readonly channels: readonly Channel[];
  readonly purpose: Purpose;
}

/**
 * Every coordinate that the suppression list closes, and every one of the contacts whom it closes by another
 * coordinate: a tool knows a person by e-mail or number only. Costs a pass over all contacts.
 *
 * @throws the signal's reason.
 */
export async function readBlocklist(
  signal: AbortSignal | undefined,
  reader: SqlReader,
  ask: BlocklistAsk,
): Promise<Blocklist> {
  return inPieces(readingBlocklist(reader, ask), new Pauses(signal));
}

function* readingBlocklist(reader: SqlReader, ask: BlocklistAsk): Steps<Blocklist> {
  const found = new Map<string, Blocked>();
  const add = (blocked: Blocked): void => {
    const before = found.get(blocked.coordinate);
    const latest = Math.max(before?.latest ?? 0, blocked.latest);
    found.set(blocked.coordinate, { ...blocked, contactId: before?.contactId ?? blocked.contactId, latest });
  };
  const closes = ({ channel, purpose }: Pick<SuppressionEntry, 'channel' | 'purpose'>): boolean =>
    (channel === 'all' || ask.channels.includes(channel)) && (purpose === null || purpose === ask.purpose);
  const served = ask.channels.some((channel) => SERVED[ask.kind].includes(channel));
  let until = 0;
  const unreadable = new Set<number>();
  for (const { id, kind, clear, bindsOnePerson, ...entry } of readClosingEntries(reader)) {
    yield;
    until = Math.max(until, id);
    if (!served || !closes(entry) || (kind !== ask.kind && kind !== 'foreign')) continue;
    if (clear === null || kind === 'foreign') unreadable.add(id);
    // For one person alone, it closes nothing to others with the coordinate: the contact follows below.
    else if (!bindsOnePerson) add({ coordinate: clear, contactId: null, latest: id });
  }
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  const index = yield* SuppressionIndex.loading(reader, hash);
  for (const person of everybodyConcerned(index, reader)) {
    yield;
    if (person === null) continue;
    const entries = index
      .closures(person)
      .filter(({ certain, channel, entry }) => certain && ask.channels.includes(channel) && closes(entry))
      .map(({ entry }) => entry.id);
    if (entries.length === 0) continue;
    for (const id of entries) unreadable.delete(id);
    const latest = Math.max(...entries);
    for (const coordinate of ask.kind === 'email' ? person.emails : person.phones)
      add({ coordinate, contactId: person.contactId, latest });
  }
  const blocked = [...found.values()].sort((one, other) => (one.coordinate < other.coordinate ? -1 : 1));
  return { blocked, unreadable: unreadable.size, until };
}
