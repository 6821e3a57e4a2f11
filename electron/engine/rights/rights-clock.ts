import { addMonths, daysBetween } from '../../../shared/domain/calendar/day.ts';
import type { RightsRequest } from '../model/rights-request.ts';

/** The last day of an answer: one calendar month after receipt, without regard to weekends (art. 12(3) RGPD). */
export function dueDay(receivedOn: string): string {
  return addMonths(receivedOn, 1);
}

/** The last day after an extension by two further months. */
export function extendedDay(receivedOn: string): string {
  return addMonths(receivedOn, 3);
}

/** Negative when overdue. */
export function daysLeft({ dueOn, extendedTo }: Pick<RightsRequest, 'dueOn' | 'extendedTo'>, today: string): number {
  return daysBetween(today, extendedTo ?? dueOn);
}
