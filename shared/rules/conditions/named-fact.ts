import type { Sentence } from '../parameter.ts';
import type { Situation } from '../situation/situation.ts';

/** A fact that conditions may name: how it is read aloud, and when it holds. */
export interface NamedFact {
  readonly label: Sentence;
  /** How it is read when it must not hold; absent: « sauf » and the label. */
  readonly denied?: Sentence;
  readonly holds: (situation: Situation) => boolean;
}

export type NamedFacts = Readonly<Record<string, NamedFact>>;
