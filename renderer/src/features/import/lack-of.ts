import { importing } from '../../text/import.ts';
import { useWords } from '../../text/words.ts';
import type { Lack, OriginField } from './origin-answers.ts';

/** The error of a field of the origin form: the sentence of its lack; false: no error. */
export function useLackOf(lacks: () => readonly Lack[]): (name: OriginField) => string | false {
  const say = useWords(importing);
  return (name) => {
    const lack = lacks().find(({ field }) => field === name);
    return lack === undefined ? false : say(`lack.${lack.sentence}`);
  };
}
