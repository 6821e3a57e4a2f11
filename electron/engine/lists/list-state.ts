import { isCall, type Channel } from '../../../shared/domain/channel.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { isRowOf, type ListEvent, readListEvents, readListReturns } from '../sql/export-events.ts';
import { readExportHeads, type ExportHead } from '../sql/exports.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { LIST_STATES } from '../../../shared/contract/list.ts';

export type ListState = (typeof LIST_STATES)[number];

/** A list with all statements about it since its export. */
export interface KnownList {
  readonly head: ExportHead;
  /** The latest statement. `stateOn` takes its end into account. */
  readonly said: ListState;
  /** The first day of its campaign, or the day on which it was sent. */
  readonly day: string;
  /** Its weight for caps and pressure. */
  readonly counts: ListCount;
  /** Last day on which it is in use; null: without end. */
  readonly until: string | null;
  /** The imports with its calls. */
  readonly returns: ReadonlySet<number>;
}

/**
 * `rows`: each of its rows is a message, or the permitted number of calls; `part`: the rows of a part, one bit per row;
 * `returns`: for a call list, only the calls in its returns; `nothing`: it was not sent.
 */
export type ListCount =
  { readonly what: 'rows' | 'returns' | 'nothing' } | { readonly what: 'part'; readonly rows: Uint8Array };

/** Every list, the oldest first. */
export function knownLists(reader: SqlReader): readonly KnownList[] {
  const heads = readExportHeads(reader);
  if (heads.length === 0) return [];
  const events = readListEvents(reader);
  const returns = readListReturns(reader);
  return heads.map((head) => foldList(head, events.get(head.id) ?? [], returns.get(head.id) ?? new Set()));
}

/** @param events the statements about the list, the oldest first: later ones override earlier ones. */
export function foldList(head: ExportHead, events: readonly ListEvent[], returns: ReadonlySet<number>): KnownList {
  const first = head.evaluatedAt.slice(0, 'YYYY-MM-DD'.length);
  let said: ListState = 'open';
  let day = first;
  let counts: ListCount = { what: 'rows' };
  for (const { event, on, rows } of events) {
    switch (event) {
      case 'sent':
        [said, day, counts] = ['sent', on ?? first, { what: 'rows' }];
        break;
      case 'partly':
        [said, day, counts] = ['partly', on ?? first, { what: 'part', rows: rows ?? new Uint8Array() }];
        break;
      case 'not_sent':
        [said, day, counts] = ['not_sent', first, { what: 'nothing' }];
        break;
      case 'returned':
        said = 'returned';
        // A returned message was sent: only for calls do the returns list each one.
        if (isCall(head.channel)) counts = { what: 'returns' };
        else if (counts.what === 'nothing') counts = { what: 'rows' };
        break;
      case 'ended':
        if (counts.what === 'nothing') counts = { what: 'rows' };
        said = 'ended';
        break;
      case 'reopened':
        [said, day, counts] = ['open', first, { what: 'rows' }];
        break;
    }
  }
  return { head, said, day, counts, until: lastDayInUse(head, day), returns };
}

/** Days after which a list counts as used up. A list passed on to another organisation never does. */
const DAYS: Readonly<Record<Channel, number>> = { post: 30, phone: 30, automated_call: 30, email: 7, sms: 7 };

/**
 * Last day on which a list is in use; null: without end.
 *
 * @param campaignUntil last day of its campaign, where one is stated.
 */
export function lastDayOfList(
  { channel, purpose }: Pick<ExportHead, 'channel' | 'purpose'>,
  days: readonly string[],
  campaignUntil: string | null,
): string | null {
  if (purpose === 'transfer') return null;
  const latest = days.reduce((one, other) => (one > other ? one : other));
  const last = addDays(latest, DAYS[channel]);
  return campaignUntil !== null && campaignUntil > last ? campaignUntil : last;
}

function lastDayInUse(head: ExportHead, day: string): string | null {
  const days = [head.at, head.evaluatedAt, day].map((moment) => moment.slice(0, 'YYYY-MM-DD'.length));
  return lastDayOfList(head, days, head.untilDay);
}

/** The state of a list on a day: it ends when its last day has passed. */
export function stateOn({ said, until }: Pick<KnownList, 'said' | 'until'>, day: string): ListState {
  const isOver = until !== null && day > until;
  return isOver && (said === 'open' || said === 'sent' || said === 'partly') ? 'ended' : said;
}

/**
 * Whether a recall considers a list: it was exported, and may still be in use on that day. The recipient of a transfer
 * has the data for ever, whatever is said of the list, unless it was not sent.
 */
export function isLiveOn(list: Pick<KnownList, 'said' | 'until' | 'head'>, day: string): boolean {
  if (list.head.purpose === 'transfer') return list.said !== 'not_sent';
  const state = stateOn(list, day);
  return state === 'open' || state === 'sent' || state === 'partly';
}

/** Whether a row of a list counts; `place` is its place in the file, from 0. */
export function countsRow(counts: ListCount, place: number): boolean {
  if (counts.what !== 'part') return counts.what === 'rows';
  return isRowOf(counts.rows, place);
}
