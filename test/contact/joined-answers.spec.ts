import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AGREED, CALL, context, contextOn, DIRECT, LETTER, person, withFirm, type Firm } from '../campaign/firm.ts';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { runCheck } from '../../electron/engine/campaign/check.ts';
import { parseCampaign } from '../../electron/engine/campaign/definition/parse-campaign.ts';
import { answerEverybody } from '../../electron/engine/campaign/today/answer-everybody.ts';
import { saveSegment } from '../../electron/engine/campaign/definition/saved-segments.ts';
import { makePlan } from '../../electron/engine/plan/make-plan.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { pausePersons } from '../../electron/engine/suppression/pause-persons.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { lookUpPerson } from '../../electron/engine/person/lookup.ts';
import { findContact, findTyped } from '../../electron/engine/person/person-found.ts';
import { decidePair } from '../../electron/engine/person/pairs/probable-duplicates.ts';

/** Contacts 1 and 2 are one person; contact 3 is another. */
async function joined({ workspace, add }: Firm): Promise<void> {
  await add([person(1), person(2), person(3)]);
  decidePair(context, workspace, '1,2', 'same');
}

const LETTERS = parseCampaign(LETTER, ['ALPHA']);

async function answers({ workspace }: Firm): Promise<readonly (string | undefined)[]> {
  const [all] = await answerEverybody(context, workspace, [LETTERS]);
  return [1, 2, 3].map((id) => all?.answers[(all.numbers[id] ?? 0) - 1]?.verdict.verdict);
}

it.each<readonly [string, (firm: Firm) => unknown]>([
  ['a no', ({ workspace }) => suppressPerson(context, workspace, { contact: '1', channel: 'post' })],
  ['a pause', ({ workspace }) => pausePersons(context, workspace, { contact: '1', until: '2027-01-31' })],
])('%s under one contact is today’s answer under the other too', (_, closes) =>
  withFirm(async (firm) => {
    await joined(firm);
    expect(await answers(firm)).toEqual(['conditional', 'conditional', 'conditional']);
    await closes(firm);
    expect(await answers(firm)).toEqual(['block', 'block', 'conditional']);
    const blocked = { ...LETTER, segment: { field: 'answers.post', op: 'is', value: 'block' } };
    const { funnel } = await runCheck(context, firm.workspace, parseCampaign(blocked, ['ALPHA']));
    expect(funnel.steps.find(({ step }) => step === 'segment')?.out).toBe(1);
  }),
);

it.each(['1', '2'])('is told on the telephone by the number of contact %s', (id) =>
  withFirm(async (firm) => {
    const { workspace } = firm;
    await joined(firm);
    await suppressPerson(context, workspace, { contact: '1', channel: 'post', on: '2026-11-20' });
    const phone = `06 39 98 10 0${id}`;
    const found = lookUpPerson(context, workspace, { phone });
    expect(found.suppressed).toMatchObject([{ channel: 'post', on: '2026-11-20' }]);
    expect(found.contacts).toEqual(['1', '2']);
    expect(found.sentence).toContain('20/11/2026');
    expect(found.sentence).toBe(lookUpPerson(context, workspace, { phone: '06 39 98 10 01' }).sentence);
    const shown = findContact(context, workspace, Number(id));
    expect(shown.suppressed).toMatchObject([{ channel: 'post', on: '2026-11-20' }]);
    expect(shown.people).toMatchObject([{ id, suppressed: ['post'] }]);
    expect(findTyped(context, workspace, { phone })).toMatchObject({ people: [{ id }], total: 1 });
    expect(lookUpPerson(context, workspace, { phone: '06 39 98 10 03' })).toMatchObject({
      suppressed: [],
      contacts: ['3'],
    });
  }),
);

it.each<readonly [string, (firm: Firm) => Promise<object>]>([
  [
    'a list',
    async ({ workspace, folder }) => {
      const first = { ...LETTER, segment: { field: 'id', op: 'is', value: '1' } };
      await exportCampaign(context, workspace, { campaign: first, format: 'post-lines', out: join(folder, 'letters') });
      return { export: '1' };
    },
  ],
  [
    'a segment',
    ({ workspace }) => {
      saveSegment(context, workspace, { name: 'Fidèles', where: { field: 'id', op: 'is', value: '1' } });
      return Promise.resolve({ segment: 'fideles' });
    },
  ],
  [
    'a file',
    ({ folder }) => {
      writeFileSync(join(folder, 'delivered.csv'), 'E-mail\npersonne.1@example.com\n');
      return Promise.resolve({ file: join(folder, 'delivered.csv') });
    },
  ],
])('%s that names one contact leaves the person out', (_, excluding) =>
  withFirm(async (firm) => {
    await joined(firm);
    const campaign = { ...LETTER, exclude: [await excluding(firm)] };
    const { funnel } = await checkCampaign(context, firm.workspace, { campaign });
    expect(funnel.steps.find(({ step }) => step === 'excluded')).toMatchObject({ out: 2, parts: [{ out: 2 }] });
    expect(funnel.eligible).toBe(1);
  }),
);

describe('what was sent to both contacts counts as sent to the person', () => {
  const call = (day: number) => ({
    at: `2026-11-${String(day).padStart(2, '0')}T10:00:00+01:00`,
    outcome: 'no_answer',
  });
  const DEC = { ...CALL, from: '2026-12-01' } as const;
  const left = async ({ workspace }: Firm, campaign: object, step: string) =>
    (await checkCampaign(context, workspace, { campaign })).funnel.steps.find((one) => one.step === step)?.out;

  it('by the calls of thirty days (H-3)', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2), person(3)], AGREED);
      await firm.record(
        { id: '1', add: { calls: [call(9), call(16)] } },
        { id: '2', add: { calls: [call(10), call(17)] } },
        { id: '3', add: { calls: [call(9), call(16)] } },
      );
      expect(await left(firm, DEC, 'blocked')).toBe(0);
      decidePair(context, firm.workspace, '1,2', 'same');
      expect(await left(firm, DEC, 'blocked')).toBe(2);
    }));

  it('by the attempts that a list permits, and by the calls that a dialer counts', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2), person(3)], AGREED);
      await firm.record({ id: '1', add: { calls: [call(16), call(17)] } }, { id: '2', add: { calls: [call(18)] } });
      decidePair(context, firm.workspace, '1,2', 'same');
      const out = join(firm.folder, 'calls');
      await exportCampaign(context, firm.workspace, {
        campaign: DEC,
        format: 'dialer-csv',
        further: ['vicidial'],
        out,
        choices: { attempts: 4 },
      });
      const dialer = readFileSync(join(out, 'dialer.csv'), 'utf8').trim().split('\r\n').slice(1);
      expect(dialer.map((row) => row.split(',')[14])).toEqual(['1', '4']);
      const leads = readFileSync(join(out, 'vicidial-FR.txt'), 'utf8').trim().split('\n');
      expect(leads.map((lead) => lead.split('|')[23])).toEqual(['3', '0']);
      // The list counts as its attempts: nobody may call the person once more under the other contact.
      const after = await runCheck(
        contextOn('2026-12-02'),
        firm.workspace,
        parseCampaign({ ...DEC, from: '2026-12-02' }, ['ALPHA']),
      );
      expect(after.listed).toEqual([]);
    }));

  it.each<readonly [string, readonly (readonly [day: number, contact: string])[], number]>([
    ['neither was called', [], 4],
    ['one was called', [[30, '1']], 3],
    ['the other was called', [[30, '2']], 3],
    [
      'both were called',
      [
        [26, '1'],
        [27, '2'],
        [30, '2'],
      ],
      1,
    ],
  ])('by a plan of calls, which calls the person under one contact: %s', (_, made, attempts) =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2), person(3)], AGREED);
      for (const [day, id] of made) await firm.record({ id, add: { calls: [call(day)] } });
      decidePair(context, firm.workspace, '1,2', 'same');
      const asked = { campaign: { ...DEC, segment: { field: 'id', op: 'isNot', value: '3' } }, agents: 1, pace: 10 };
      const forecast = await makePlan(context, firm.workspace, { ...asked, from: '2026-12-01', days: 20 });
      expect(forecast).toMatchObject({ people: 1, attempts, planned: attempts });
      const all = await makePlan(context, firm.workspace, { ...asked, campaign: DEC, from: '2026-12-01', days: 20 });
      expect(all).toMatchObject({ people: 2, attempts: 4 + attempts });
    }),
  );

  it.each<readonly [string, (firm: Firm) => unknown]>([
    ['a no', ({ workspace }) => suppressPerson(context, workspace, { contact: '2', channel: 'phone' })],
    ['a pause', ({ workspace }) => pausePersons(context, workspace, { contact: '2', until: '2027-01-31' })],
    ['a refusal', ({ record }) => record({ id: '2', add: { calls: [{ ...call(20), outcome: 'refused' }] } })],
  ])('by a plan of calls, which leaves the person out after %s under the other contact', (_, closes) =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2), person(3)], AGREED);
      decidePair(context, firm.workspace, '1,2', 'same');
      await closes(firm);
      const forecast = await makePlan(context, firm.workspace, {
        campaign: DEC,
        agents: 1,
        pace: 10,
        from: '2026-12-01',
      });
      expect(forecast).toMatchObject({ people: 1, attempts: 4 });
    }),
  );

  it.each([1, 2])('by a plan of calls, for a person who bought last month under contact %i alone (R-1)', (buyer) =>
    withFirm(async (firm) => {
      const origin = { ...DIRECT, on: '2009-06-01' };
      const work = { audience: 'professional', company: 'ALTO' };
      const sale = { lastPurchaseOn: '2026-10-20', purchasedGoods: 'vaisselle' };
      await firm.add(
        [1, 2].map((id) => person(id, { ...work, ...(id === buyer ? sale : {}) })),
        origin,
      );
      decidePair(context, firm.workspace, '1,2', 'same');
      const campaign = { ...CALL, professionRelated: true };
      const { funnel } = await runCheck(context, firm.workspace, parseCampaign(campaign, ['ALPHA']));
      expect(funnel.eligible).toBe(1);
      const plan = await makePlan(context, firm.workspace, { campaign, agents: 1, pace: 10, from: '2026-12-01' });
      expect(plan.people).toBe(1);
    }),
  );

  it('by the pressure that a campaign allows', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2), person(3)]);
      const sent = { contacted: [{ channel: 'post', at: '2026-11-20' }] };
      await firm.record({ id: '1', add: sent }, { id: '2', add: sent }, { id: '3', add: sent });
      const campaign = { ...LETTER, pressure: { max: 2, days: 30 } };
      expect(await left(firm, campaign, 'pressure')).toBe(0);
      decidePair(context, firm.workspace, '1,2', 'same');
      expect(await left(firm, campaign, 'pressure')).toBe(2);
    }));
});
