import { daysBetween } from '../../../../shared/domain/calendar/day.ts';
import { lastListOn } from '../../sql/care.ts';
import type { SqlReader } from '../../storage/reader.ts';

/** The number of days for which a list of oppositions is up to date. */
const LIST_DAYS = 30;

/** Day (`YYYY-MM-DD`) of the last list of oppositions, if it is too old on a day; null: recent, or none. */
export function staleListOn(workspace: SqlReader, day: string): string | null {
  const on = lastListOn(workspace);
  return on === null || daysBetween(on, day) <= LIST_DAYS ? null : on;
}
