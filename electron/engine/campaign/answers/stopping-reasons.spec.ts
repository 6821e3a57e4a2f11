import { expect, it } from 'vitest';
import { consumer, offer } from '../../../../test/rules/examples/people.ts';
import { evaluate } from '../../../../shared/rules/index.ts';
import type { FunnelOutcome } from '../../model/outcome.ts';
import { OutcomeList } from '../../sql/outcome-list.ts';
import type { Judged } from '../judge/judge.ts';
import { stoppingReasons } from './stopping-reasons.ts';

const { remedy: _remedy, ...ANY } = evaluate({
  contact: consumer({}),
  campaign: { ...offer('post'), at: '2026-11-24T11:00:00+01:00' },
});

function judged(number: number, rules: readonly string[], message: string, remedy: string | null): Judged {
  const [reason] = ANY.reasons;
  const reasons = reason === undefined ? [] : rules.map((rule) => ({ ...reason, rule, message }));
  return {
    number,
    verdict: { ...ANY, reasons, ...(remedy === null ? {} : { remedy }) },
    moment: '2026-11-24',
    closedBy: 'blocked',
  };
}

const ANSWERS: readonly Judged[] = [
  judged(0, ['fr.b', 'fr.other'], 'rare words', 'rare remedy'),
  judged(1, ['fr.b'], 'frequent words', null),
  judged(2, ['fr.a'], 'a', 'ask'),
  judged(3, ['fr.c'], 'c', null),
  judged(4, [], 'no reason', null),
];

const reasonsOf = (outcomes: readonly (readonly [FunnelOutcome, number | null])[]): readonly unknown[] => {
  const list = new OutcomeList(outcomes.length);
  outcomes.forEach(([outcome, verdict], place) => {
    list.add(place + 1, outcome, verdict);
  });
  return stoppingReasons({ outcomes: list, answers: ANSWERS }).map(({ step, reason, remedy, count }) => [
    step,
    reason.rule,
    reason.message,
    remedy,
    count,
  ]);
};

it.each<readonly [string, readonly (readonly [FunnelOutcome, number | null])[], readonly unknown[]]>([
  ['nobody', [], []],
  [
    'who is eligible, or left at a step that no rule judges',
    [
      ['eligible', 2],
      ['limit', 2],
      ['pressure', 3],
    ],
    [],
  ],
  [
    'who was not judged',
    [
      ['segment', null],
      ['suppressed', null],
    ],
    [],
  ],
  ['an answer without a reason', [['blocked', 4]], []],
  [
    'the most frequent rule first, ties by name, with the words that most people get',
    [
      ['blocked', 3],
      ['blocked', 0],
      ['blocked', 1],
      ['blocked', 1],
      ['blocked', 2],
    ],
    [
      ['blocked', 'fr.b', 'frequent words', null, 3],
      ['blocked', 'fr.a', 'a', 'ask', 1],
      ['blocked', 'fr.c', 'c', null, 1],
    ],
  ],
  [
    'ties by name, also when they come by name',
    [
      ['blocked', 2],
      ['blocked', 3],
    ],
    [
      ['blocked', 'fr.a', 'a', 'ask', 1],
      ['blocked', 'fr.c', 'c', null, 1],
    ],
  ],
  [
    'one rule at several steps, each counted for itself',
    [
      ['review', 2],
      ['suppressed', 2],
      ['suppressed', 2],
      ['blocked', 2],
      ['blocked', 2],
      ['blocked', 2],
    ],
    [
      ['blocked', 'fr.a', 'a', 'ask', 3],
      ['suppressed', 'fr.a', 'a', 'ask', 2],
      ['review', 'fr.a', 'a', 'ask', 1],
    ],
  ],
])('%s', (_, outcomes, reasons) => {
  expect(reasonsOf(outcomes)).toEqual(reasons);
});
