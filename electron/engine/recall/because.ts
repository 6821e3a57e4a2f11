import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import { rulesJson } from '../../../shared/rules/index.ts';
import { PAUSED } from '../campaign/judge/judge.ts';

const WITHOUT_RULE: ReadonlySet<string> = new Set([
  'erased',
  'gone',
  'coordinate_changed',
  'no_coordinate',
  'invalid_coordinate',
]);

/** Why people leave a list, in words: the title of the rule, or what became of them. */
export function becauseOf(rule: string, day: string, language: Language): string {
  if (WITHOUT_RULE.has(rule)) return say(language, `recall.because.${rule}`);
  if (rule.startsWith(PAUSED)) return say(language, 'recall.because.paused');
  const entry = rulesJson(day, language).find(({ id }) => id === rule);
  return entry?.title ?? say(language, 'recall.because.other');
}
