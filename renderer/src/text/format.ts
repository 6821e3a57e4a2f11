import type { Language } from '../../../shared/text/text.ts';
import { useLanguage } from './words.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

const DAY = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const LONG_DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** Creating a formatter costs a hundred times its use: each is created once per language. */
function formattersOf(locale: string) {
  return {
    number: new Intl.NumberFormat(locale),
    euros: new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }),
    share: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
    day: new Intl.DateTimeFormat(locale, DAY),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long' }),
    weekdayAndDate: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
    longDay: new Intl.DateTimeFormat(locale, LONG_DAY),
    time: new Intl.DateTimeFormat(locale, TIME),
    timeToTheSecond: new Intl.DateTimeFormat(locale, { ...TIME, second: '2-digit' }),
    instant: new Intl.DateTimeFormat(locale, { ...DAY, ...TIME }),
    ago: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    list: new Intl.ListFormat(locale),
  };
}

const FORMATTERS = new Map<Language, ReturnType<typeof formattersOf>>();

function formattersIn(language: Language): ReturnType<typeof formattersOf> {
  const made = FORMATTERS.get(language) ?? formattersOf(LOCALES[language]);
  FORMATTERS.set(language, made);
  return made;
}

/** Numbers, days and phones in the user's language. Days are ISO 8601 days, instants ISO 8601 instants. */
export function useFormat() {
  const language = useLanguage();
  const the = (): ReturnType<typeof formattersOf> => formattersIn(language.value);
  return {
    number: (value: number): string => the().number.format(value),
    /** 55,50 € */
    euros: (cents: number): string => the().euros.format(cents / 100),
    /** 0 to 1. */
    share: (value: number): string => the().share.format(value),
    /** 24/11/2026 */
    day: (day: string): string => the().day.format(middayOf(day)),
    /** mardi 24 novembre 2026 */
    longDay: (day: string): string => withOrdinal(the().longDay.format(middayOf(day)), language.value),
    /** dimanche */
    weekday: (day: string): string => the().weekday.format(middayOf(day)),
    /** lundi 30 novembre */
    weekdayAndDate: (day: string): string => withOrdinal(the().weekdayAndDate.format(middayOf(day)), language.value),
    /** 10 h, 10 h 30; 10:00 in English. Minutes since midnight. */
    clock: (minutes: number): string => clock(minutes, language.value),
    /** 10:42 */
    time: (instant: string): string => the().time.format(new Date(instant)),
    /** 10:42:07 */
    timeToTheSecond: (instant: string): string => the().timeToTheSecond.format(new Date(instant)),
    /** 24/11/2026 10:42 */
    instant: (instant: string): string => the().instant.format(new Date(instant)),
    /** « il y a 3 jours »; show the instant itself in a tooltip. */
    ago: (instant: string, now: Date): string => ago(the().ago, new Date(instant), now),
    list: (items: readonly string[]): string => the().list.format(items),
    phone,
  };
}

/** A day has no zone: local midday never falls on another day. */
function middayOf(day: string): Date {
  return new Date(`${day.slice(0, 10)}T12:00:00`);
}

/** French writes the first of a month « 1er décembre », which `Intl` does not. */
function withOrdinal(day: string, language: Language): string {
  return language === 'fr' ? day.replace(' 1 ', ' 1er ') : day;
}

function clock(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  if (language === 'en') return `${String(hours).padStart(2, '0')}:${rest}`;
  return rest === '00' ? `${String(hours)} h` : `${String(hours)} h ${rest}`;
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

/**
 * 06 39 98 12 34 for French numbers, 0690 00 12 34 for those overseas, others as they are. Numbers are stored as E.164.
 */
function phone(e164: string): string {
  const french = /^\+33(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(e164);
  const local = french ?? /^\+(?:262|590|594|596)(\d{3})(\d{2})(\d{2})(\d{2})$/.exec(e164);
  return local === null ? e164 : `0${local.slice(1).join(' ')}`;
}
