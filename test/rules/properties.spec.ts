import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DUTIES, VERDICTS, type VerdictKind } from '../../shared/domain/compliance.ts';
import { parseInstant } from '../../shared/domain/calendar/compliance-moment.ts';
import { CHANNELS } from '../../shared/domain/channel.ts';
import { parseFacts } from '../../shared/contract/documents/facts.ts';
import type { ConsentFacts, ContactFacts, Facts, OriginFacts } from '../../shared/domain/contact/facts.ts';
import { evaluate, explain } from '../../shared/rules/index.ts';
import { BINDING_RULES } from '../../shared/rules/fr/index.ts';
import { askLimit, judge } from '../../shared/rules/judge.ts';
import { remedyFor } from '../../shared/rules/remedy.ts';
import { anyFacts, call } from './arbitrary.ts';

/** Properties of every verdict, over the whole space of facts. */

const severity = (verdict: VerdictKind): number => VERDICTS.indexOf(verdict);
const verdictOf = (facts: Facts): number => severity(evaluate(facts).verdict);
const withContact = (facts: Facts, contact: Partial<ContactFacts>): Facts => ({
  ...facts,
  contact: { ...facts.contact, ...contact },
});

const neverMilder = (before: Facts, after: Facts): void => {
  if (verdictOf(after) < verdictOf(before)) {
    expect({ before: evaluate(before), after: evaluate(after) }).toBe('never milder');
  }
};

const RUNS = 2000;

describe('facts that speak against a contact', () => {
  const closing = fc.record({
    channel: fc.constantFrom(...CHANNELS, 'all' as const),
    event: fc.constantFrom('opposed' as const, 'withdrawn' as const, 'refused' as const),
    at: fc.constantFrom('2018-05-30', '2026-08-10T11:00:00+02:00', '2026-11-10', '2026-11-24T11:00:00+01:00'),
  });

  it('an opposition, a withdrawal or a refusal never makes a verdict milder', () => {
    fc.assert(
      fc.property(anyFacts, closing, (facts, event) => {
        neverMilder(facts, withContact(facts, { consents: [...(facts.contact.consents ?? []), event] }));
      }),
      { numRuns: RUNS },
    );
  });

  it('a call or an attempt never does', () => {
    fc.assert(
      fc.property(anyFacts, call, (facts, attempt) => {
        neverMilder(facts, withContact(facts, { calls: [...(facts.contact.calls ?? []), attempt] }));
      }),
      { numRuns: RUNS },
    );
  });

  it('an unknown origin never does', () => {
    const unknown = fc.record(
      {
        kind: fc.constant('unknown' as const),
        on: fc.constantFrom('2018-05-30', '2026-11-20'),
        coordinate: fc.constantFrom('+33639980001', '69003|rue du lac'),
      },
      { requiredKeys: ['kind'] },
    );
    fc.assert(
      fc.property(anyFacts, unknown, (facts, origin) => {
        neverMilder(facts, withContact(facts, { origins: [...(facts.contact.origins ?? []), origin] }));
      }),
      { numRuns: RUNS },
    );
  });

  it('a death, Sirene status P or a letter already sent never does', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        neverMilder(facts, withContact(facts, { status: 'deceased' }));
        neverMilder(facts, withContact(facts, { sirene: 'P' }));
        if (facts.campaign.message?.source !== false)
          neverMilder(
            facts,
            withContact(facts, {
              contacted: [...(facts.contact.contacted ?? []), { channel: 'post', at: '2018-05-30' }],
            }),
          );
      }),
      { numRuns: RUNS },
    );
  });
});

/** An origin whose date an older one of the same source replaces is not a permission by itself. */
const isAlone = (origin: OriginFacts, origins: readonly OriginFacts[]): boolean =>
  origins.every(
    (other) =>
      other === origin || other.kind !== origin.kind || other.source === undefined || other.source !== origin.source,
  );

describe('the basis of a permission', () => {
  it('removing an entry never makes a verdict milder', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (facts, pick) => {
        const { contact } = facts;
        const without = <T>(
          list: readonly T[] | undefined,
          may: (entry: T) => boolean = () => true,
        ): readonly T[] | undefined => {
          const index = list === undefined || list.length === 0 ? -1 : pick % list.length;
          const entry = list?.[index];
          return entry !== undefined && may(entry) ? list?.filter((_, at) => at !== index) : list;
        };
        const { origins = [], consents = [], sales = [], contracts = [], requests = [] } = contact;
        neverMilder(
          facts,
          withContact(facts, {
            origins: without(origins, (origin) => origin.kind !== 'unknown' && isAlone(origin, origins)) ?? [],
          }),
        );
        neverMilder(
          facts,
          withContact(facts, { consents: without(consents, ({ event }) => event === 'granted') ?? [] }),
        );
        neverMilder(facts, withContact(facts, { sales: without(sales) ?? [] }));
        neverMilder(facts, withContact(facts, { contracts: without(contracts) ?? [] }));
        neverMilder(facts, withContact(facts, { requests: without(requests) ?? [] }));
      }),
      { numRuns: RUNS },
    );
  });

  it('changing one of its flags from true to false or unknown never does', () => {
    const lower = <T extends object>(entry: T, key: keyof T, to: boolean | undefined): T => {
      if (entry[key] !== true) return entry;
      const { [key]: _gone, ...rest } = entry;
      return (to === undefined ? rest : { ...rest, [key]: to }) as T;
    };
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom<keyof OriginFacts>(
          'informed',
          'objectionOffered',
          'transmissionConsent',
          'transmissionInformed',
          'expected',
        ),
        fc.constantFrom<keyof ConsentFacts>('positiveAct', 'proof', 'outsideHours', 'parental'),
        fc.constantFrom('informed' as const, 'refusalOffered' as const),
        fc.constantFrom(false, undefined),
        (facts, ofOrigin, ofConsent, ofSale, to) => {
          const { origins = [], consents = [], sales = [], contracts = [], requests = [] } = facts.contact;
          neverMilder(facts, withContact(facts, { origins: origins.map((origin) => lower(origin, ofOrigin, to)) }));
          neverMilder(
            facts,
            withContact(facts, {
              consents: consents.map((consent) =>
                consent.event === 'granted' ? lower(consent, ofConsent, to) : consent,
              ),
            }),
          );
          neverMilder(facts, withContact(facts, { sales: sales.map((sale) => lower(sale, ofSale, to)) }));
          neverMilder(
            facts,
            withContact(facts, { contracts: contracts.map((contract) => lower(contract, ofSale, to)) }),
          );
          neverMilder(facts, withContact(facts, { requests: requests.map((request) => lower(request, 'proof', to)) }));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** The same instant, written in another offset. */
function inGreenwich(text: string): string {
  const instant = parseInstant(text);
  return instant === null ? text : new Date(instant).toISOString();
}

describe('the shape of facts', () => {
  it('does not matter: order of entries, offsets of instants', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { contact, campaign } = facts;
        const reversed = Object.fromEntries(
          Object.entries(contact).map(([name, value]) => [name, Array.isArray(value) ? [...value].reverse() : value]),
        ) as unknown as ContactFacts;
        const moved = JSON.parse(JSON.stringify(facts), (key, value: unknown) =>
          (key === 'at' || key === 'slot') && typeof value === 'string' ? inGreenwich(value) : value,
        ) as Facts;
        const verdict = evaluate(facts);
        expect(evaluate({ contact: reversed, campaign })).toEqual(verdict);
        expect(evaluate(moved)).toEqual(verdict);
      }),
      { numRuns: RUNS },
    );
  });

  it('survives the parser', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(parseFacts(JSON.parse(JSON.stringify(facts)))).toEqual({ ok: true, facts });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('every verdict', () => {
  it('has a deciding reason of its severity with sources and words, and a remedy when it refuses', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const language of ['fr', 'en'] as const) {
          const { verdict, basis, reasons, conditions, remedy } = evaluate(facts, { language });
          expect(reasons[0]?.verdict).toBe(verdict);
          const severities = reasons.map((reason) => severity(reason.verdict));
          expect(severities).toEqual([...severities].sort((a, b) => b - a));
          for (const reason of reasons) {
            expect(reason.rule).toMatch(/^fr\.[a-z0-9_.]+$/);
            expect(reason.message).not.toBe('');
            expect(reason.source).not.toBe('');
          }
          expect(new Set(reasons.map(({ rule }) => rule)).size).toBe(reasons.length);
          expect(conditions.every((duty) => DUTIES.includes(duty))).toBe(true);
          if (verdict === 'block' || verdict === 'review') expect(remedy).toMatch(/\S/);
          else expect(remedy).toBeUndefined();
          if (verdict === 'block') expect({ basis, conditions }).toEqual({ basis: null, conditions: [] });
          if (verdict === 'allow') expect(conditions).toEqual([]);
          if (verdict === 'allow' || verdict === 'conditional') expect(basis).not.toBeNull();
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is explained by steps with all its reasons, and by changes that do change it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { verdict, deciding, steps, changes } = explain(facts);
        expect(deciding).toEqual(verdict.reasons[0]);
        expect(steps.map(({ step }) => step)).toEqual(['X0', 'X1', 'X2', 'X3', 'X4', 'X5', 'table', 'X6', 'X7', 'X8']);
        expect(steps.flatMap(({ reasons }) => reasons)).toHaveLength(verdict.reasons.length);
        for (const change of changes) {
          expect(evaluate(change.facts).verdict).toBe(change.verdict);
          expect(change.verdict).not.toBe(verdict.verdict);
          expect(change.conditions.every((condition) => condition.startsWith('si ') && !condition.includes('{'))).toBe(
            true,
          );
        }
      }),
      { numRuns: 120 },
    );
  });

  it('has a change wherever the remedy says that one exists', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const judgement = judge(facts);
        const refuses = judgement.verdict === 'block' || judgement.verdict === 'review';
        if (refuses && remedyFor(judgement).kind === 'facts')
          expect(explain(facts).changes.length, JSON.stringify(facts)).toBeGreaterThan(0);
      }),
      { numRuns: 120 },
    );
  });
});

it('a limit that is asked alone applies exactly where a judgement names it', () => {
  const limits = BINDING_RULES.filter(({ kind }) => kind === 'limit');
  const met = new Set<string>();
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const named = new Set(judge(facts).applied.map(({ rule }) => rule));
      for (const limit of limits) {
        if (named.has(limit)) met.add(limit.id);
        expect([limit.id, askLimit(limit, facts).applies]).toEqual([limit.id, named.has(limit)]);
      }
    }),
    { numRuns: 300 },
  );
  expect(met).toContain('fr.retention.past');
});
