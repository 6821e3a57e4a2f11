import type { RestoreRehearsed } from '../../../../shared/contract/workspace.ts';
import { useFormat } from '../../text/format.ts';
import { sentenceOfCode } from '../../text/words.ts';

type Warning = RestoreRehearsed['warnings'][number];

/** The sentence of a warning of a restore, with its days in the user's form. */
export function useRestoreWarning(): (warning: Warning) => string {
  const format = useFormat();
  return ({ code, params }) => {
    const { on } = params;
    return sentenceOfCode(code, typeof on === 'string' ? { ...params, on: format.day(on) } : params);
  };
}
