import type { Channel } from '../../../shared/domain/channel.ts';
import { readingSuppressions } from '../campaign/check.ts';
import { countRowsOfList } from '../sql/export-rows.ts';
import { countReturnedCalls, readListEvents } from '../sql/export-events.ts';
import { readExportRecord } from '../sql/exports.ts';
import { isLiveOn, type KnownList, knownLists, type ListState, stateOn } from '../lists/list-state.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { SuppressionIndex } from '../suppression/suppression-index.ts';
import { judgeList } from './judge-list.ts';

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

/** Lists of people, oldest first. Those in use are judged again, one check each. */
export async function* listExports(
  context: EngineContext,
  reader: SqlReader,
  asked: AskedLists,
): AsyncGenerator<ListedExport, undefined> {
  for await (const { listed } of judgedExports(context, reader, asked)) yield listed;
}

/** The same, with the contacts of the rows to withdraw: one person may be on several lists. */
export async function* judgedExports(
  context: EngineContext,
  reader: SqlReader,
  { state, live, format }: AskedLists,
): AsyncGenerator<{ readonly listed: ListedExport; readonly leaving: readonly number[] }, undefined> {
  const today = context.today();
  const events = readListEvents(reader);
  let suppressions: SuppressionIndex | null = null;
  for (const list of knownLists(reader)) {
    if (format !== undefined && list.head.format !== format) continue;
    const people = countRowsOfList(reader, list.head.id);
    const isLive = isLiveOn(list, today);
    const now = stateOn(list, today);
    if (people === 0 || (live && !isLive) || (state !== undefined && state !== now)) continue;
    if (isLive) suppressions ??= await inPieces(readingSuppressions(reader), new Pauses(context.signal));
    const last = events.get(list.head.id)?.at(-1);
    const leaving = suppressions !== null && isLive ? await toWithdraw(context, reader, list, suppressions) : [];
    const listed = {
      exportId: String(list.head.id),
      campaign: list.head.name,
      channel: list.head.channel,
      format: list.head.format,
      at: list.head.at,
      people,
      state: now,
      on: list.day,
      live: isLive,
      returned: countReturnedCalls(reader, list.head.id),
      toWithdraw: leaving.length,
      ...(last === undefined ? {} : { by: last.by }),
      ...(last?.reason === undefined ? {} : { reason: last.reason }),
    };
    yield { listed, leaving };
  }
}

async function toWithdraw(
  context: EngineContext,
  reader: SqlReader,
  list: KnownList,
  suppressions: SuppressionIndex,
): Promise<readonly number[]> {
  const stored = readExportRecord(reader, list.head.id);
  if (stored === undefined) return [];
  const { pending } = await judgeList(context, reader, { list, stored, suppressions }, context.today());
  return pending.map(({ row }) => row.contactId);
}
