import type { RegisterEntries } from '../../../../shared/contract/register.ts';
import { register } from '../../text/register.ts';
import { sentenceOfCode, useWords } from '../../text/words.ts';

export type ShownEntry = RegisterEntries['entries'][number];

/** An action in plain words, with its numbers when it has some. */
export function useEntryWords(): (entry: ShownEntry) => { readonly action: string; readonly detail: string } {
  const say = useWords(register);
  return ({ action, subject }) => {
    const answer = `answer.${String(subject['verdict'])}`;
    const params = {
      ...subject,
      ...(isKey(answer) ? { answer: say(answer) } : {}),
      ...('channel' in subject ? { channel: sentenceOfCode(`channel.${String(subject['channel'])}`) } : {}),
    };
    const named = `action.${action}`;
    const detailed = `detail.${action}`;
    return { action: isKey(named) ? say(named) : action, detail: isKey(detailed) ? say(detailed, params) : '' };
  };
}

function isKey(key: string): key is keyof typeof register {
  return key in register;
}
