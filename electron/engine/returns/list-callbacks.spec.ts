import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CALL, context, contextOn, type Firm, people, PHONE_CONSENT, withFirm } from '../../../test/campaign/firm.ts';
import { LATER, takeLines } from '../../../test/returns/take-lines.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { makePlan } from '../plan/make-plan.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { listCallbacks } from './list-callbacks.ts';
import type { ReturnsReport } from './returns-report.ts';

/** Three people who consent to calls, on a list of 1 December. @param more what else the consent says. */
async function listThree(
  { add, record, folder, workspace }: Firm,
  more: { readonly until?: string } = {},
): Promise<void> {
  await add(people(1, 3));
  const consent = { channel: 'phone', event: 'granted', ...PHONE_CONSENT, ...more };
  await record(...[1, 2, 3].map((id) => ({ id: String(id), add: { consents: [consent] } })));
  await exportCampaign(context, workspace, { campaign: CALL, format: 'vicidial', out: join(folder, 'liste') });
}

/** Takes a report of calls in the evening of a day. */
const returned = (firm: Firm, day: string, ...lines: readonly string[]): Promise<ReturnsReport> =>
  takeLines(
    firm,
    `${day}.csv`,
    ['call_date,status,vendor_lead_code,callback_time', ...lines],
    {},
    contextOn(day, '20:00:00'),
  );

it('judges the people to call back like any call, and tells the last lawful day', () =>
  withFirm(async (firm) => {
    const { workspace, reference } = firm;
    await listThree(firm, { until: '2026-12-10' });
    const lines = [1, 2].map(
      (id) => `2026-12-01 10:0${String(id)}:00,CALLBK,${reference(id)},2026-12-0${String(5 - id)} 11:00:00`,
    );
    expect(await returned(firm, '2026-12-01', ...lines)).toMatchObject({ callbacks: 2, calls: 2 });
    await suppressPerson(LATER, workspace, { contact: '2', channel: 'phone' });
    expect(await listCallbacks(LATER, workspace, '2026-12-02')).toMatchObject([
      { contact: '2', at: '2026-12-03T11:00:00+01:00', verdict: 'block', lastDay: null },
      { contact: '1', at: '2026-12-04T11:00:00+01:00', lastDay: '2026-12-10' },
    ]);
    const [, first] = await listCallbacks(LATER, workspace, '2026-12-11');
    expect(first).toMatchObject({ contact: '1', verdict: 'block', lastDay: null });
  }));

it('drops a promise that was kept or replaced, like the planner', () =>
  withFirm(async (firm) => {
    const { workspace, reference } = firm;
    await listThree(firm);
    await returned(
      firm,
      '2026-12-01',
      `2026-12-01 10:01:00,CALLBK,${reference(1)},2026-12-02 11:00:00`,
      `2026-12-01 10:02:00,CALLBK,${reference(2)},2026-12-02 11:00:00`,
      `2026-12-01 10:03:00,CALLBK,${reference(3)},2026-12-02 11:00:00`,
    );
    await returned(
      firm,
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
  withFirm(async (firm) => {
    const { workspace, reference } = firm;
    await listThree(firm);
    const toCall = async () => (await listCallbacks(LATER, workspace, '2026-12-02')).map(({ contact }) => contact);
    await returned(
      firm,
      '2026-12-01',
      `2026-12-01 10:01:00,CALLBK,${reference(1)},`,
      `2026-12-01 10:02:00,CALLBK,${reference(2)},2026-12-01`,
      `2026-12-01 09:02:00,NA,${reference(3)},`,
      `2026-12-01 10:03:00,CALLBK,${reference(3)},2026-12-01`,
    );
    expect(await toCall()).toEqual(['2', '3', '1']);
    const { callbacks } = await makePlan(LATER, workspace, { campaign: CALL, agents: 1, pace: 10, from: '2026-12-02' });
    expect(callbacks.map(({ contact }) => contact)).toEqual(['2', '3', '1']);
    await returned(
      firm,
      '2026-12-02',
      `2026-12-02 10:01:00,NA,${reference(1)},`,
      `2026-12-01 18:00:00,NA,${reference(2)},`,
    );
    expect(await toCall()).toEqual(['3']);
  }));
