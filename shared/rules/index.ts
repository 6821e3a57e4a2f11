import type { Verdict } from '../domain/compliance.ts';
import type { Facts } from '../domain/facts.ts';
import { judge, tell } from './judge.ts';
import type { RuleLanguage } from './model.ts';

/** The rule set by the day on which its reference was last brought up to date. */
export const RULESET_NAME = 'fr 2026-11-24';

/**
 * May this person be contacted, by this channel, for this purpose, at this moment, and why (not)?
 * Pure: the same facts give the same verdict, today and in ten years.
 *
 * @param facts as design/facts.md has them; from outside, through `parseFacts`.
 * @throws RangeError for a moment that is none.
 */
export function evaluate(facts: Facts, { language = 'fr' }: { readonly language?: RuleLanguage } = {}): Verdict {
  return tell(judge(facts), language);
}
