import { CHANNELS, type Channel } from '../../../../shared/domain/channel.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { isLiveOn, knownLists } from '../../lists/list-state.ts';
import { cursorOfList } from '../../sql/export-rows.ts';
import { takenOut, toldOf } from '../../sql/export-withdrawals.ts';
import type { ExportHead } from '../../sql/exports.ts';
import { findSuppressible } from '../../sql/suppressible.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import { contactExists } from '../../sql/contacts.ts';
import { whyGone } from '../../sql/erasures.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { eachListRow } from '../../sql/list-row-codec.ts';
import { atOnce, type Steps } from '../../steps/pauses.ts';
import { everybodyConcerned, MOST_TO_SEARCH } from './concerned.ts';
import type { Closure } from './closure.ts';
import { isUntold, type LaterNo, latestOpposition, NO_LATER_NO, ownNoes } from './later-noes.ts';
import { closedChannels } from './reopening.ts';
import { SuppressionIndex } from './suppression-index.ts';

/**
 * An opposition does not reach a list in use: the letter is at the printer's, the number in the dialer. The user who
 * records the opposition gets the lists that contain the person, to remove the person there too.
 */
export interface LiveList {
  readonly exportId: string;
  readonly campaign: string;
  readonly channel: Channel;
  /** Day of the approval. */
  readonly on: string;
  /** Number of the given people on it. */
  readonly people: number;
}

/** The lists that are still in use on a day, the latest first. */
export function liveExports(reader: SqlReader, today: string): readonly ExportHead[] {
  return knownLists(reader)
    .filter((list) => isLiveOn(list, today))
    .map(({ head }) => head)
    .reverse();
}

/** The lists from which people must be removed, and the number of people. */
export interface Recall {
  readonly lists: readonly LiveList[];
  /** Each counted once. */
  readonly people: number;
}

export const NO_RECALL: Recall = { lists: [], people: 0 };

/** The live lists that contain a person, opposed or not: for use before an erasure. */
export function listsHolding(reader: SqlReader, contactIds: ReadonlySet<number>, today: string): Recall {
  return atOnce(
    recallingThose(reader, contactIds.size === 0 ? [] : liveExports(reader, today), (contactId) =>
      contactIds.has(contactId),
    ),
  );
}

/**
 * The live lists that contain a person for whom the suppression list closes the list's channel. A list that was passed
 * on is reported for every channel.
 *
 * @param contactIds the contacts concerned by the opposition.
 */
export function recallOf(reader: SqlReader, hash: KeyedHash, contactIds: ReadonlySet<number>, today: string): Recall {
  return atOnce(recalling(reader, hash, contactIds, today));
}

/**
 * The same in steps, for oppositions of many people.
 *
 * @param statedNo what else than the suppression list closes a list for one of these contacts; null: nothing.
 */
export function* recalling(
  reader: SqlReader,
  hash: KeyedHash,
  contactIds: ReadonlySet<number>,
  today: string,
  statedNo: (contactId: number, list: ExportHead) => LaterNo | null = () => null,
): Steps<Recall> {
  const live = contactIds.size === 0 ? [] : liveExports(reader, today);
  if (live.length === 0) return NO_RECALL;
  const closed =
    contactIds.size > MOST_TO_SEARCH
      ? yield* closedChannelsOfMany(reader, hash, contactIds)
      : closedChannelsOf(reader, hash, contactIds);
  const isMeant = (contactId: number, list: ExportHead): boolean => {
    if (!contactIds.has(contactId)) return false;
    const channels = closed.get(contactId)?.channels;
    if (channels !== undefined && (list.purpose === 'transfer' || channels.includes(list.channel))) return true;
    return statedNo(contactId, list) !== null;
  };
  return yield* recallingThose(reader, live, isMeant, (contactId, list) => ({
    opposition: closed.get(contactId)?.latest ?? 0,
    importId: statedNo(contactId, list)?.importId ?? 0,
  }));
}

/**
 * The people on the given lists who are meant, without those already removed.
 *
 * @param latestNo the latest no of a contact, which the recipient of a list may not know yet.
 */
export function* recallingThose(
  reader: SqlReader,
  live: readonly ExportHead[],
  isMeant: (contactId: number, list: ExportHead) => boolean,
  latestNo: (contactId: number, list: ExportHead) => LaterNo = () => NO_LATER_NO,
): Steps<Recall> {
  const people = new Set<number>();
  const lists: LiveList[] = [];
  for (const list of live) {
    const held = yield* peopleOn(
      reader,
      list,
      (id) => isMeant(id, list),
      (id) => latestNo(id, list),
    );
    for (const id of held) people.add(id);
    if (held.length > 0)
      lists.push({
        exportId: String(list.id),
        campaign: list.name,
        channel: list.channel,
        on: list.at.slice(0, 10),
        people: held.length,
      });
  }
  return { lists, people: people.size };
}

/** What the suppression list closes for a contact. */
interface Closed {
  /** For our own messages; empty: the person opposed being passed on, and nothing else. */
  readonly channels: readonly Channel[];
  /** For a recipient of the data: those that an opposition to transfers closes too. */
  readonly toRecipients: readonly Channel[];
  /** The first entry of the latest opposition of the person. */
  readonly latest: number;
}

function closedBy(closures: readonly Closure[]): Closed | null {
  const certain = closures.filter((closure) => closure.certain);
  if (certain.length === 0) return null;
  return {
    channels: closedChannels(certain),
    toRecipients: CHANNELS.filter((channel) => certain.some((closure) => closure.channel === channel)),
    latest: latestOpposition(ownNoes(closures)),
  };
}

/** The result of `closedChannelsOf`, by one pass over all contacts. */
function* closedChannelsOfMany(
  reader: SqlReader,
  hash: KeyedHash,
  contactIds: ReadonlySet<number>,
): Steps<ReadonlyMap<number, Closed>> {
  const index = yield* SuppressionIndex.loading(reader, hash);
  const closed = new Map<number, Closed>();
  for (const person of everybodyConcerned(index, reader)) {
    if (person !== null && contactIds.has(person.contactId)) {
      const found = closedBy(index.closures(person));
      if (found !== null) closed.set(person.contactId, found);
    }
    yield;
  }
  return closed;
}

/** The channels that the suppression list closes for these contacts at a recipient of their data; those without any are left out. */
export function* closedForContacts(
  reader: SqlReader,
  contactIds: ReadonlySet<number>,
): Steps<ReadonlyMap<number, readonly Channel[]>> {
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  const closed =
    contactIds.size > MOST_TO_SEARCH
      ? yield* closedChannelsOfMany(reader, hash, contactIds)
      : closedChannelsOf(reader, hash, contactIds);
  return new Map(Array.from(closed, ([id, { toRecipients }]) => [id, toRecipients]));
}

/** Of the people of a list of before its campaign was kept: whom the suppression list closes for it, and who is gone. */
export function* closedAmong(
  reader: SqlReader,
  contactIds: ReadonlySet<number>,
  { channel, purpose }: Pick<ExportHead, 'channel' | 'purpose'>,
): Steps<ReadonlyMap<number, { readonly rule: string; readonly expired: boolean }>> {
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  const out = new Map<number, { readonly rule: string; readonly expired: boolean }>();
  for (const [id, { channels }] of yield* closedChannelsOfMany(reader, hash, contactIds))
    if (purpose === 'transfer' || channels.includes(channel))
      out.set(id, { rule: 'fr.opposition.recorded', expired: false });
  for (const id of contactIds) {
    yield;
    if (!contactExists(reader, id)) out.set(id, { rule: whyGone(reader, id), expired: false });
  }
  return out;
}

function closedChannelsOf(
  reader: SqlReader,
  hash: KeyedHash,
  contactIds: ReadonlySet<number>,
): ReadonlyMap<number, Closed> {
  const persons = [...contactIds].sort((one, other) => one - other).flatMap((id) => findSuppressible(reader, id) ?? []);
  const index = SuppressionIndex.about(reader, hash, persons);
  const closed = new Map<number, Closed>();
  for (const person of persons) {
    const found = closedBy(index.closures(person));
    if (found !== null) closed.set(person.contactId, found);
  }
  return closed;
}

/**
 * The people on a list, by their own row or by a letter to their household, who were not removed from it. A recipient of
 * the data must learn of every later no.
 */
export function* peopleOn(
  reader: SqlReader,
  { id: exportId, purpose }: ExportHead,
  isMeant: (contactId: number) => boolean,
  latestNo: (contactId: number) => LaterNo = () => NO_LATER_NO,
): Steps<readonly number[]> {
  const held: number[] = [];
  const rows = cursorOfList(reader, exportId);
  yield* eachListRow(rows, () => {
    if (isMeant(rows.contactId)) held.push(rows.contactId);
    // Most rows have none: no iterator is made for them.
    if (rows.housemates.length > 0) for (const id of rows.housemates) if (isMeant(id)) held.push(id);
  });
  if (held.length === 0) return held;
  const gone = takenOut(reader, exportId);
  const told = purpose === 'transfer' ? toldOf(reader, exportId) : null;
  return held.filter((id) => !gone.has(id) || (told !== null && isUntold(latestNo(id), told.get(id))));
}
