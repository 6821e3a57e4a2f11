import type { Language } from '../../../shared/text/text.ts';

/** A day in French notation: 24/11/2026, also in English, because the record is read in France. */
export function shortDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

const DAYS: Record<Language, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day in words: 24 novembre 2026, 1er décembre 2026. */
export function writtenDay(day: string, language: Language): string {
  const written = DAYS[language].format(Date.parse(`${day.slice(0, 10)}T00:00:00Z`));
  return language === 'fr' ? written.replace(/^1\b/, '1er') : written;
}

/** A day in words, with the wall-clock time when the moment has one: 24 novembre 2026, 10:30. */
export function writtenMoment(moment: string, language: Language): string {
  return moment.length > 10 ? `${writtenDay(moment, language)}, ${moment.slice(11, 16)}` : writtenDay(moment, language);
}
