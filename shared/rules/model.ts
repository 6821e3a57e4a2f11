import type { Channel } from '../domain/channel.ts';
import type { Basis, Confidence, Duty } from '../domain/compliance.ts';
import type { Audience } from '../domain/contact/words.ts';
import type { Purpose } from '../domain/contact/facts.ts';
import type { Atom } from './conditions/named-facts.ts';
import type { Review, RuleSentence, Source } from './parameter.ts';

/**
 * The shapes of the rule book. A rule is data: its scope, its versions by date, and for each version the outcomes by
 * facts, the texts and the sources. Conditions are closed data over named facts (`conditions/`), so that the same rule
 * can be evaluated, explained and printed.
 */

/** A condition over the facts of one situation; a string names a condition of `conditions/`. */
export type Condition =
  Atom | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition };

interface Permission {
  readonly verdict: 'allow' | 'conditional';
  readonly remedy?: never;
}

interface Refusal {
  readonly verdict: 'review' | 'block';
  readonly remedy: Remedy;
}

/** Changes to the facts (`changes.ts`) that could be made or established. */
export const CHANGE_IDS = [
  'message_complete',
  'number_shown',
  'called_by_hand',
  'own_call',
  'offer_related',
  'sector_none',
  'consent',
  'origin_found',
  'informed_at_collection',
  'transmission_told',
  'notice_given',
  'use_expected',
  'transmission_agreed',
  'contract',
  'request',
  'recent_contact',
  'not_on_bloctel',
  'newer_coordinate',
  'french_number',
  'first_letter',
  'other_moment',
] as const;
export type ChangeId = (typeof CHANGE_IDS)[number];

export const REMEDY_KINDS = ['facts', 'consent', 'decision', 'unasked', 'nothing'] as const;

/** The advice for a user who wants to contact the person (docs/law/rules-fr.md, section 1.5). */
export interface Remedy {
  /**
   * - `facts`: something to do, find out or record;
   * - `consent`: a consent to ask for, by a lawful way; never advised where no consent lifts a ban;
   * - `decision`: a named person decides;
   * - `unasked`: the person must not be asked;
   * - `nothing`: nothing would allow this contact.
   */
  readonly kind: (typeof REMEDY_KINDS)[number];
  readonly say: RuleSentence;
  /** The changes of facts that the remedy advises. */
  readonly follow: readonly ChangeId[];
  /** Used instead where a consent would also be sufficient and may be asked for. */
  readonly orConsent?: RuleSentence;
}

/** The outcome of a version when its condition is met. The first outcome whose condition is met applies. */
export type RuleOutcome = (Permission | Refusal) & {
  /** Absent: every audience of the rule. */
  readonly audiences?: readonly Audience[];
  readonly when: Condition;
  /** The basis of a permission; a table row has one. */
  readonly basis?: Basis;
  readonly duties?: readonly Duty[];
  /** A sentence about one person, in plain words first. */
  readonly message: RuleSentence;
  /** Absent: the confidence of the version. */
  readonly confidence?: Confidence;
};

/** A rule as in force between two days, both included; null: no known bound. */
export interface Version {
  readonly from: string | null;
  readonly until: string | null;
  /** The text of the rule, for a reader of the book. */
  readonly text: RuleSentence;
  /** Empty for entries that do not decide a verdict. */
  readonly outcomes: readonly RuleOutcome[];
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
}

/** The questions of the decision order (docs/law/rules-fr.md, section 1.1); `table` is section 2. */
export const RULE_STEPS = ['X0', 'X1', 'X2', 'X3', 'X4', 'X5', 'table', 'X6', 'X7', 'X8'] as const;
export type RuleStep = (typeof RULE_STEPS)[number];

export const RULE_KINDS = ['case', 'limit', 'information', 'question'] as const;
/**
 * - `case`: a row of a table of section 2; of the rows that apply, the most favourable counts.
 * - `limit`: compared in severity with that row and with the other limits.
 * - `information`: a duty or a fact that does not decide a verdict.
 * - `question`: an open legal question (section 13).
 */
export type RuleKind = (typeof RULE_KINDS)[number];

export interface AppliesTo {
  /** `phone` is a live call; a call by a system is an `automated_call`, regardless of the channel of the campaign. */
  readonly channels: readonly Channel[];
  readonly audiences: readonly Audience[];
  readonly purposes: readonly Purpose[];
}

export interface Rule {
  readonly id: string;
  /** The ids of docs/law/rules-fr.md of the rule; empty for rules that only docs/formats/facts.md defines. */
  readonly reference: readonly string[];
  readonly title: RuleSentence;
  readonly kind: RuleKind;
  /** No consent lifts its refusal, so no remedy suggests obtaining one (RM-2). */
  readonly beyondConsent?: true;
  readonly step: RuleStep | null;
  readonly appliesTo: AppliesTo;
  /** In order of date, without gap or overlap. */
  readonly versions: readonly Version[];
  readonly review: Review;
}

export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });
