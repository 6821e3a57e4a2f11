import { addDays, daysBetween } from '../../../shared/domain/calendar/day.ts';
import { say } from '../../../shared/text/index.ts';
import { evaluatedAt, type Campaign } from '../campaign/definition/campaign.ts';
import { judgeAgain } from '../campaign/judge-again.ts';
import type { ListRowPacker } from '../sql/list-row-codec.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Remark } from './record/export-record.ts';

/** The first day on which some rows of a list are no longer lawful, without any opposition. */
export interface Expiry {
  readonly on: string;
  readonly rows: number;
}

/**
 * Looks ahead to the last day on which a list is in use: consents that end, retention, laws that change. Costs a check,
 * and a few partial ones if people are concerned.
 *
 * @param until last day in use; null: without end, and nothing is searched.
 * @returns null: every row stays lawful as long as the list is in use.
 */
export async function findExpiry(
  context: EngineContext,
  reader: SqlReader,
  campaign: Campaign,
  list: ListRowPacker,
  until: string | null,
): Promise<Expiry | null> {
  if (until === null || list.rows === 0) return null;
  const packed = list.finish();
  const judged = {
    campaign,
    packed,
    without: { campaign: campaign.key, evaluatedAt: evaluatedAt(campaign) },
    since: null,
    isOfContactsAlone: true as const,
  };
  const outOn = async (day: string, among?: ReadonlySet<number>): Promise<ReadonlySet<number>> => {
    const list = { ...judged, day, among: among === undefined ? undefined : (id: number) => among.has(id) };
    const [out] = await judgeAgain(context, reader, [list]);
    return new Set(out?.keys());
  };
  let lawful = evaluatedAt(campaign).slice(0, 'YYYY-MM-DD'.length);
  let over = until;
  let out = await outOn(over);
  if (out.size === 0) return null;
  // A permission lost by time does not come back, so a binary search finds the first day.
  while (daysBetween(lawful, over) > 1) {
    const middle = addDays(lawful, Math.floor(daysBetween(lawful, over) / 2));
    const some = await outOn(middle, out);
    if (some.size === 0) lawful = middle;
    else [over, out] = [middle, some];
  }
  return { on: over, rows: out.size };
}

/** A remark for the user of the list: until when it is valid. */
export function expiryRemark({ on, rows }: Expiry, { language }: EngineContext): Remark {
  return { code: 'expires', message: say(language, 'remark.expires', { count: rows, day: on }), count: rows };
}
