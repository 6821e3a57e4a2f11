import type { ListStanding } from '../../../../shared/contract/list.ts';
import { daysBetween } from '../../../../shared/domain/calendar/day.ts';

/** Days after which returns of a sent list are expected. */
const EXPECTED_AFTER = 3;

/** Whether a list was sent more than three days ago, is still in use, and nobody said that all its returns are there. */
export function awaitsReturns({ state, isLive, on }: ListStanding, today: string): boolean {
  return (state === 'sent' || state === 'partly') && isLive && daysBetween(on, today) > EXPECTED_AFTER;
}
