import { foldWords } from './fold.ts';
import { LINE_WORDS, NUMBER_WORDS, readStatusWords, WRONG_WORDS } from './remark-words.ts';

/** Where one statement of a remark ends. */
const BETWEEN = /[,;!()\n]|(?<!\b(?:t[ée]l|num|n|port))\.\s|\s[-–—/]\s/i;
/** « faux numéro de portable »; not « de portable et de fixe ». */
const AFTER = new RegExp(
  `\\b(?:faux|mauvais) (?:${NUMBER_WORDS} )*(?:de |du )?(${LINE_WORDS})\\b(?! (?:et|ou|ni|${LINE_WORDS})\\b)`,
);
/** « portable non attribué », « son fixe : faux numéro », at the beginning: « rappeler sur le portable » is about another. */
const BEFORE = new RegExp(
  `^(?:(?:le|la|son|sa|leur|${NUMBER_WORDS}|de|du) )*(${LINE_WORDS}) (?:est )?(?:${NUMBER_WORDS} )?(?:${WRONG_WORDS}|(?:faux|mauvais) ${NUMBER_WORDS})\\b`,
);

/**
 * The kind of line that a remark on a wrong number is about: « faux numéro de portable » the mobile. Null: the remark does
 * not say it, says it of both, or is no such remark.
 */
export function wrongLine(remark: string): 'mobile' | 'landline' | null {
  if (readStatusWords(remark) !== 'wrong_number') return null;
  const told = remark.split(BETWEEN).filter((part) => readStatusWords(part) === 'wrong_number');
  const lines = new Set(told.map(lineIn));
  const [only = null] = lines;
  return lines.size === 1 ? only : null;
}

function lineIn(statement: string): 'mobile' | 'landline' | null {
  const words = foldWords(statement);
  const line = (AFTER.exec(words) ?? BEFORE.exec(words))?.[1];
  if (line === undefined) return null;
  return line === 'fixe' ? 'landline' : 'mobile';
}
