import type { Condition } from '../model.ts';
import type { RuleSentence } from '../parameter.ts';
import type { NamedFact } from './named-fact.ts';
import { NAMED_FACTS, type Test } from './named-facts.ts';

/** A condition as a function, built once. */
export function compile(condition: Condition): Test {
  if (typeof condition === 'string') {
    const fact: NamedFact = NAMED_FACTS[condition];
    return fact.holds;
  }
  if ('not' in condition) {
    const test = compile(condition.not);
    return (situation) => !test(situation);
  }
  if ('all' in condition) {
    const tests = condition.all.map(compile);
    return (situation) => tests.every((test) => test(situation));
  }
  const tests = condition.any.map(compile);
  return (situation) => tests.some((test) => test(situation));
}

/** A condition in words. */
export function describe(condition: Condition, language: keyof RuleSentence): string {
  const and = language === 'fr' ? ' ; ' : '; ';
  const or = language === 'fr' ? ' ou ' : ' or ';
  if (typeof condition === 'string') return NAMED_FACTS[condition].label[language];
  if ('not' in condition) return describeDenied(condition.not, language);
  if ('all' in condition) return condition.all.map((part) => describe(part, language)).join(and);
  return condition.any
    .map((part) =>
      typeof part !== 'string' && 'all' in part ? `(${describe(part, language)})` : describe(part, language),
    )
    .join(or);
}

function describeDenied(condition: Condition, language: keyof RuleSentence): string {
  const fact: NamedFact | null = typeof condition === 'string' ? NAMED_FACTS[condition] : null;
  return fact?.denied?.[language] ?? `${language === 'fr' ? 'sauf' : 'unless'} ${describe(condition, language)}`;
}
