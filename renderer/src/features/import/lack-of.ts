import { importing } from '../../text/import.ts';
import { useWords } from '../../text/words.ts';
import type { Lack, OriginField } from './origin-answers.ts';

/** The sentence shown at a field whose answer is missing or wrong, for its `error`; false: the answer is right. */
export function useLackOf(lacks: () => readonly Lack[]): (name: OriginField) => string | false {
  const say = useWords(importing);
  return (name) => {
    const lack = lacks().find(({ field }) => field === name);
    return lack === undefined ? false : say(`lack.${lack.sentence}`);
  };
}
