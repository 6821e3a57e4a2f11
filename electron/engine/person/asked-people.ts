import { addDays } from '../../../shared/domain/calendar/day.ts';
import { countsRow, knownLists, stateOn } from '../lists/list-state.ts';
import { readAsks } from '../sql/retention-asks.ts';
import type { SqlReader } from '../storage/reader.ts';

/** Days to answer, from the day on which the letter was sent. */
export const DAYS_TO_ANSWER = 30;

/** Who was asked whether they want to stay. */
export interface AskedPeople {
  /** The question has left or may still leave, and its days have not passed: nobody of them is due. */
  readonly waiting: ReadonlySet<number>;
  /** Asked by a list that was not given up: nobody is asked twice. */
  readonly ever: ReadonlySet<number>;
}

/**
 * @param day `YYYY-MM-DD`. A list of which nothing was said keeps its people while it is in use; then it counts as unsent.
 */
export function peopleAsked(reader: SqlReader, day: string): AskedPeople {
  const waiting = new Set<number>();
  const ever = new Set<number>();
  const asks = readAsks(reader);
  if (asks.length === 0) return { waiting, ever };
  const lists = new Map(knownLists(reader).map((list) => [list.head.id, list]));
  for (const { contactId, exportId, place } of asks) {
    const list = lists.get(exportId);
    if (list === undefined || !countsRow(list.counts, place)) continue;
    if (list.said === 'open') {
      if (stateOn(list, day) !== 'open') continue;
      waiting.add(contactId);
    } else if (day < addDays(list.day, DAYS_TO_ANSWER)) waiting.add(contactId);
    ever.add(contactId);
  }
  return { waiting, ever };
}
