import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CALL, context, contextOn, person, PHONE_CONSENT, withFirm } from '../../../test/campaign/firm.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { makePlan } from '../plan/make-plan.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { listCallbacks } from './list-callbacks.ts';
import { takeReturns } from './take-returns.ts';

const LATER = contextOn('2026-12-01', '20:00:00');

it('judges the people to call back like any call, and tells the last lawful day', () =>
  withFirm(async ({ add, record, folder, workspace, reference }) => {
    await add([person(1), person(2), person(3)]);
    const consent = { channel: 'phone', event: 'granted', ...PHONE_CONSENT, until: '2026-12-10' };
    await record(...[1, 2, 3].map((id) => ({ id: String(id), add: { consents: [consent] } })));
    await exportCampaign(context, workspace, { campaign: CALL, format: 'vicidial', out: join(folder, 'liste') });
    const file = join(folder, 'calls.csv');
    const lines = [1, 2].map(
      (id) => `2026-12-01 10:0${String(id)}:00,CALLBK,${reference(id)},2026-12-0${String(5 - id)} 11:00:00`,
    );
    writeFileSync(file, ['call_date,status,vendor_lead_code,callback_time', ...lines].join('\n'));
    expect(await takeReturns(LATER, workspace, { file, dryRun: false })).toMatchObject({ callbacks: 2, calls: 2 });
    await suppressPerson(LATER, workspace, { contact: '2', channel: 'phone' });
    expect(await listCallbacks(LATER, workspace, '2026-12-02')).toMatchObject([
      { contact: '2', at: '2026-12-03T11:00:00+01:00', verdict: 'block', lastDay: null },
      { contact: '1', at: '2026-12-04T11:00:00+01:00', lastDay: '2026-12-10' },
    ]);
    const [, first] = await listCallbacks(LATER, workspace, '2026-12-11');
    expect(first).toMatchObject({ contact: '1', verdict: 'block', lastDay: null });
  }));

it('drops a promise that was kept or replaced, like the planner', () =>
  withFirm(async ({ add, record, folder, workspace, reference }) => {
    await add([person(1), person(2), person(3)]);
    const consent = { channel: 'phone', event: 'granted', ...PHONE_CONSENT };
    await record(...[1, 2, 3].map((id) => ({ id: String(id), add: { consents: [consent] } })));
    await exportCampaign(context, workspace, { campaign: CALL, format: 'vicidial', out: join(folder, 'liste') });
    const returned = async (day: string, ...lines: readonly string[]): Promise<void> => {
      const file = join(folder, `${day}.csv`);
      writeFileSync(file, ['call_date,status,vendor_lead_code,callback_time', ...lines].join('\n'));
      await takeReturns(contextOn(day, '20:00:00'), workspace, {
        file,
        dryRun: false,
      });
    };
    await returned(
      '2026-12-01',
      `2026-12-01 10:01:00,CALLBK,${reference(1)},2026-12-02 11:00:00`,
      `2026-12-01 10:02:00,CALLBK,${reference(2)},2026-12-02 11:00:00`,
      `2026-12-01 10:03:00,CALLBK,${reference(3)},2026-12-02 11:00:00`,
    );
    await returned(
      '2026-12-02',
      // Called at the promised time; before it; at it, for another promise.
      `2026-12-02 11:00:00,NA,${reference(1)},`,
      `2026-12-02 10:59:00,NA,${reference(2)},`,
      `2026-12-02 11:05:00,CALLBK,${reference(3)},2026-12-03 15:00:00`,
    );
    expect((await listCallbacks(LATER, workspace, '2026-12-02')).map(({ contact, at }) => [contact, at])).toEqual([
      ['2', '2026-12-02T11:00:00+01:00'],
      ['3', '2026-12-03T15:00:00+01:00'],
    ]);
    const campaign = { ...CALL, name: 'Rappels' };
    const { callbacks } = await makePlan(LATER, workspace, { campaign, agents: 1, pace: 10, from: '2026-12-02' });
    expect(callbacks.map(({ contact }) => contact)).toEqual(['2', '3']);
  }));

it('keeps a promise without a time, or for the same day, until a later call', () =>
  withFirm(async ({ add, record, folder, workspace, reference }) => {
    await add([person(1), person(2), person(3)]);
    const consent = { channel: 'phone', event: 'granted', ...PHONE_CONSENT };
    await record(...[1, 2, 3].map((id) => ({ id: String(id), add: { consents: [consent] } })));
    await exportCampaign(context, workspace, { campaign: CALL, format: 'vicidial', out: join(folder, 'liste') });
    const returned = async (day: string, ...lines: readonly string[]): Promise<void> => {
      const file = join(folder, `${day}.csv`);
      writeFileSync(file, ['call_date,status,vendor_lead_code,callback_time', ...lines].join('\n'));
      await takeReturns(contextOn(day, '20:00:00'), workspace, { file, dryRun: false });
    };
    const toCall = async () => (await listCallbacks(LATER, workspace, '2026-12-02')).map(({ contact }) => contact);
    await returned(
      '2026-12-01',
      `2026-12-01 10:01:00,CALLBK,${reference(1)},`,
      `2026-12-01 10:02:00,CALLBK,${reference(2)},2026-12-01`,
      `2026-12-01 09:02:00,NA,${reference(3)},`,
      `2026-12-01 10:03:00,CALLBK,${reference(3)},2026-12-01`,
    );
    expect(await toCall()).toEqual(['2', '3', '1']);
    const { callbacks } = await makePlan(LATER, workspace, { campaign: CALL, agents: 1, pace: 10, from: '2026-12-02' });
    expect(callbacks.map(({ contact }) => contact)).toEqual(['2', '3', '1']);
    await returned('2026-12-02', `2026-12-02 10:01:00,NA,${reference(1)},`, `2026-12-01 18:00:00,NA,${reference(2)},`);
    expect(await toCall()).toEqual(['3']);
  }));
