/** The languages that Aval speaks. French is the default. */
export const LANGUAGES = ['fr', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One sentence in every language. `{name}` is a parameter; `{n|one|many}` chooses by number. */
export type Sentence = Readonly<Record<Language, string>>;

export type Catalogue = Readonly<Record<string, Sentence>>;

export type SentenceParams = Readonly<Record<string, string | number | boolean>>;

const NUMBERS: Record<Language, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat('fr-FR'),
  en: new Intl.NumberFormat('en-GB'),
};

/**
 * Fills a sentence. Numbers are formatted for the language; `{count|personne|personnes}` writes the count and the word
 * that agrees with it (French counts 0 and 1 as one).
 */
export function fill(sentence: Sentence, language: Language, params: SentenceParams = {}): string {
  return sentence[language].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      const shown = typeof value === 'number' ? NUMBERS[language].format(value) : String(value);
      if (one === undefined || many === undefined) return shown;
      const singular = typeof value === 'number' && (language === 'fr' ? Math.abs(value) < 2 : value === 1);
      return `${shown} ${singular ? one : many}`;
    },
  );
}
