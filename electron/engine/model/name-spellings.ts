import { fold, foldWords } from '../../../shared/domain/value/fold.ts';

/** Between the parts of a compound name. */
const JOINTS = /[\s'-]+/;
const JOINT = /[\s'-]/;
/** « d’Arc », « l’Atelier », « O’Brien ». */
const ELIDED = /^[dlo]$/;
const NONE: readonly string[] = [];

/**
 * The folded spellings of a name, the written one first: « Anne-Marie » and « Anne Marie », « Le Goff » and « Le-Goff »,
 * « d’Arc » and « d Arc ». Lists keep the one in which the refusal came; a search tries them all. Empty for no name.
 */
export function nameSpellings(name: string | null | undefined): readonly string[] {
  const own = fold(name ?? '');
  if (own === '') return NONE;
  if (!JOINT.test(own)) return [own];
  const words = partsOf(own);
  const [first = '', ...others] = words;
  return [
    ...new Set([
      own,
      words.join(' '),
      words.join('-'),
      ...(ELIDED.test(first) && others.length > 0 ? [`${first}'${others.join(' ')}`] : []),
    ]),
  ];
}

/**
 * How a first name may be written by its initials: « A. », « A », « A.-M. », « AM » for Anne-Marie. Empty for a name that
 * is an initial itself.
 */
export function initialsOf(firstName: string | null | undefined): readonly string[] {
  const words = partsOf(fold(firstName ?? ''));
  const letters = words.map((word) => word.charAt(0));
  const [letter = ''] = letters;
  if (letter === '' || words.every(isInitial)) return NONE;
  const dotted = letters.map((one) => `${one}.`);
  return [...new Set([letter, `${letter}.`, letters.join(''), dotted.join(''), dotted.join('-'), dotted.join(' ')])];
}

/** Whether a first name is written by its initials alone. */
export function isInitials(firstName: string | null | undefined): boolean {
  const words = partsOf(fold(firstName ?? ''));
  return words.length > 0 && words.every(isInitial);
}

/** A name to compare with others, in any order of its words. */
export function nameInAnyOrder(name: string): string {
  return foldWords(name)
    .split(' ')
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

function partsOf(folded: string): readonly string[] {
  return folded.split(JOINTS).filter((word) => word !== '');
}

function isInitial(word: string): boolean {
  return /^(?:\p{L}\.?|(?:\p{L}\.)+)$/u.test(word);
}
