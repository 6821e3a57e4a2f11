import { isCall, type Channel, type ChannelScope } from '../../../shared/domain/channel.ts';
import { liveExports } from '../suppression/live-lists.ts';
import { rowsOfList } from '../sql/export-rows.ts';
import { takenOut } from '../sql/export-withdrawals.ts';
import type { SqlReader } from '../storage/reader.ts';

/**
 * The lists in use that hold people who said no, and how many people that are. A list that was passed on is reported for every channel.
 *
 * @param closed what each person closed.
 */
export function recallOfReturns(
  reader: SqlReader,
  closed: ReadonlyMap<number, readonly ChannelScope[]>,
  today: string,
): { readonly exports: number; readonly people: number } {
  const people = new Set<number>();
  let exports = 0;
  for (const { id, channel, purpose } of closed.size === 0 ? [] : liveExports(reader, today)) {
    const isMeant = (contactId: number): boolean => {
      const channels = closed.get(contactId) ?? [];
      return channels.length > 0 && (purpose === 'transfer' || channels.some((one) => closes(one, channel)));
    };
    const held = new Set<number>();
    for (const { contactId, housemates } of rowsOfList(reader, id))
      for (const one of [contactId, ...housemates]) if (isMeant(one)) held.add(one);
    if (held.size === 0) continue;
    const gone = takenOut(reader, id);
    const left = [...held].filter((one) => !gone.has(one));
    if (left.length > 0) exports += 1;
    for (const one of left) people.add(one);
  }
  return { exports, people: people.size };
}

function closes(scope: ChannelScope, channel: Channel): boolean {
  return scope === 'all' || scope === channel || (scope === 'phone' && isCall(channel));
}
