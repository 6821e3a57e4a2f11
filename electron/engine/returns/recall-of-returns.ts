import { isCall, type Channel, type ChannelScope } from '../../../shared/domain/channel.ts';
import { IdSet } from '../collections/id-set.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { takenOut } from '../sql/export-withdrawals.ts';
import type { ExportHead } from '../sql/exports.ts';
import { latestNoOf } from '../suppression/lookup/later-noes.ts';
import { liveExports, peopleOn } from '../suppression/lookup/live-lists.ts';
import type { Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { ReturnedList } from './lists-of-returns.ts';
import type { PeopleOfList } from './people-of-list.ts';

/**
 * The number of lists in use with people who refused, and of these people. A list that was passed on counts for every
 * channel. The suppression list alone is not enough: a refusal on the telephone is not in it.
 *
 * @param closed the channels that each person closed.
 * @param hash that of the suppression list.
 * @param read lists whose rows need not be read again.
 */
export function* recallOfReturns(
  reader: SqlReader,
  closed: ReadonlyMap<number, readonly ChannelScope[]>,
  { hash, read, today }: { readonly hash: KeyedHash; readonly read: readonly ReturnedList[]; readonly today: string },
): Steps<{ readonly exports: number; readonly people: number }> {
  const live = closed.size === 0 ? [] : liveExports(reader, today);
  const peopleOf = new Map(read.map(({ id, people }) => [id, people]));
  const people = new Set<number>();
  const meantBy = new Map<Channel | 'transfer', readonly number[]>();
  let exports = 0;
  for (const list of live) {
    const by = list.purpose === 'transfer' ? list.purpose : list.channel;
    const meant = meantBy.get(by) ?? [...closed].flatMap(([id, scopes]) => (closesAny(scopes, by) ? [id] : []));
    meantBy.set(by, meant);
    yield;
    if (meant.length === 0) continue;
    const held = yield* heldBy(reader, list, meant, { listed: peopleOf.get(list.id), hash });
    if (held.length > 0) exports += 1;
    for (const id of held) people.add(id);
  }
  return { exports, people: people.size };
}

/** Which of these people are on a list and were not removed from it. @param listed everybody on it, if they were read. */
function* heldBy(
  reader: SqlReader,
  list: ExportHead,
  meant: readonly number[],
  { listed, hash }: { readonly listed: PeopleOfList | undefined; readonly hash: KeyedHash },
): Steps<readonly number[]> {
  if (listed === undefined || list.purpose === 'transfer') {
    const ids = IdSet.of(meant);
    // The recipient of the data must learn of each further no too.
    const noOf = (contactId: number) => latestNoOf(reader, hash, contactId, list.recipient);
    return yield* peopleOn(reader, list, (contactId) => ids.has(contactId), noOf);
  }
  const held = meant.filter((id) => listed.has(id));
  const gone = held.length === 0 ? NOBODY : takenOut(reader, list.id);
  return held.filter((id) => !gone.has(id));
}

const NOBODY: ReadonlySet<number> = new Set();

function closesAny(scopes: readonly ChannelScope[], by: Channel | 'transfer'): boolean {
  return by === 'transfer' ? scopes.length > 0 : scopes.some((scope) => closes(scope, by));
}

function closes(scope: ChannelScope, channel: Channel): boolean {
  return scope === 'all' || scope === channel || (scope === 'phone' && isCall(channel));
}
