import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verdictOf } from './given.ts';

interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly facts: unknown;
  readonly expect: { readonly verdict: string };
  readonly why: string;
}

const SCENARIOS = JSON.parse(readFileSync('test/fixtures/legal/scenarios.json', 'utf8')) as Scenario[];

describe('scenarios of the legal reference', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario.title, scenario] as const))(
    '%s %s',
    (_id, _title, scenario) => {
      expect(verdictOf(scenario.facts).verdict).toBe(scenario.expect.verdict);
    },
  );

  it('match the reference', () => {
    const basisOf = (id: string) => verdictOf(SCENARIOS.find((scenario) => scenario.id === id)?.facts).basis;
    expect([
      ['dev-01', basisOf('dev-01')],
      ['dev-04', basisOf('dev-04')],
      ['dev-05', basisOf('dev-05')],
      ['dev-13', basisOf('dev-13')],
      ['dev-18', basisOf('dev-18')],
      ['dev-29', basisOf('dev-29')],
      ['dev-30', basisOf('dev-30')],
    ]).toEqual([
      ['dev-01', 'legitimate_interest'],
      ['dev-04', 'current_contract'],
      ['dev-05', 'consent'],
      ['dev-13', 'request'],
      ['dev-18', 'existing_customer'],
      ['dev-29', 'charity'],
      ['dev-30', 'not_prospecting'],
    ]);
  });
});
