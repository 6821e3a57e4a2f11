import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BASES, DUTIES, type Verdict, VERDICTS } from '../../../../shared/domain/compliance.ts';
import type { Listed } from '../../campaign/check.ts';
import { type ListedAnswer, listedAnswers } from './listed-answers.ts';
import { recordedBases, recordedPermissions } from './record-bases.ts';
import { decidedCount, recordedConditions } from './record-of-export.ts';

const verdict = (kind: (typeof VERDICTS)[number], rule: string): Verdict['reasons'][number] => ({
  rule,
  verdict: kind,
  message: `${rule}, ${kind}`,
  source: 'CPCE',
  from: null,
  until: null,
  confidence: 'official',
});

const answers = fc.array(
  fc
    .record({
      kind: fc.constantFrom(...VERDICTS),
      basis: fc.constantFrom(...BASES, null),
      rules: fc.array(fc.constantFrom('P-1', 'E-2', 'C-4'), { maxLength: 2 }),
      conditions: fc.uniqueArray(fc.constantFrom(...DUTIES.slice(0, 4))),
    })
    .map(({ kind, basis, rules, conditions }) => ({
      verdict: kind,
      basis,
      reasons: rules.map((rule) => verdict(kind, rule)),
      conditions,
    })),
  { minLength: 1, maxLength: 6 },
);

/** Lists whose people share a few answers. */
const lists = answers.chain((some) => {
  const judged = some.map((one, number) => ({
    number,
    verdict: one,
    moment: '2026-12-01',
    closedBy: 'blocked' as const,
  }));
  return fc.array(
    fc.constantFrom(...judged).map((one): Listed => ({ contactId: 1, targets: [], judged: one, sharedBy: [] })),
    { maxLength: 30 },
  );
});

it('counts the people of a record as one by one', () => {
  fc.assert(
    fc.property(lists, (listed) => {
      const together = listedAnswers({ listed });
      const alone = listed.map((one) => listedAnswers({ listed: [one] }));
      const expectSame = <T extends { readonly count: number }>(
        of: (answers: readonly ListedAnswer[]) => readonly T[],
        key: (one: T) => string,
      ) => {
        const counts: Record<string, number> = {};
        for (const one of alone.flatMap(of)) counts[key(one)] = (counts[key(one)] ?? 0) + one.count;
        expect(Object.fromEntries(of(together).map((one) => [key(one), one.count]))).toEqual(counts);
      };
      expectSame(recordedBases, ({ basis }) => basis);
      expectSame(recordedPermissions, ({ rule }) => rule);
      expectSame(
        (some) => recordedConditions(some, 'fr'),
        ({ condition }) => condition,
      );
      expect(decidedCount(together)).toBe(alone.reduce((sum, one) => sum + decidedCount(one), 0));
    }),
  );
});
