import type { Channel } from '../../../shared/domain/channel.ts';
import { fold } from '../../../shared/domain/value/fold.ts';
import { knownLists } from '../lists/list-state.ts';
import { countRowsOfList } from '../sql/export-rows.ts';
import { readRecipients, type StoredRecipient } from '../sql/recipients.ts';
import type { SqlReader } from '../storage/reader.ts';

/**
 * The recipients of data by channel (art. 30(1)(d) RGPD), in the order of their names. A list without rows, or one that was
 * not sent, has no recipient.
 */
export function recipientsByChannel(reader: SqlReader): ReadonlyMap<Channel, readonly StoredRecipient[]> {
  const namesOf = new Map<Channel, Set<string>>();
  for (const { head, said } of knownLists(reader)) {
    const { id, channel, purpose, recipient } = head;
    if (purpose !== 'transfer' || recipient === null || said === 'not_sent') continue;
    if (countRowsOfList(reader, id) === 0) continue;
    const names = namesOf.get(channel) ?? new Set();
    namesOf.set(channel, names.add(fold(recipient)));
  }
  const recipients = readRecipients(reader);
  return new Map(
    [...namesOf].map(([channel, names]) => [channel, recipients.filter(({ name }) => names.has(fold(name)))]),
  );
}
