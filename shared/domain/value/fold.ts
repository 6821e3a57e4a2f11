/**
 * Folding: the comparison of two spellings. Table-driven, because a campaign folds a million names and
 * `normalize('NFD')` costs five times as much.
 */

const COMBINING = /\p{M}/u;
const ASTRAL = /[\uD800-\uDFFF]/;
const INVISIBLE = /[\p{Cf}\p{Cc}]/u;

/** Letters that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ı: 'i',
  ĳ: 'ij',
  ŀ: 'l',
  ŉ: 'n',
  ſ: 's',
};

const APOSTROPHES = new Set(['\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '\u0060', '\u2032']);
const DASHES = new Set(['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212']);

/** The fold of one UTF-16 unit, '' when it disappears; filled on first use of a unit. */
interface UnitTable {
  readonly make: (unit: string) => string;
  /** Units up to the general punctuation: nearly all text. */
  readonly near: (string | undefined)[];
  readonly far: Map<number, string>;
}

const NEAR = 0x2100;

function unitTable(make: (unit: string) => string): UnitTable {
  return { make, near: new Array<string | undefined>(NEAR).fill(undefined), far: new Map() };
}

function unitOf(table: UnitTable, text: string, index: number): string {
  const code = text.charCodeAt(index);
  const known = code < NEAR ? table.near[code] : table.far.get(code);
  if (known !== undefined) return known;
  const made = table.make(text.charAt(index));
  if (code < NEAR) table.near[code] = made;
  else table.far.set(code, made);
  return made;
}

/** One letter of a decomposed unit. */
function foldLetter(letter: string): string {
  if (COMBINING.test(letter) || (INVISIBLE.test(letter) && !/\s/u.test(letter))) return '';
  if (APOSTROPHES.has(letter)) return "'";
  if (DASHES.has(letter)) return '-';
  return /\s/u.test(letter) ? ' ' : (LETTERS[letter] ?? letter);
}

function foldUnit(unit: string): string {
  // Signs that decompose into a space and an accent are apostrophes first.
  if (APOSTROPHES.has(unit)) return "'";
  return Array.from(unit.normalize('NFKD').toLowerCase(), foldLetter).join('');
}

/** The same, with a space for every character that is neither letter nor digit. Surrogates stay. */
function wordUnit(unit: string): string {
  const folded = foldUnit(unit);
  if (folded === '' || ASTRAL.test(unit)) return folded;
  const word = folded.replace(/[^\p{L}\p{N}]/gu, '');
  return word === '' ? ' ' : word;
}

const UNITS = unitTable(foldUnit);
const WORD_UNITS = unitTable(wordUnit);

function foldBy(table: UnitTable, raw: string): string {
  // Characters of two units are folded first; they are rare.
  const text = ASTRAL.test(raw) ? raw.normalize('NFKD').toLowerCase() : raw;
  let folded = '';
  let spaced = true;
  for (let index = 0; index < text.length; index += 1) {
    const unit = unitOf(table, text, index);
    if (unit === ' ') {
      if (!spaced) folded += ' ';
      spaced = true;
    } else if (unit !== '') {
      folded += unit;
      spaced = false;
    }
  }
  return spaced && folded !== '' ? folded.slice(0, -1) : folded;
}

/**
 * ASCII with single inner spaces, as in two texts of three: only the case changes, and a text built unit by unit would
 * take ten times its memory. @param withSigns whether punctuation stays too; a backquote is an apostrophe
 */
function needsOnlyCase(text: string, withSigns: boolean): boolean {
  let spaced = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === SPACE) {
      if (spaced) return false;
      spaced = true;
    } else {
      if (!isLetterOrDigit(code) && !(withSigns && code > SPACE && code < DELETE && code !== BACKQUOTE)) return false;
      spaced = false;
    }
  }
  return !spaced || text === '';
}

const SPACE = 32;
const BACKQUOTE = 96;
const DELETE = 127;

function isLetterOrDigit(code: number): boolean {
  return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
}

/**
 * A text without spelling variants: lower case, no accents, ligatures opened, one kind of apostrophe, dash and space,
 * no invisible character, no space at the ends or twice. Idempotent.
 */
export function fold(text: string): string {
  return needsOnlyCase(text, true) ? text.toLowerCase() : foldBy(UNITS, text);
}

/** A grave accent alone is an apostrophe. */
const UNLIKE_FOLDED = /[^\n -_a-~]+/g;

/**
 * Folds each line of a long text, many times faster than one by one: only what is not plain ASCII is looked up.
 *
 * @param text with ASCII letters in lower case.
 */
export function foldLines(text: string): string {
  const folded = text.replace(UNLIKE_FOLDED, foldUnits);
  const isUntidy = folded.startsWith(' ') || folded.endsWith(' ') || UNTIDY.some((spaces) => folded.includes(spaces));
  return isUntidy || ASTRAL.test(folded) ? text.split('\n').map(fold).join('\n') : folded;
}

const UNTIDY = ['  ', '\n ', ' \n'];

function foldUnits(run: string): string {
  let folded = '';
  for (let index = 0; index < run.length; index += 1) folded += unitOf(UNITS, run, index);
  return folded;
}

/** Folded words separated by one space, without punctuation: « N° d'adhérent » → `n d adherent`. */
export function foldWords(text: string): string {
  return needsOnlyCase(text, false) ? text.toLowerCase() : foldBy(WORD_UNITS, text);
}

/** `hermes-maison`: a text as a part of a file name, without accents; '' where nothing of it can be written. */
export function fileNameWord(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/**
 * A text for storage: NFC, invisible characters removed, each run of white space one space, none at the ends. Case,
 * accents and punctuation stay as typed.
 */
export function tidy(text: string): string {
  return isTidy(text)
    ? text
    : text
        .normalize('NFC')
        .replace(/[\p{Cf}]/gu, '')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
}

/** Printable ASCII or French letters, single inner spaces: nothing to tidy. Most cells are. */
function isTidy(text: string): boolean {
  let spaced = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 32) {
      if (spaced) return false;
      spaced = true;
    } else {
      if (code < 33 || code === 127 || (code > 127 && code < 192) || code > 382) return false;
      spaced = false;
    }
  }
  return !spaced || text === '';
}

/**
 * Compares folded texts as plain text: many times faster than `localeCompare`, with the same order except for
 * punctuation.
 */
export function compareFolded(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
