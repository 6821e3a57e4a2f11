import { foldWords } from '../../../shared/domain/value/fold.ts';

/** Whether two typed names are one: case, accents, punctuation and spaces do not part them. */
export function isSameName(one: string, other: string): boolean {
  return foldedName(one) === foldedName(other);
}

function foldedName(name: string): string {
  return foldWords(name).replaceAll(' ', '');
}
