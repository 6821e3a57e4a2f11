import type { RuleSentence } from '../parameter.ts';
import type { Situation } from '../situation/situation.ts';

/** A fact that conditions may name: its wording, and its test. */
export interface NamedFact {
  readonly label: RuleSentence;
  /** The wording of its negation; absent: « sauf » and the label. */
  readonly denied?: RuleSentence;
  readonly holds: (situation: Situation) => boolean;
}

export type NamedFacts = Readonly<Record<string, NamedFact>>;
