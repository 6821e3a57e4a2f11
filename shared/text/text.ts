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
  const pieces = piecesOf(sentence, language);
  let filled = pieces[0] ?? '';
  for (let at = 1; at < pieces.length; at += PIECES_A_PARAMETER) {
    const [name = '', one, many, text = ''] = pieces.slice(at, at + PIECES_A_PARAMETER);
    filled += filledIn(params[name], { name, one, many }, language) + text;
  }
  return filled;
}

const PARAMETER = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/;
/** Its name, its two words, and the text up to the next one. */
const PIECES_A_PARAMETER = 4;

/** Sentences cut at their parameters: a list says the same one of each person. */
const cut = new WeakMap<Sentence, Partial<Record<Language, readonly string[]>>>();

function piecesOf(sentence: Sentence, language: Language): readonly string[] {
  let known = cut.get(sentence);
  if (known === undefined) cut.set(sentence, (known = {}));
  return (known[language] ??= sentence[language].split(PARAMETER));
}

interface Parameter {
  readonly name: string;
  readonly one: string | undefined;
  readonly many: string | undefined;
}

function filledIn(
  value: SentenceParams[string] | undefined,
  { name, one, many }: Parameter,
  language: Language,
): string {
  const agrees = one !== undefined && many !== undefined;
  if (value === undefined) return agrees ? `{${name}|${one}|${many}}` : `{${name}}`;
  const shown = typeof value === 'number' ? NUMBERS[language].format(value) : String(value);
  if (!agrees) return shown;
  const singular = typeof value === 'number' && (language === 'fr' ? Math.abs(value) < 2 : value === 1);
  return `${shown} ${singular ? one : many}`;
}
