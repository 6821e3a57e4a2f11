import type { RuleSentence } from '../parameter.ts';
import type { Situation } from '../situation/situation.ts';

/** A fact that conditions may name: how it is read aloud, and when it holds. */
export interface NamedFact {
  readonly label: RuleSentence;
  /** How it is read when it must not hold; absent: « sauf » and the label. */
  readonly denied?: RuleSentence;
  readonly holds: (situation: Situation) => boolean;
}

export type NamedFacts = Readonly<Record<string, NamedFact>>;
