/**
 * Folding: the one way in which two spellings are compared. Table-driven, because a million names
 * are folded a campaign and `normalize('NFD')` costs five times as much (design/performance.md).
 */

const COMBINING = /\p{M}/u;
const INVISIBLE = /[\p{Cf}\p{Cc}]/u;

/** Letters that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ł: 'l', ŋ: 'n', þ: 'th', ŧ: 't', ı: 'i', ĳ: 'ij', ŀ: 'l', ŉ: 'n', ſ: 's',
};

const APOSTROPHES = new Set(['\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '\u0060', '\u2032']);
const DASHES = new Set(['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212']);

/** What one UTF-16 unit becomes; the empty string when it disappears. Filled when a unit is first met. */
const FOLDED: (string | undefined)[] = [];

function foldUnit(unit: string): string {
  if (APOSTROPHES.has(unit)) return "'";
  if (DASHES.has(unit)) return '-';
  if (/\s/u.test(unit)) return ' ';
  if (INVISIBLE.test(unit) || COMBINING.test(unit)) return '';
  let folded = '';
  for (const letter of unit.normalize('NFKD').toLowerCase()) {
    if (!COMBINING.test(letter)) folded += LETTERS[letter] ?? letter;
  }
  return folded;
}

/**
 * A text without what people write in two ways: lower case, no accents, ligatures opened, one kind
 * of apostrophe, dash and space, no invisible character, no space at the ends or twice.
 * Idempotent.
 */
export function fold(text: string): string {
  let folded = '';
  let spaced = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const unit = (FOLDED[code] ??= foldUnit(text.charAt(index)));
    if (unit === ' ') {
      if (!spaced) folded += ' ';
      spaced = true;
    } else if (unit !== '') {
      folded += unit;
      spaced = false;
    }
  }
  return spaced ? folded.trimEnd() : folded;
}

const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;

/** Folded words with one space between them, whatever stood between: « N° d'adhérent » → `n d adherent`. */
export function foldWords(text: string): string {
  return fold(text).replace(NOT_A_WORD, ' ').trim();
}

/**
 * A text as it is kept: NFC, invisible characters gone, each run of white space one space, none at
 * the ends. Case, accents and punctuation stay as they were typed.
 */
export function tidy(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFC').replace(/[\p{Cf}]/gu, '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Printable ASCII, single inner spaces: nothing to tidy. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;
