import type { Verdict } from '../domain/compliance.ts';
import type { Facts } from '../domain/facts.ts';
import type { Rule, RuleLanguage } from './model.ts';

/** The rule set by the day that its reference was last brought up to date. */
export const RULESET_NAME = 'fr 2026-11-24';

export const rules: readonly Rule[] = [];

/** May this person be contacted, by this channel, for this purpose, at this moment, and why (not)? */
export function evaluate(facts: Facts, options: { readonly language?: RuleLanguage } = {}): Verdict {
  throw new Error(`the book is still empty: ${facts.campaign.channel} ${options.language ?? 'fr'}`);
}
