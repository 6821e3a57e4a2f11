import type { Confidence } from '../domain/compliance.ts';

/** The numbers of the law, and the texts, sources and reviews common to rules and parameters. */

export const RULE_LANGUAGES = ['fr', 'en'] as const;
export type RuleLanguage = (typeof RULE_LANGUAGES)[number];

export type RuleSentence = Readonly<Record<RuleLanguage, string>>;

/** An article, section or title of an instrument, and where to read it. */
export interface Source {
  readonly instrument: string;
  readonly provision: string;
  readonly url: string;
}

/** Who reviewed the rule, and the day of the next review. */
export interface Review {
  /** `sources_read`: as docs/law/rules-fr.md states it; `to_confirm`: a person must open the official text first. */
  readonly status: 'sources_read' | 'to_confirm';
  readonly nextCheck: string;
}

/** A number, list or date that rules use, with its own dates and sources. */
export interface Parameter<Value> {
  readonly id: string;
  readonly reference: readonly string[];
  readonly title: RuleSentence;
  /** What the value counts: `years`, `days`, `local time`… */
  readonly unit: RuleSentence;
  /** A value in words; absent: unchanged. Null is described as no rule. */
  words?(value: NonNullable<Value>): RuleSentence;
  /** In order of date, without gap; a value that lapses is null from then on. */
  readonly values: readonly ParameterValue<Value>[];
  readonly review: Review;
}

export interface ParameterValue<Value> {
  readonly from: string | null;
  readonly until: string | null;
  readonly value: Value;
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
}
