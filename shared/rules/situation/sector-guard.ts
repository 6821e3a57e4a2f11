import type { CampaignFacts, Sector } from '../../domain/contact/facts.ts';
import { foldWords } from '../../domain/value/fold.ts';

/** Goods that indicate an unstated sector (docs/law/rules-fr.md, 8.2). */

export type GuardedSector = Extract<Sector, 'energy_renovation' | 'housing_adaptation' | 'cpf'>;

/** Expressions that suggest a sector. */
export type GuardWords = Readonly<Record<GuardedSector, readonly string[]>>;

const NONE: ReadonlySet<GuardedSector> = new Set();

export function suspectedSectors(
  { sector, purpose, goods }: Omit<CampaignFacts, 'at'>,
  words: GuardWords,
): ReadonlySet<GuardedSector> {
  if (sector !== undefined || goods === undefined || (purpose !== 'commercial' && purpose !== 'transfer')) return NONE;
  // A campaign has the same goods for all its people: the last result is cached.
  if (goods !== lately.goods || words !== lately.words) lately = { goods, words, sectors: sectorsNamed(goods, words) };
  return lately.sectors;
}

let lately: {
  readonly goods: string;
  readonly words: GuardWords | null;
  readonly sectors: ReadonlySet<GuardedSector>;
} = {
  goods: '',
  words: null,
  sectors: NONE,
};

function sectorsNamed(goods: string, words: GuardWords): ReadonlySet<GuardedSector> {
  const said = wordsOf(goods);
  const suggested = expressionsOf(words).filter(([, expressions]) =>
    expressions.some((expression) => holds(said, expression)),
  );
  return new Set(suggested.map(([name]) => name));
}

type Expressions = readonly (readonly [GuardedSector, readonly (readonly string[])[]])[];

/** The words of each expression, split once for each version of the parameter. */
const SPLIT = new WeakMap<GuardWords, Expressions>();

function expressionsOf(words: GuardWords): Expressions {
  let split = SPLIT.get(words);
  if (split === undefined) {
    split = Object.entries(words).map(([name, expressions]) => [name as GuardedSector, expressions.map(wordsOf)]);
    SPLIT.set(words, split);
  }
  return split;
}

const LITTLE_WORDS: ReadonlySet<string> = new Set('a au aux d de des du en et l la le les'.split(' '));

function wordsOf(text: string): readonly string[] {
  return foldWords(text)
    .split(' ')
    .filter((word) => word !== '' && !LITTLE_WORDS.has(word));
}

/** Whether the words of an expression are consecutive. */
function holds(said: readonly string[], expression: readonly string[]): boolean {
  return said.some((_, place) => expression.every((word, ahead) => begins(said[place + ahead], word)));
}

const SHORT = 3;

/** A word of three letters or fewer matches only itself; a longer one every word that begins with it. */
function begins(word: string | undefined, beginning: string): boolean {
  return word !== undefined && (beginning.length > SHORT ? word.startsWith(beginning) : word === beginning);
}
