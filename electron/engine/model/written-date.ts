import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import type { Language } from '../../../shared/text/text.ts';

/**
 * The day in France of a day or an instant, in French notation: 24/11/2026, also in English, because the record is read
 * in France.
 */
export function shortDay(moment: string): string {
  const day = frenchDay(moment);
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

const DAYS: Record<Language, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** The day in France of a day or an instant, in words: 24 novembre 2026, 1er décembre 2026. */
export function writtenDay(moment: string, language: Language): string {
  const written = DAYS[language].format(Date.parse(`${frenchDay(moment)}T00:00:00Z`));
  return language === 'fr' ? written.replace(/^1\b/, '1er') : written;
}

/** A day in words, with the wall-clock time when the moment has one: 24 novembre 2026, 10:30. */
export function writtenMoment(moment: string, language: Language): string {
  return moment.length > 10
    ? `${writtenDay(moment.slice(0, 10), language)}, ${moment.slice(11, 16)}`
    : writtenDay(moment, language);
}
