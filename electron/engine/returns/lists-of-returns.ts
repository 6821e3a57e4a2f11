import type { Channel } from '../../../shared/domain/channel.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { ReturnKind } from '../../../shared/domain/returns/meaning.ts';
import { knownLists, type KnownList } from '../lists/list-state.ts';
import { cursorOfList } from '../sql/export-rows.ts';
import { eachListRow } from '../sql/list-row-codec.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Steps } from '../steps/pauses.ts';
import { PeopleOfList } from './people-of-list.ts';

const CHANNELS_OF: Readonly<Record<ReturnKind, readonly Channel[]>> = {
  calls: ['phone', 'automated_call'],
  messages: ['email', 'sms'],
  letters: ['post'],
};

export function kindOfChannel(channel: Channel): ReturnKind {
  const found = (Object.keys(CHANNELS_OF) as ReturnKind[]).find((kind) => CHANNELS_OF[kind].includes(channel));
  if (found === undefined) throw new RangeError(channel);
  return found;
}

/** A list that returns may be about, with those on it. */
export interface ReturnedList {
  readonly id: number;
  readonly channel: Channel;
  /** First day of its campaign, or the day on which it was sent. */
  readonly day: string;
  readonly people: PeopleOfList;
}

/** @throws AppError `returns.unknown_export` */
export function namedList(reader: SqlReader, exportId: string): KnownList {
  const found = knownLists(reader).find(({ head }) => String(head.id) === exportId.trim());
  if (found === undefined) throw new AppError('returns.unknown_export', { id: exportId });
  return found;
}

/**
 * The lists that returns of a kind may be about, the latest first; those passed on to others left out.
 *
 * @param named the only list to consider, if the user named one.
 */
export function* readingReturnedLists(
  reader: SqlReader,
  kind: ReturnKind,
  named: KnownList | null,
): Steps<readonly ReturnedList[]> {
  const lists: ReturnedList[] = [];
  for (const { head, day } of named === null ? knownLists(reader) : [named]) {
    if (named === null && (head.purpose === 'transfer' || !CHANNELS_OF[kind].includes(head.channel))) continue;
    const people = new PeopleOfList();
    const rows = cursorOfList(reader, head.id);
    yield* eachListRow(rows, () => people.add(rows.contactId, rows.housemates));
    lists.push({ id: head.id, channel: head.channel, day, people });
  }
  return lists.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : other.id - one.id));
}

/** The latest list with a contact on it that was exported by a day; without a day, the latest one. */
export function listOfPerson(
  lists: readonly ReturnedList[],
  contactId: number,
  moment: string | null,
): ReturnedList | undefined {
  // Compared as texts: an instant begins with its day, and so sorts after it.
  for (const list of lists) if ((moment === null || list.day <= moment) && list.people.has(contactId)) return list;
  return undefined;
}
