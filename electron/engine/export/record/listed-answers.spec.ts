import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BASES, DUTIES, type Verdict, VERDICTS } from '../../../../shared/domain/compliance.ts';
import type { Listed } from '../../campaign/check.ts';
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

it('counts of a record are those of the people one by one', () => {
  fc.assert(
    fc.property(lists, (listed) => {
      const alone = listed.map((one) => ({ listed: [one] }));
      const summed = <T extends { readonly count: number }>(
        of: (check: { readonly listed: readonly Listed[] }) => readonly T[],
        key: (one: T) => string,
      ) => {
        const counts: Record<string, number> = {};
        for (const one of alone.flatMap((check) => of(check))) counts[key(one)] = (counts[key(one)] ?? 0) + one.count;
        return counts;
      };
      const counted = <T extends { readonly count: number }>(of: readonly T[], key: (one: T) => string) =>
        Object.fromEntries(of.map((one) => [key(one), one.count]));
      expect(counted(recordedBases({ listed }), ({ basis }) => basis)).toEqual(
        summed(recordedBases, ({ basis }) => basis),
      );
      expect(counted(recordedPermissions({ listed }), ({ rule }) => rule)).toEqual(
        summed(recordedPermissions, ({ rule }) => rule),
      );
      expect(counted(recordedConditions({ listed }, 'fr'), ({ condition }) => condition)).toEqual(
        summed(
          (check) => recordedConditions(check, 'fr'),
          ({ condition }) => condition,
        ),
      );
      expect(decidedCount({ listed })).toBe(alone.reduce((sum, one) => sum + decidedCount(one), 0));
    }),
  );
});
