import type { Language } from '../../../shared/text/text.ts';
import { useLanguage } from './words.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

const DAY = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const LONG_DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** Numbers, days and phones as the person reads them. Days are ISO 8601 days, instants ISO 8601 instants. */
export function useFormat() {
  const language = useLanguage();
  const locale = (): string => LOCALES[language.value];
  return {
    number: (value: number): string => new Intl.NumberFormat(locale()).format(value),
    /** 0 to 1. */
    share: (value: number): string => new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(value),
    /** 24/11/2026 */
    day: (day: string): string => new Intl.DateTimeFormat(locale(), DAY).format(middayOf(day)),
    /** mardi 24 novembre 2026 */
    longDay: (day: string): string => withOrdinal(new Intl.DateTimeFormat(locale(), LONG_DAY).format(middayOf(day)), language.value),
    /** 10:42 */
    time: (instant: string): string => new Intl.DateTimeFormat(locale(), TIME).format(new Date(instant)),
    /** 10:42:07 */
    timeToTheSecond: (instant: string): string => new Intl.DateTimeFormat(locale(), { ...TIME, second: '2-digit' }).format(new Date(instant)),
    /** 24/11/2026 10:42 */
    instant: (instant: string): string => new Intl.DateTimeFormat(locale(), { ...DAY, ...TIME }).format(new Date(instant)),
    /** « il y a 3 jours »; the instant itself belongs in a tooltip. */
    ago: (instant: string, now: Date): string => ago(new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }), new Date(instant), now),
    list: (items: readonly string[]): string => new Intl.ListFormat(locale()).format(items),
    phone,
  };
}

/** A day has no zone: midday of the local calendar never slips into its neighbour. */
function middayOf(day: string): Date {
  return new Date(`${day.slice(0, 10)}T12:00:00`);
}

/** French writes the first of a month « 1er décembre », which `Intl` does not. */
function withOrdinal(day: string, language: Language): string {
  return language === 'fr' ? day.replace(' 1 ', ' 1er ') : day;
}

const STEPS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function ago(format: Intl.RelativeTimeFormat, instant: Date, now: Date): string {
  const seconds = Math.round((instant.getTime() - now.getTime()) / 1000);
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
  return format.format(unit === 'second' ? 0 : Math.round(seconds / size), unit);
}

/** 06 39 98 12 34 for French numbers, groups of the others as they are: kept as E.164, shown as people write it. */
function phone(e164: string): string {
  const french = /^\+33(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(e164);
  return french === null ? e164 : `0${french.slice(1).join(' ')}`;
}
