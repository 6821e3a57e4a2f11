import { frenchDay } from '../../../../shared/domain/calendar/date-text.ts';

/** First and last day of some events; null: no known day. */
export interface FirstAndLastDay {
  readonly from: string | null;
  readonly to: string | null;
}

export const NO_DAYS: FirstAndLastDay = { from: null, to: null };

/** @param moment a day or an instant; its day counts. */
export function stretched({ from, to }: FirstAndLastDay, moment: string | null | undefined): FirstAndLastDay {
  if (moment === null || moment === undefined || moment === '') return { from, to };
  const day = frenchDay(moment);
  return { from: from === null || day < from ? day : from, to: to === null || day > to ? day : to };
}
