import type { Language } from '../../../shared/text/text.ts';

/** A space that French writes before a sign or after one, where a line must not break. */
const BEFORE_SIGN = / (?=[:;?!»])/g;
const AFTER_SIGN = /(?<=[«°]) /g;
const NO_BREAK = '\u00a0';

/** A sentence as the page sets it: in French, no line begins with « : » or « » », and none ends with « « » or « n° ». */
export function typeset(sentence: string, language: Language): string {
  return language === 'fr' ? sentence.replace(BEFORE_SIGN, NO_BREAK).replace(AFTER_SIGN, NO_BREAK) : sentence;
}
