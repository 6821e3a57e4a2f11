import { describe, expect, it } from 'vitest';
import { CALL, context, DIRECT, LETTER, person, PHONE_CONSENT, withFirm } from '../../../test/campaign/firm.ts';
import { evaluate } from '../../../shared/rules/index.ts';
import { explainContact } from './explain-contact.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';

describe('an explanation', () => {
  it('gives the facts, each step, the deciding rule and the changes that would alter the answer', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      const [explained, ...others] = await explainContact(context, workspace, {
        phone: '06.39.98.10.01',
        campaign: CALL,
      });
      expect(others).toEqual([]);
      expect(explained).toMatchObject({
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
      expect(explained?.steps.map(({ step, outcome }) => [step, outcome])).toEqual([
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
      expect(explained?.facts?.contact.origins).toMatchObject([
        { kind: 'direct', source: 'Carnet de la boutique', on: '2026-10-01' },
      ]);
      expect(explained?.changes.length).toBeGreaterThan(0);
      for (const { facts, verdict } of explained?.changes ?? []) expect(evaluate(facts).verdict).toBe(verdict);
    }));

  it('includes the suppression list in the facts', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      await suppressPerson(context, workspace, { email: 'personne.1@example.com' });
      const [explained] = await explainContact(context, workspace, { id: '1', campaign: LETTER });
      expect(explained).toMatchObject({
        step: 'suppressed',
        verdict: 'block',
        deciding: { rule: 'fr.opposition.recorded' },
      });
      expect(explained?.facts?.contact.consents).toContainEqual({
        channel: 'post',
        event: 'opposed',
        at: '2026-12-01',
      });
      expect(explained?.steps[1]).toMatchObject({ step: 'X1', outcome: 'block' });
    }));

  it('asks a person to review an opposition of the same surname at the same address, and says so at its step', () =>
    withFirm(async ({ workspace, add }) => {
      await add([
        person(1),
        person(3, { street: '1 rue des Halles' }),
        person(1, { firstName: 'Jean', email: 'jean@example.com', mobile: '', status: 'deceased' }),
      ]);
      await suppressPerson(context, workspace, {
        name: 'M. NOMB',
        street: '1 rue des Halles',
        postcode: '69002',
        channel: 'post',
      });
      const unsure = { rule: 'aval.suppression.unsure_match', verdict: 'review' };
      const [explained] = await explainContact(context, workspace, { id: '1', campaign: LETTER });
      expect(explained).toMatchObject({ step: 'review', verdict: 'review', deciding: unsure });
      expect(
        explained?.steps.map(({ step, outcome, reasons }) => [step, outcome, reasons.map(({ rule }) => rule)]),
      ).toEqual(
        expect.arrayContaining([
          ['X1', 'review', [unsure.rule]],
          ['X2', 'passed', []],
        ]),
      );
      const [other] = await explainContact(context, workspace, { id: '2', campaign: LETTER });
      expect(other).toMatchObject({ step: 'eligible', deciding: { rule: expect.not.stringContaining('unsure') } });
      // A stricter answer stays, and the match is reported with it.
      const [dead] = await explainContact(context, workspace, { id: '3', campaign: LETTER });
      expect(dead).toMatchObject({ step: 'blocked', verdict: 'block', deciding: { rule: 'fr.person.deceased' } });
      expect(dead?.steps[1]).toMatchObject({ step: 'X1', outcome: 'review', reasons: [unsure] });
      const [mail] = await explainContact(context, workspace, { id: '1', campaign: { ...LETTER, channel: 'email' } });
      expect(mail?.steps[1]).toMatchObject({ step: 'X1', outcome: 'passed', reasons: [] });
    }));

  it.each([
    ['transfer', { purpose: 'transfer', recipient: 'BETA' }, 'review'],
    ['commercial', {}, 'passed'],
  ])('asks about a no to gifts of the same surname before a list of purpose %s: %s', (_, facts, outcome) =>
    withFirm(async ({ workspace, add, record }) => {
      await add([person(1), person(1, { civility: '', firstName: '', email: 'b@example.com', mobile: '' })]);
      const no = { channel: 'post', event: 'opposed', at: '2026-11-20', purpose: 'charity' };
      await record({ id: '2', add: { consents: [no] } });
      const [explained] = await explainContact(context, workspace, { id: '1', campaign: { ...LETTER, ...facts } });
      expect(explained?.steps[1]).toMatchObject({ step: 'X1', outcome });
    }),
  );

  it.each([
    [{ company: 'Dupin', civility: '', firstName: '', lastName: '' }, 'Dupin'],
    [{ company: 'Dupin' }, 'M. Prénomb NOMB'],
    [{ civility: '', firstName: '' }, 'NOMB'],
  ])('names a contact with %j', (row, name) =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1, row)]);
      expect(await explainContact(context, workspace, { id: '1', campaign: LETTER })).toMatchObject([{ name }]);
    }),
  );

  it('explains a person without coordinate, or outside the filter', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1, { street: '' })]);
      expect(await explainContact(context, workspace, { id: '1', campaign: LETTER })).toMatchObject([
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
      expect(await explainContact(context, workspace, { id: '1', campaign })).toMatchObject([{ step: 'segment' }]);
    }));

  it('explains the coordinate with the best answer', () =>
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
      const [explained] = await explainContact(context, workspace, { id: '1', campaign: CALL });
      expect(explained).toMatchObject({
        step: 'eligible',
        verdict: 'conditional',
        coordinate: '+33639987777',
        facts: { contact: { phone: '+33639987777' } },
      });
    }));

  it('explains all people with a shared number', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1, { phone: '01 99 00 12 34' }), person(2, { phone: '01 99 00 12 34' })]);
      expect(
        (await explainContact(context, workspace, { phone: '+33199001234', campaign: CALL })).map(
          ({ contact }) => contact,
        ),
      ).toEqual(['1', '2']);
    }));

  it.each([{ id: '99' }, { id: 'x' }, { email: 'nobody@example.com' }])('is refused without a contact: %j', (named) =>
    withFirm(async ({ workspace }) => {
      await expect(explainContact(context, workspace, { ...named, campaign: LETTER })).rejects.toThrow(
        'person.unknown',
      );
    }),
  );
});
