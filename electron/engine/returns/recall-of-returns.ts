import { isCall, type Channel, type ChannelScope } from '../../../shared/domain/channel.ts';
import { IdSet } from '../collections/id-set.ts';
import { liveExports, recallingThose } from '../suppression/lookup/live-lists.ts';
import type { Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';

/**
 * The number of lists in use with people who refused, and of these people. A list that was passed on counts for every
 * channel. The suppression list alone is not enough: a refusal on the telephone is not in it.
 *
 * @param closed the channels that each person closed.
 */
export function* recallOfReturns(
  reader: SqlReader,
  closed: ReadonlyMap<number, readonly ChannelScope[]>,
  today: string,
): Steps<{ readonly exports: number; readonly people: number }> {
  const live = closed.size === 0 ? [] : liveExports(reader, today);
  const refusing = new IdSet();
  for (const id of closed.keys()) refusing.add(id);
  const { lists, people } = yield* recallingThose(reader, live, (contactId, { channel, purpose }) => {
    if (!refusing.has(contactId)) return false;
    const scopes = closed.get(contactId) ?? [];
    return scopes.length > 0 && (purpose === 'transfer' || scopes.some((scope) => closes(scope, channel)));
  });
  return { exports: lists.length, people };
}

function closes(scope: ChannelScope, channel: Channel): boolean {
  return scope === 'all' || scope === channel || (scope === 'phone' && isCall(channel));
}
