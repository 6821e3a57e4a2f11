import { addDays, easter } from '../../../shared/domain/calendar/day.ts';

/**
 * Days without calls by courtesy: they are no holidays of L3133-1, so the law permits calls (docs/law/rules-fr.md, H-6).
 */

/** Alsace and Moselle (L3134-13 code du travail). */
export const ALSACE_MOSELLE: readonly string[] = ['57', '67', '68'];

/** The abolition of slavery (L3422-2 code du travail), by territory: `MM-DD`. */
const ABOLITION: Readonly<Record<string, string>> = {
  YT: '04-27',
  MQ: '05-22',
  GP: '05-27',
  MF: '05-28',
  GF: '06-10',
  BL: '10-09',
  RE: '12-20',
};

const GOOD_FRIDAY = -2;

export function isCourtesyDay(day: string, territory: string, isAlsaceMoselle: boolean): boolean {
  const date = day.slice('YYYY-'.length);
  if (ABOLITION[territory] === date) return true;
  return isAlsaceMoselle && (date === '12-26' || day === addDays(easter(Number(day.slice(0, 4))), GOOD_FRIDAY));
}
