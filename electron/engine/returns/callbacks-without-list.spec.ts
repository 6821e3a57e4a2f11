import { expect, it } from 'vitest';
import { CALL, contextOn, person, PHONE_CONSENT, withFirm } from '../../../test/campaign/firm.ts';
import { writtenReturns } from '../../../test/returns/take-lines.ts';
import { makePlan } from '../plan/make-plan.ts';
import { listCallbacks } from './list-callbacks.ts';
import { takeReturns } from './take-returns.ts';

const TODAY = contextOn('2026-12-01', '09:00:00');
const asked = (at: string, goods?: string, proof = true) => ({ requests: [{ at, proof, goods }] });

it.each([
  ['a request', [asked('2026-11-30T10:00:00+01:00', 'linge')], 'conditional', 'linge', '2026-12-04'],
  [
    'the request that still permits a call',
    [asked('2026-11-30T10:00:00+01:00', 'linge'), asked('2026-12-01T08:00:00+01:00', 'vaisselle')],
    'conditional',
    'vaisselle',
    '2026-12-07',
  ],
  ['a request that is too old', [asked('2026-11-16T10:00:00+01:00', 'linge')], 'block', 'linge', null],
  ['a request to come', [asked('2026-12-02T10:00:00+01:00', 'linge')], 'block', undefined, null],
  ['a request without proof', [asked('2026-11-30T10:00:00+01:00', 'linge', false)], 'block', undefined, null],
  ['a request about nothing', [asked('2026-11-30T10:00:00+01:00')], 'block', undefined, null],
  [
    'a contract',
    [{ contracts: [{ goods: 'literie', from: '2026-01-01', until: '2026-12-03' }] }],
    'allow',
    'literie',
    '2026-12-03',
  ],
  [
    'a contract that ended',
    [{ contracts: [{ goods: 'literie', from: '2026-01-01', until: '2026-11-30' }] }],
    'block',
    undefined,
    null,
  ],
  [
    'a consent, rather than an old request',
    [
      asked('2026-11-16T10:00:00+01:00', 'literie'),
      { consents: [{ channel: 'phone', event: 'granted', ...PHONE_CONSENT, until: '2026-12-10' }] },
    ],
    'conditional',
    'linge',
    '2026-12-10',
  ],
  [
    'the request, before a contract',
    [
      { contracts: [{ goods: 'literie', from: '2026-01-01', until: null }] },
      asked('2026-11-30T10:00:00+01:00', 'linge'),
    ],
    'conditional',
    'linge',
    '2026-12-04',
  ],
  ['a sale', [{ sales: [{ on: '2026-11-01', goods: 'linge' }] }], 'block', 'linge', null],
] as const)(
  'somebody of no list is judged for the goods of %s, as the planner does',
  (_, facts, verdict, goods, lastDay) =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      await firm.record(...facts.map((add) => ({ id: '1', add })));
      const lines = ['call_date,status,vendor_lead_code', `2026-11-30 10:05:00,CALLBK,${firm.reference(1)}`];
      await takeReturns(TODAY, firm.workspace, writtenReturns(firm, 'calls.csv', lines));
      const [callback] = await listCallbacks(TODAY, firm.workspace);
      expect(callback).toMatchObject({ contact: '1', verdict, lastDay });
      expect(callback?.goods).toBe(goods);
      if (goods === undefined) return;
      const campaign = { ...CALL, goods };
      const plan = await makePlan(TODAY, firm.workspace, { campaign, agents: 1, pace: 10, from: '2026-12-01' });
      expect(plan.callbacks.filter(({ request }) => request !== true).map((one) => one.lastDay)).toEqual([lastDay]);
    }),
);

it('on a day without calls, somebody of no list is judged for the goods that permit one later', () =>
  withFirm(async (firm) => {
    await firm.add([person(1)]);
    const contract = { goods: 'literie', from: '2026-01-01', until: '2026-12-08' };
    const facts = [asked('2026-11-16T10:00:00+01:00', 'linge'), { contracts: [contract] }];
    await firm.record(...facts.map((add) => ({ id: '1', add })));
    const lines = ['call_date,status,vendor_lead_code', `2026-11-30 10:05:00,CALLBK,${firm.reference(1)}`];
    await takeReturns(TODAY, firm.workspace, writtenReturns(firm, 'calls.csv', lines));
    const saturday = await listCallbacks(TODAY, firm.workspace, '2026-12-05');
    expect(saturday).toMatchObject([{ goods: 'literie', verdict: 'block', lastDay: '2026-12-08' }]);
  }));
