import { describe, expect, it } from 'vitest';
import type { Facts } from '../domain/contact/facts.ts';
import {
  consumer,
  contract,
  direct,
  no,
  offer,
  professional,
  published,
  sale,
  yes,
} from '../../test/rules/examples/people.ts';
import { evaluate, explain } from './index.ts';

const factsOf = (
  contact: Facts['contact'],
  campaign: ReturnType<typeof offer>,
  at = '2026-11-24T11:00:00+01:00',
): Facts => ({ contact, campaign: { ...campaign, at } });

describe('explain', () => {
  it('asks every question and gives the source of the answer', () => {
    const { deciding, steps, verdict } = explain(
      factsOf(
        consumer({ origins: [direct('2026-09-01')], consents: [yes('phone', '2026-09-01'), no('all', '2026-10-01')] }),
        offer('phone'),
      ),
    );
    expect(verdict.verdict).toBe('block');
    expect(deciding.rule).toBe('fr.opposition.recorded');
    expect(steps.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
      'X0 passed',
      'X1 block',
      'X2 passed',
      'X3 passed',
      'X4 passed',
      'X5 passed',
      'table block',
      'X6 passed',
      'X7 passed',
      'X8 passed',
    ]);
    expect(steps[1]?.question).toContain('opposée');
  });

  it('does not ask a due message about prospecting', () => {
    const { steps } = explain(factsOf(consumer({}), offer('email', { purpose: 'transactional' })));
    expect(steps.map(({ outcome }) => outcome)).toEqual(['allow', ...Array.from({ length: 9 }, () => 'not_asked')]);
  });

  it('uses the requested language', () => {
    const facts = factsOf(consumer({ origins: [direct('2026-09-01')] }), offer('phone'));
    expect(explain(facts, { language: 'en' }).steps[0]?.question).toBe('Is it prospecting at all?');
    expect(evaluate(facts, { language: 'en' }).reasons[0]?.message).toBe('This person has not said yes to calls.');
    expect(evaluate(facts).reasons[0]?.message).toBe('Cette personne n’a pas dit oui au téléphone.');
  });

  it.each<readonly [string, Facts, string]>([
    [
      'a missing consent',
      factsOf(consumer({ origins: [direct('2026-09-01')] }), offer('phone')),
      'si la personne avait donné un accord',
    ],
    [
      'the wrong hour',
      factsOf(
        consumer({ origins: [direct('2026-09-01')], contracts: [contract('2026-09-01', null)] }),
        offer('phone'),
        '2026-11-28T11:00:00+01:00',
      ),
      'si le contact avait lieu à un autre moment : 2026-11-30T10:00:00Z',
    ],
    [
      'four attempts',
      factsOf(
        consumer({
          origins: [direct('2026-09-01')],
          contracts: [contract('2026-09-01', null)],
          calls: ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map((at) => ({ at })),
        }),
        offer('phone'),
      ),
      'si le contact avait lieu à un autre moment : 2026-12-16',
    ],
    [
      'a hidden number',
      factsOf(professional({ origins: [direct('2026-09-01')] }), offer('phone', { callerId: 'hidden' })),
      'si un numéro permis',
    ],
    [
      'an incomplete message',
      factsOf(professional({ origins: [direct('2026-09-01')] }), offer('email', { message: { optOut: false } })),
      'si le message disait',
    ],
    [
      'an unrelated offer',
      factsOf(professional({ origins: [direct('2026-09-01')] }), offer('phone', { professionRelated: false })),
      'si l’offre était en rapport',
    ],
    [
      'no information',
      factsOf(consumer({ origins: [direct('2026-09-01', { informed: false })] }), offer('post')),
      'si l’on établissait que la personne a été informée',
    ],
    [
      'a late notice',
      factsOf(professional({ origins: [published('2026-09-01')] }), offer('email')),
      'si la personne avait été informée de la source',
    ],
    [
      'an old record',
      factsOf(consumer({ origins: [direct('2020-09-01')], consents: [yes('email', '2020-09-01')] }), offer('email')),
      'si la personne avait repris contact',
    ],
    ['an unknown origin', factsOf(consumer({}), offer('post')), 'si la personne redonnait ses coordonnées'],
    [
      'a dead number',
      factsOf(professional({ status: 'wrong_number', origins: [direct('2026-09-01')] }), offer('phone')),
      'si une adresse ou un numéro plus récent',
    ],
    [
      'a customer who could not refuse',
      factsOf(
        consumer({ origins: [direct('2026-09-01')], sales: [sale('2026-09-01', { refusalOffered: false })] }),
        offer('sms'),
      ),
      'si l’on établissait que la personne a été informée',
    ],
  ])('tells what would change the answer: %s', (_, facts, expected) => {
    const { changes, verdict } = explain(facts);
    expect(verdict.verdict).toBe('block');
    expect(changes.some(({ conditions }) => conditions.length === 1 && conditions[0]?.startsWith(expected))).toBe(true);
    for (const change of changes) expect(evaluate(change.facts).verdict).toBe(change.verdict);
  });

  it('does not report an informed professional as uninformed when only the offer is unrelated', () => {
    const { reasons } = evaluate(
      factsOf(professional({ origins: [direct('2026-09-01')] }), offer('phone', { professionRelated: false })),
    );
    expect(reasons.map(({ message }) => message)).toEqual([
      'L’offre n’est pas en rapport avec la profession de la personne appelée.',
    ]);
  });

  it('combines changes when none alone is sufficient, and no more than needed', () => {
    const facts = factsOf(
      professional({ origins: [direct('2026-09-01')] }),
      offer('phone', { callerId: 'hidden', professionRelated: false, message: { identity: false } }),
    );
    const [change, ...others] = explain(facts).changes;
    expect(others).toEqual([]);
    expect(change?.conditions).toHaveLength(3);
    expect(change?.verdict).toBe('conditional');
  });

  it('gives the changes that would close an open contact', () => {
    const { changes } = explain(factsOf(consumer({ origins: [direct('2026-09-01')] }), offer('post')));
    expect(changes.map(({ conditions, verdict }) => [conditions[0], verdict])).toEqual([
      ['si la personne s’opposait', 'block'],
    ]);
  });

  it('suggests no request to a person who objected, not even indirectly', () => {
    const { changes, verdict } = explain(
      factsOf(consumer({ origins: [direct('2026-09-01')], consents: [no('all', '2026-10-01')] }), offer('email')),
    );
    expect(changes).toEqual([]);
    expect(verdict.remedy).toBe(
      'Rien à demander à la personne : seul un nouvel accord prouvé, donné d’elle-même et saisi à la main, rouvre ce canal.',
    );
  });

  it('names the parent where the person is a minor', () => {
    const { changes } = explain(
      factsOf(consumer({ birthDate: '2012-05-01', origins: [direct('2026-09-01')] }), offer('email')),
    );
    const offered = changes.flatMap(({ conditions }) => conditions);
    expect(offered).toContain('si un accord valable et prouvé à ce canal avait été donné avec un parent');
    expect(offered.join()).not.toContain('si la personne avait donné un accord');
  });

  it.each(['block', 'review', 'allow'] as const)(
    'never changes a death, nor the dates of a consent (%s)',
    (verdict) => {
      const contact = {
        allow: consumer({ origins: [direct('2026-09-01')], consents: [yes('email', '2026-09-01')] }),
        review: consumer({ territory: 'BE', origins: [direct('2026-09-01')] }),
        block: consumer({}),
      }[verdict];
      const { changes, verdict: answered } = explain(factsOf(contact, offer(verdict === 'review' ? 'post' : 'email')));
      expect(answered.verdict).toBe(verdict);
      expect(changes.flatMap(({ conditions }) => conditions).join()).not.toMatch(/décéd|semaine/);
    },
  );

  it('offers no change for a deceased person', () => {
    const { changes, verdict } = explain(factsOf(consumer({ status: 'deceased' }), offer('post')));
    expect(changes).toEqual([]);
    expect(verdict.remedy).toBe('Rien ne permettrait ce contact.');
  });
});
