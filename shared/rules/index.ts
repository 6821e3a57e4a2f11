import type { Verdict } from '../domain/compliance.ts';
import type { Facts } from '../domain/contact/facts.ts';
import { judge } from './judge.ts';
import type { RuleLanguage } from './parameter.ts';
import { verdictInWords } from './verdict-words.ts';

/**
 * The entry to the rule book. `evaluate` and `explain` judge; `rules`, `rulesOn` and `rulesJson` show the
 * book; `fingerprint` says which one it is.
 */
export {
  fingerprint,
  parameters,
  rules,
  rulesJson,
  rulesOn,
  valueText,
  type RuleJson,
  type RuleInForce,
} from './book.ts';
export { explain, type ExplainedChange, type ExplainedStep, type RuleExplanation } from './explain.ts';
export type { RuleLanguage } from './parameter.ts';

/** The rule set by the day on which its reference was last brought up to date. */
export const RULESET_NAME = 'fr 2026-11-29';

/**
 * The rules by which an opposition closes a contact (rule X1): what the funnel calls `suppressed`. A no
 * answered to a request for consent blocks its channel, but is no opposition.
 */
export const OPPOSITION_RULES: ReadonlySet<string> = new Set(['fr.opposition.recorded', 'fr.opposition.to_everything']);

/**
 * May this person be contacted, by this channel, for this purpose, at this moment, and why (not)?
 * Pure: the same facts give the same verdict, today and in ten years.
 *
 * @param facts as docs/formats/facts.md has them; from outside, through `parseFacts`.
 * @throws RangeError for a moment that is none.
 */
export function evaluate(facts: Facts, { language = 'fr' }: { readonly language?: RuleLanguage } = {}): Verdict {
  return verdictInWords(judge(facts), language);
}
