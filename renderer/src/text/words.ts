import { shallowRef, type ShallowRef } from 'vue';
import { fill, type Catalogue, type Language, type SentenceParams } from '../../../shared/text/text.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { typeset } from './typeset.ts';
import { windowSentence } from './window-sentences.ts';

const language = shallowRef<Language>('fr');

/** The language of the page, shared by all its components. */
export function useLanguage(): Readonly<ShallowRef<Language>> {
  return language;
}

/** Changes every word on the page at once. */
export function setLanguage(next: Language): void {
  language.value = next;
  document.documentElement.lang = next;
}

/**
 * Words of one catalogue in the page's language. A key that the catalogue lacks does not compile, nor does a key that
 * lacks a language.
 */
export function useWords<Words extends Catalogue>(
  catalogue: Words,
): (key: keyof Words & string, params?: SentenceParams) => string {
  return (key, params) => {
    const sentence = catalogue[key];
    return sentence === undefined ? key : asSet(fill(sentence, language.value, params));
  };
}

/** The sentence of an error or a finding, by its code. Any other error is reported as unexpected. */
export function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return sentenceOfCode(error.code, error.params);
  return sentenceOfCode('unexpected');
}

/** The sentence of a code received as data. */
export function sentenceOfCode(code: string, params?: SentenceParams): string {
  return asSet(windowSentence(language.value, code, params));
}

/** A sentence that the engine wrote in the page's language, as the page sets it. */
export function asSet(sentence: string): string {
  return typeset(sentence, language.value);
}
