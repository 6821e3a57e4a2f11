import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { rules } from '../../shared/rules/index.ts';
import { BINDING_RULES, LAST_RESORT } from '../../shared/rules/fr/index.ts';
import { judge } from '../../shared/rules/judge.ts';
import type { Rule } from '../../shared/rules/model.ts';
import type { Example } from './examples/example.ts';
import { EXAMPLES } from './examples/index.ts';

/** Each rule has examples on each side of each of its dates, and each answer of the book is reached. */

const examplesOf = ({ id }: Rule): readonly Example[] => EXAMPLES.get(id) ?? [];

const factsOf = ({ contact, campaign, on }: Example) => ({ contact, campaign: { ...campaign, at: on } });

it('are about rules of the book only', () => {
  const known = new Set(rules.map(({ id }) => id));
  expect([...EXAMPLES.keys()].filter((id) => !known.has(id))).toEqual([]);
});

const BOOK_BEGINS = '2018-05-25';

/** Days on which a rule begins or changes, except the beginning of the book; and the day after its end. */
function turningDays({ versions }: Rule): readonly string[] {
  const begins = versions.flatMap(({ from }) => (from === null || from === BOOK_BEGINS ? [] : [from]));
  const last = versions.at(-1)?.until ?? null;
  return last === null ? begins : [...begins, addDays(last, 1)];
}

const worked = BINDING_RULES.filter((rule) => rule !== LAST_RESORT);

describe.each(worked.map((rule) => [rule.id, rule] as const))('examples of %s', (_, rule) => {
  it.each(examplesOf(rule).map((example) => [example.on, example.expect, example] as const))(
    '%s: %s',
    (_on, expected, example) => {
      expect(judge(factsOf(example)).verdict).toBe(expected);
    },
  );

  it('cover each of its versions, and each side of each of its dates', () => {
    const days = examplesOf(rule).map(({ on }) => on.slice(0, 10));
    for (const { from, until } of rule.versions) {
      const within = examplesOf(rule).filter(
        ({ on }) => (from === null || on >= from) && (until === null || on.slice(0, 10) <= until),
      );
      expect(within.some((example) => judge(factsOf(example)).applied.some((outcome) => outcome.rule === rule))).toBe(
        true,
      );
    }
    for (const day of turningDays(rule)) {
      expect(days).toContain(day);
      expect(days).toContain(addDays(day, -1));
    }
  });
});

describe('outcomes', () => {
  it('are each reached by an example', () => {
    const reached = new Set(
      worked.flatMap(examplesOf).flatMap((example) => judge(factsOf(example)).applied.map(({ outcome }) => outcome)),
    );
    const unreached = worked.flatMap((rule) =>
      rule.versions.flatMap(({ outcomes, from }) =>
        outcomes.flatMap((outcome, index) => (reached.has(outcome) ? [] : [`${rule.id} ${from} ${index}`])),
      ),
    );
    expect(unreached).toEqual([]);
  });
});
