import type { Finding, Normalised } from './finding.ts';
import { isFirstName } from './first-names.ts';
import { foldWords, tidy } from './fold.ts';
import { isPlaceholder } from './placeholder.ts';

export interface PersonName {
  readonly civility?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** Detects an organisation in a name column. */
  readonly company?: string;
}

/** The order of first and last name in a column of full names. */
export type NameOrder = 'first-last' | 'last-first';

const CIVILITIES: Readonly<Record<string, string>> = {
  m: 'M.',
  mr: 'M.',
  mrs: 'Mme',
  ms: 'Mme',
  monsieur: 'M.',
  mister: 'M.',
  h: 'M.',
  homme: 'M.',
  masculin: 'M.',
  male: 'M.',
  mme: 'Mme',
  mm: 'MM.',
  madame: 'Mme',
  mdame: 'Mme',
  mlle: 'Mme',
  melle: 'Mme',
  mle: 'Mme',
  mademoiselle: 'Mme',
  miss: 'Mme',
  f: 'Mme',
  femme: 'Mme',
  feminin: 'Mme',
  female: 'Mme',
  mmes: 'Mmes',
  mesdames: 'Mmes',
  messieurs: 'MM.',
  dr: 'Dr',
  docteur: 'Dr',
  doctor: 'Dr',
  pr: 'Pr',
  professeur: 'Pr',
  prof: 'Pr',
  me: 'Me',
  maitre: 'Me',
};

/** « M./Mme », « Madame, Monsieur »: the choice of a form or a letter that nobody made. */
const EITHER = /^(?:m(?:r|onsieur)?\.?\s*[/,]\s*m(?:me|adame)\.?|m(?:me|adame)\.?\s*[/,]\s*m(?:r|onsieur)?\.?)$/i;

const COUPLE =
  /^(?:m|mr|monsieur)(?: et| ou| and)? (?:mme|madame|mrs)$|^(?:mme|madame|mrs)(?: et| ou| and)? (?:m|mr|monsieur)$/;

/**
 * `Mme`, `M.` or « M. et Mme » for their many spellings (« Mlle » is Mme since 2012), `Dr`, `Me`, `Pr`; any other text
 * unchanged (« Famille »). « M./Mme » is an unfilled form: null.
 */
export function readCivility(cell: string): Normalised<string> {
  const text = tidy(cell);
  const words = foldWords(text);
  const plain = CIVILITIES[words];
  if (plain !== undefined) return { value: plain, findings: [] };
  if (isPlaceholder(text) || EITHER.test(text)) return { value: null, findings: [] };
  if (COUPLE.test(words)) return { value: 'M. et Mme', findings: [] };
  return { value: /\p{L}/u.test(text) ? text : null, findings: [] };
}

const CIVILITY_PREFIX =
  /^(?:(?:m|mr|monsieur)\.?\s*(?:et|&|ou|\/)\s*(?:mme|madame)\.?|(?:mme|madame)\.?\s*(?:et|&|ou|\/)\s*(?:m|mr|monsieur)\.?|monsieur|madame|mademoiselle|mme|mlle|melle|mrs|mr|ms|dr|docteur|ma[iî]tre|me|pr|m\.|m(?=\s))\.?\s+(?=\S)/iu;

/** The civility at the beginning of a name, and the rest of the name: « M. et Mme BOUVARD ». */
export function takeCivility(name: string): { readonly civility: string | null; readonly rest: string } {
  const prefix = /^[mdp]/i.test(name) ? (CIVILITY_PREFIX.exec(name)?.[0] ?? '') : '';
  return { civility: prefix === '' ? null : readCivility(prefix).value, rest: name.slice(prefix.length) };
}

const LEGAL_FORMS = new Set(
  'sarl sas sasu sa sci scp scop scm snc eurl earl gaec ei eirl gie sel selarl selas scea sem asbl gmbh ltd inc llc ets etablissements association asso mairie commune societe ste cie groupe cabinet syndicat federation comite fondation lycee college ecole'.split(
    ' ',
  ),
);

/** Whether a name reads like an organisation's: it begins or ends with a legal form. */
export function looksLikeCompany(name: string): boolean {
  const words = foldWords(name.replace(/\./g, '')).split(' ');
  return words.length > 1 && (LEGAL_FORMS.has(words[0] ?? '') || LEGAL_FORMS.has(words.at(-1) ?? ''));
}

const PARTICLES = new Set(
  'de du des d la le les van von den der ter ten el al ben bin abou da das do dos di del della zu'.split(' '),
);

/** Those of French that are no first names, unlike « Ben » and « Al ». */
const ARTICLES = new Set('de du des d la le les'.split(' '));

function isParticle(word: string): boolean {
  return PARTICLES.has(foldWords(word));
}

/** One letter per word: U in capitals, P a particle in any case, O other. */
function shapeOf(words: readonly string[]): string {
  return words
    .map((word) => {
      if (isParticle(word)) return 'P';
      const letters = word.replace(/[^\p{L}]/gu, '');
      return letters.length > 1 && letters === letters.toUpperCase() ? 'U' : 'O';
    })
    .join('');
}

function joined(words: readonly string[]): string {
  return words.join(' ');
}

interface Split {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly order: NameOrder;
}

/** The split determined by capitals or a particle, or null. */
function plainSplit(words: readonly string[]): Split | null {
  const shape = shapeOf(words);
  const leading = /^([UP]*U[UP]*)(O[OP]*)$/.exec(shape);
  if (leading !== null)
    return { last: words.slice(0, leading[1]?.length), first: words.slice(leading[1]?.length), order: 'last-first' };
  const trailing = /^([OP]*O)([UP]*U[UP]*)$/.exec(shape);
  if (trailing !== null)
    return { first: words.slice(0, trailing[1]?.length), last: words.slice(trailing[1]?.length), order: 'first-last' };
  const particle = /^(O+)(P+O+)$/.exec(shape);
  if (particle !== null)
    return { first: words.slice(0, particle[1]?.length), last: words.slice(particle[1]?.length), order: 'first-last' };
  return null;
}

/** The split suggested by common first names, or null when both ends or none are one. */
function likelySplit(words: readonly string[]): Split | null {
  const begins = isFirstName(words[0] ?? '');
  const ends = isFirstName(words.at(-1) ?? '');
  if (begins === ends) return null;
  let count = 1;
  if (begins) {
    while (count < words.length - 1 && isFirstName(words[count] ?? '')) count += 1;
    return { first: words.slice(0, count), last: words.slice(count), order: 'first-last' };
  }
  while (count < words.length - 1 && isFirstName(words.at(-count - 1) ?? '')) count += 1;
  return { last: words.slice(0, -count), first: words.slice(-count), order: 'last-first' };
}

function splitBy(words: readonly string[], order: NameOrder): Split {
  return order === 'first-last'
    ? { first: words.slice(0, 1), last: words.slice(1), order }
    : { last: words.slice(0, -1), first: words.slice(-1), order };
}

/** « Mme Le Goff » has no first name « Le ». */
function isSurnameAlone(words: readonly string[]): boolean {
  return /^P+[UO]$/.test(shapeOf(words)) && ARTICLES.has(foldWords(words[0] ?? ''));
}

/** The order of a column of full names, by its unambiguous names; null when there are none. */
export function nameOrderOf(names: Iterable<string>): NameOrder | null {
  let balance = 0;
  for (const name of names) {
    const text = takeCivility(tidy(name)).rest;
    const words = text.split(' ');
    if (words.length < 2 || looksLikeCompany(text)) continue;
    const order = text.includes(',') ? 'last-first' : (plainSplit(words) ?? likelySplit(words))?.order;
    if (order !== undefined) balance += order === 'first-last' ? 1 : -1;
  }
  return balance === 0 ? null : balance > 0 ? 'first-last' : 'last-first';
}

const NOTE = /\s*\([^)]*\)\s*/g;

/**
 * Splits a full name: civility, then « NAME First », « First NAME », « NAME, First » by capitals, commas, particles and
 * common first names; otherwise by the column's order, which is reported (`name.order_assumed`). A single word is a
 * last name. Capitals stay as typed.
 */
export function splitFullName(
  cell: string,
  options: { readonly order?: NameOrder | null } = {},
): Normalised<PersonName> {
  const findings: Finding[] = [];
  let text = tidy(cell);
  if (isPlaceholder(text)) return { value: null, findings };
  if (looksLikeCompany(text)) return { value: { company: text }, findings };
  const withoutNote = text.replace(NOTE, ' ').trim();
  if (withoutNote !== text && withoutNote !== '') {
    findings.push({ code: 'name.note', severity: 'info' });
    text = withoutNote;
  }
  const { civility, rest } = takeCivility(text);
  const comma = /^([^,]+?)\s*,\s*([^,]+)$/.exec(rest);
  const words = rest.replace(/\s*,\s*/g, ' ').split(' ');
  let split: Split;
  if (comma !== null) {
    split = { last: [comma[1] ?? ''], first: [comma[2] ?? ''], order: 'last-first' };
  } else if (words.length === 1 || isSurnameAlone(words)) {
    split = { last: words, first: [], order: 'first-last' };
  } else {
    const known = plainSplit(words) ?? likelySplit(words);
    if (known === null) findings.push({ code: 'name.order_assumed', severity: 'info' });
    split = known ?? splitBy(words, options.order ?? 'first-last');
  }
  const firstName = joined(split.first);
  const lastName = joined(split.last);
  return {
    value: {
      ...(civility === null ? {} : { civility }),
      ...(firstName === '' ? {} : { firstName }),
      ...(lastName === '' ? {} : { lastName }),
    },
    findings,
  };
}

/**
 * The comparable form of a person's name, without case, accents, hyphens, apostrophes and spaces. Empty when there is
 * no last name: an empty key never matches.
 */
export function nameKey(firstName: string | undefined, lastName: string | undefined): string {
  const last = foldWords(lastName ?? '');
  return last === '' ? '' : `${last}|${foldWords(firstName ?? '')}`;
}

export function sameName(
  a: Pick<PersonName, 'firstName' | 'lastName'>,
  b: Pick<PersonName, 'firstName' | 'lastName'>,
): boolean {
  const key = nameKey(a.firstName, a.lastName);
  return key !== '' && key === nameKey(b.firstName, b.lastName);
}
