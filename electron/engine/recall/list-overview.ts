import type { Channel } from '../../../shared/domain/channel.ts';
import { countRowsOfList } from '../sql/export-rows.ts';
import { countReturnedCalls, readListEvents } from '../sql/export-events.ts';
import { readExportRecord } from '../sql/exports.ts';
import { isLiveOn, type KnownList, knownLists, type ListState, stateOn } from '../lists/list-state.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import { judgeLists } from './judge-list.ts';
import { laterCorrections } from './later-corrections.ts';

/** A list in the form of `aval exports`. */
export interface ListedExport {
  readonly exportId: string;
  readonly campaign: string;
  readonly channel: Channel;
  readonly format: string;
  /** Instant of the approval. */
  readonly at: string;
  readonly people: number;
  readonly state: ListState;
  /** Day on which it counts. */
  readonly on: string;
  readonly live: boolean;
  /** Number of calls in its returns. */
  readonly returned: number;
  /** Number of people still to remove from it. */
  readonly toWithdraw: number;
  /** Author of the latest statement, and why it was not sent. */
  readonly by?: string;
  readonly reason?: string;
}

export interface AskedLists {
  readonly state?: ListState | undefined;
  readonly live: boolean;
  /** Only lists of this format. */
  readonly format?: string;
}

/** Lists of people, oldest first. Those in use are judged again, in one pass over the contacts. */
export async function* listExports(
  context: EngineContext,
  reader: SqlReader,
  asked: AskedLists,
): AsyncGenerator<ListedExport, undefined> {
  for await (const { listed } of judgedExports(context, reader, asked)) yield listed;
}

/** A list with the contacts to report to its holder: one person may be on several lists. */
export interface JudgedExport {
  readonly listed: ListedExport;
  /** Of the rows to withdraw. */
  readonly leaving: readonly number[];
  /** Of a list that was passed on: corrected since, without a confirmation that the recipient was told. */
  readonly correcting: readonly number[];
}

/** As `listExports`, with these contacts. */
export async function* judgedExports(
  context: EngineContext,
  reader: SqlReader,
  { state, live, format }: AskedLists,
): AsyncGenerator<JudgedExport, undefined> {
  const today = context.today();
  const events = readListEvents(reader);
  const asked = knownLists(reader)
    .filter(({ head }) => format === undefined || head.format === format)
    .map((list) => ({ list, people: countRowsOfList(reader, list.head.id), isLive: isLiveOn(list, today) }))
    .filter(
      ({ list, people, isLive }) =>
        people > 0 && (isLive || !live) && (state === undefined || state === stateOn(list, today)),
    );
  const inUse = asked.flatMap(({ list, isLive }) => (isLive ? [list] : []));
  const judged = await toTell(context, reader, inUse);
  for (const { list, people, isLive } of asked) {
    const { head, day } = list;
    const last = events.get(head.id)?.at(-1);
    const { leaving, correcting } = judged.get(head.id) ?? NOBODY;
    const listed = {
      exportId: String(head.id),
      campaign: head.name,
      channel: head.channel,
      format: head.format,
      at: head.at,
      people,
      state: stateOn(list, today),
      on: day,
      live: isLive,
      returned: countReturnedCalls(reader, head.id),
      toWithdraw: leaving.length,
      ...(last === undefined ? {} : { by: last.by }),
      ...(last?.reason === undefined ? {} : { reason: last.reason }),
    };
    yield { listed, leaving, correcting };
  }
}

type ToTell = Pick<JudgedExport, 'leaving' | 'correcting'>;

const NOBODY: ToTell = { leaving: [], correcting: [] };

/** By list. */
async function toTell(
  context: EngineContext,
  reader: SqlReader,
  lists: readonly KnownList[],
): Promise<ReadonlyMap<number, ToTell>> {
  const asked = lists.flatMap((list) => {
    const stored = readExportRecord(reader, list.head.id);
    return stored === undefined ? [] : [{ list, stored }];
  });
  const judged = await judgeLists(context, reader, asked, context.today());
  const stored = asked.map((list) => list.stored);
  const corrections = await inPieces(laterCorrections(reader, stored), new Pauses(context.signal));
  return new Map(
    judged.map(({ stored: { id }, pending }) => [
      id,
      {
        leaving: pending.map(({ row }) => row.contactId),
        correcting: (corrections.get(id) ?? []).map(({ contactId }) => contactId),
      },
    ]),
  );
}
