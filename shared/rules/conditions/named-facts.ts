import type { Situation } from '../situation/situation.ts';
import { consentFacts } from './consent.ts';
import { contactFacts } from './contact-moment.ts';
import { originFacts } from './origin.ts';
import { personFacts } from './person.ts';

/** Every fact that a rule may name. */
export const NAMED_FACTS = { ...contactFacts, ...consentFacts, ...originFacts, ...personFacts } as const;

/** The name of a fact; a misspelt one in a rule does not compile. */
export type Atom = keyof typeof NAMED_FACTS;

export type Test = (situation: Situation) => boolean;
