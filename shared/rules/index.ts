import type { Verdict } from '../domain/compliance.ts';
import type { Facts } from '../domain/contact/facts.ts';
import { judge } from './judge.ts';
import type { RuleLanguage } from './parameter.ts';
import { verdictInWords } from './verdict-words.ts';

/**
 * The entry to the rule book. `evaluate` and `explain` judge; `rules`, `rulesOn` and `rulesJson` show the book;
 * `fingerprint` identifies it.
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

/** The rule set, named by the day of the last amendment of its reference. */
export const RULESET_NAME = 'fr 2026-11-29';

/**
 * The rules by which an opposition closes a contact (rule X1): the step `suppressed` of the funnel. A refusal of a
 * consent blocks its channel, but is not an opposition.
 */
export const OPPOSITION_RULES: ReadonlySet<string> = new Set(['fr.opposition.recorded', 'fr.opposition.to_everything']);

/**
 * May this person be contacted, by this channel, for this purpose, at this moment, and why (not)?
 * Pure: the same facts give the same verdict, today and in ten years.
 *
 * @param facts as docs/formats/facts.md has them; from outside, through `parseFacts`.
 * @throws RangeError for an invalid moment.
 */
export function evaluate(facts: Facts, { language = 'fr' }: { readonly language?: RuleLanguage } = {}): Verdict {
  return verdictInWords(judge(facts), language);
}
