import { describe, expect, it } from 'vitest';
import { CALL, context, DIRECT, LETTER, person, PHONE_CONSENT, withFirm } from '../../../test/campaign/firm.ts';
import { evaluate } from '../../../shared/rules/index.ts';
import { explainContact, simulateCampaign } from './campaign.ts';
import { suppressPerson } from './suppression.ts';

describe('a simulation', () => {
  it('gives each day its funnel, and who changes by which rule', () =>
    withFirm(async ({ workspace, add }) => {
      const origin = { ...DIRECT, on: '2026-06-01' };
      await add([person(1, { bloctel: 'non' }), person(2, { bloctel: 'non' }), person(3, { bloctel: 'oui' })], origin);
      await add([person(4, { bloctel: 'non' })], {
        ...origin,
        consents: [{ channel: 'phone', ...PHONE_CONSENT, at: '2026-07-01T10:00:00+02:00', until: '2027-05-31' }],
      });
      const { campaign, dates, changes } = await simulateCampaign(context, workspace, {
        campaign: CALL,
        dates: ['2026-08-10', '2026-08-11', '2027-07-01'],
      });
      expect(campaign).toBe('Appels');
      expect(dates.map(({ date, funnel }) => [date, funnel.evaluatedAt, funnel.total, funnel.eligible])).toEqual([
        ['2026-08-10', '2026-08-10', 4, 3],
        ['2026-08-11', '2026-08-11', 4, 1],
        ['2027-07-01', '2027-07-01', 4, 0],
      ]);
      expect(
        changes.map(({ from, to, before, after, rule, count, contacts }) => ({
          from,
          to,
          before,
          after,
          rule,
          count,
          contacts,
        })),
      ).toEqual([
        {
          from: '2026-08-10',
          to: '2026-08-11',
          before: 'conditional',
          after: 'block',
          rule: 'fr.phone.consumer.consent',
          count: 2,
          contacts: ['1', '2'],
        },
        {
          from: '2026-08-11',
          to: '2027-07-01',
          before: 'conditional',
          after: 'block',
          rule: 'fr.phone.consumer.consent',
          count: 1,
          contacts: ['4'],
        },
      ]);
      for (const change of changes)
        expect(change).toMatchObject({ message: expect.stringMatching(/\S/), source: expect.stringMatching(/\S/) });
    }));

  it('names the rule that no longer stops people when the answer gets milder', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      const { changes } = await simulateCampaign(context, workspace, {
        campaign: { ...CALL, channel: 'sms' },
        dates: ['2026-12-06', '2026-12-07'],
      });
      expect(changes).toEqual([]);
      const origin = { ...DIRECT, consents: [{ channel: 'phone', ...PHONE_CONSENT }] };
      await add([person(2)], origin);
      const weekend = await simulateCampaign(context, workspace, {
        campaign: CALL,
        dates: ['2026-12-06', '2026-12-07'],
      });
      expect(weekend.changes).toMatchObject([
        {
          before: 'block',
          after: 'conditional',
          count: 1,
          contacts: ['2'],
          rule: expect.stringMatching(/^fr\.hours\./),
        },
      ]);
    }));

  it.each([
    [[], 'campaign.no_dates'],
    [['2026-08-10', 'demain'], 'campaign.not_a_date'],
    [['2026-02-30'], 'campaign.not_a_date'],
  ])('is refused for the dates %j', (dates, code) =>
    withFirm(async ({ workspace }) => {
      await expect(simulateCampaign(context, workspace, { campaign: CALL, dates })).rejects.toThrow(code);
    }),
  );
});

describe('an explanation', () => {
  it('tells what is held, each step, the deciding rule and what would change the answer', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      const [told, ...others] = explainContact(context, workspace, { phone: '06.39.98.10.01', campaign: CALL });
      expect(others).toEqual([]);
      expect(told).toMatchObject({
        contact: '1',
        name: 'M. Prénomb NOMB',
        campaign: 'Appels',
        channel: 'phone',
        evaluatedAt: '2026-12-01',
        step: 'blocked',
        verdict: 'block',
        basis: null,
        coordinate: '+33639981001',
        deciding: { rule: 'fr.phone.consumer.consent', verdict: 'block' },
        remedy: expect.any(String),
        decision: null,
        sentence: 'Non, pas par téléphone. Cette personne n’a pas dit oui au téléphone.',
      });
      expect(told?.steps.map(({ step, outcome }) => [step, outcome])).toEqual([
        ['X0', 'passed'],
        ['X1', 'passed'],
        ['X2', 'passed'],
        ['X3', 'passed'],
        ['X4', 'passed'],
        ['X5', 'passed'],
        ['table', 'block'],
        ['X6', 'passed'],
        ['X7', 'passed'],
        ['X8', 'passed'],
      ]);
      expect(told?.facts?.contact.origins).toMatchObject([
        { kind: 'direct', source: 'Carnet de la boutique', on: '2026-10-01' },
      ]);
      expect(told?.changes.length).toBeGreaterThan(0);
      for (const { facts, verdict } of told?.changes ?? []) expect(evaluate(facts).verdict).toBe(verdict);
    }));

  it('holds the suppression list among the facts', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      await suppressPerson(context, workspace, { email: 'personne.1@example.com' });
      const [told] = explainContact(context, workspace, { id: '1', campaign: LETTER });
      expect(told).toMatchObject({
        step: 'suppressed',
        verdict: 'block',
        deciding: { rule: 'fr.opposition.recorded' },
      });
      expect(told?.facts?.contact.consents).toContainEqual({ channel: 'post', event: 'opposed', at: '2026-12-01' });
      expect(told?.steps[1]).toMatchObject({ step: 'X1', outcome: 'block' });
    }));

  it('explains a person whom nothing reaches, or whom the filter leaves out', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1, { street: '' })]);
      expect(explainContact(context, workspace, { id: '1', campaign: LETTER })).toMatchObject([
        {
          step: 'no_coordinate',
          verdict: null,
          facts: null,
          steps: [],
          deciding: null,
          sentence: 'Nous n’avons rien pour joindre cette personne par courrier.',
        },
      ]);
      const campaign = { ...LETTER, segment: { where: { field: 'city', op: 'is', value: 'Paris' } } };
      expect(explainContact(context, workspace, { id: '1', campaign })).toMatchObject([{ step: 'segment' }]);
    }));

  it('explains the coordinate that was judged best', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1, { phone: '01 99 00 12 34' })], {
        kind: 'purchased',
        source: 'Fichiers & Cie',
        on: '2026-11-02',
        informed: true,
        objectionOffered: true,
      });
      await add([person(1, { mobile: '06 39 98 77 77', phone: '' })], {
        ...DIRECT,
        consents: [{ channel: 'phone', ...PHONE_CONSENT }],
      });
      const [told] = explainContact(context, workspace, { id: '1', campaign: CALL });
      expect(told).toMatchObject({
        step: 'eligible',
        verdict: 'conditional',
        coordinate: '+33639987777',
        facts: { contact: { phone: '+33639987777' } },
      });
    }));

  it('explains everybody behind a shared number', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1, { phone: '01 99 00 12 34' }), person(2, { phone: '01 99 00 12 34' })]);
      expect(
        explainContact(context, workspace, { phone: '+33199001234', campaign: CALL }).map(({ contact }) => contact),
      ).toEqual(['1', '2']);
    }));

  it.each([{ id: '99' }, { id: 'x' }, { email: 'nobody@example.com' }])('is refused for nobody: %j', (named) =>
    withFirm(async ({ workspace }) => {
      expect(() => explainContact(context, workspace, { ...named, campaign: LETTER })).toThrow('person.unknown');
      return Promise.resolve();
    }),
  );
});
