import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';

/** A fact about a person in words: its code or its yes and no. Other texts, days among them, stay as they are. */
export function factWords(field: string, value: string | boolean, language: Language): string {
  if (typeof value === 'boolean') return say(language, value ? 'rights.held.yes' : 'rights.held.no');
  if (field === 'audience' || field === 'status') return say(language, `filter.${field}.${value}`);
  return field === 'keptFor' ? say(language, `recipient.kept_for.${value}`) : value;
}
