import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  AGREED,
  DIRECT,
  CALL,
  context,
  person,
  PHONE_CONSENT,
  withFirm,
  type Firm,
} from '../../../test/campaign/firm.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import type { EngineContext } from '../steps/context.ts';
import { takeReturns } from '../returns/take-returns.ts';
import type { Forecast } from './forecast.ts';
import { makePlan } from './make-plan.ts';
import type { PlanInput } from './plan-question.ts';

const at = (now: string): EngineContext => ({ ...context, now: () => now, today: () => now.slice(0, 10) });
const SUNDAY = at('2026-11-29T10:30:00+01:00');
const MONDAY = at('2026-11-30T09:00:00+01:00');

const TEAM = { campaign: CALL, agents: 25, pace: 20, from: '2026-12-01' } as const;

const plan = (firm: Firm, more: Partial<PlanInput> = {}, asking = SUNDAY): Promise<Forecast> =>
  makePlan(asking, firm.workspace, { ...TEAM, ...more });

const consent = (more: object) => ({ consents: [{ channel: 'phone', event: 'granted', ...PHONE_CONSENT, ...more }] });
const calls = (...days: readonly string[]) => ({
  calls: days.map((day) => ({ at: `${day}T11:00:00+01:00`, outcome: 'no_answer' })),
});

/** Days with calls, and how many. */
const plannedOn = ({ days }: Forecast): Readonly<Record<string, number>> =>
  Object.fromEntries(days.filter(({ planned }) => planned > 0).map(({ day, planned }) => [day, planned]));

const slotsOn = ({ days }: Forecast, day: string) => days.find((one) => one.day === day)?.slots;

function assertSums({ attempts, planned, unplaced, why, days }: Forecast): void {
  expect(planned + unplaced).toBe(attempts);
  expect(why.reduce((sum, { count }) => sum + count, 0)).toBe(unplaced);
  expect(days.reduce((sum, day) => sum + day.planned, 0)).toBe(planned);
  for (const day of days) expect(day.planned).toBeLessThanOrEqual(day.capacity);
}

describe('a plan of calls', () => {
  it('spreads the first attempts of 12,000 people over three days of 4,500', () =>
    withFirm(async (firm) => {
      await firm.add(
        Array.from({ length: 12_000 }, (_, place) => person(place + 1, { mobile: `06${String(40_000_001 + place)}` })),
        AGREED,
      );
      const forecast = await plan(firm);
      expect(forecast).toMatchObject({
        campaign: 'Appels',
        people: 12_000,
        attempts: 48_000,
        planned: 22_500,
        unplaced: 25_500,
        why: [{ reason: 'capacity', count: 25_500 }],
        lists: [],
      });
      expect(forecast.days.map(({ day, capacity, planned }) => [day, capacity, planned])).toEqual([
        ['2026-12-01', 4500, 4500],
        ['2026-12-02', 4500, 4500],
        ['2026-12-03', 4500, 4500],
        ['2026-12-04', 4500, 4500],
        ['2026-12-05', 0, 0],
        ['2026-12-06', 0, 0],
        ['2026-12-07', 4500, 4500],
      ]);
      assertSums(forecast);
      // The lists of the three days hold 4,500, 4,500 and 3,000 people who were not called before.
      const called = new Set<number>();
      const first: number[] = [];
      for (const day of ['2026-12-01', '2026-12-02', '2026-12-03']) {
        const folder = join(firm.folder, day);
        const asking = at(`${day}T08:00:00+01:00`);
        await plan(firm, { from: day, format: 'dialer-csv', out: folder }, asking);
        const rows = readFileSync(join(folder, 'dialer.csv'), 'utf8').trim().split('\r\n').slice(1);
        const ids = rows.map((row) => Number(row.split(',')[0]?.split('-')[1]));
        first.push(ids.filter((id) => !called.has(id)).length);
        for (const id of ids) called.add(id);
      }
      expect(first).toEqual([4500, 4500, 3000]);
    }));

  it('calls nobody on Christmas, weekends included', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      const { days } = await plan(firm, { from: '2026-12-24', days: 5 });
      expect(days.map(({ day, capacity, holiday }) => [day, capacity, holiday])).toEqual([
        ['2026-12-24', 4500, false],
        ['2026-12-25', 0, true],
        ['2026-12-26', 0, false],
        ['2026-12-27', 0, false],
        ['2026-12-28', 4500, false],
      ]);
    }));

  it('tells the hours of Réunion and Guadeloupe beside those of the team', () =>
    withFirm(async (firm) => {
      await firm.add(
        [
          person(1, { mobile: '+262 692 12 34 56', street: '1 rue de Paris', postcode: '97400', city: 'Saint-Denis' }),
          person(2, {
            mobile: '+590 690 12 34 56',
            street: '2 rue Nozières',
            postcode: '97110',
            city: 'Pointe-à-Pitre',
          }),
        ],
        AGREED,
      );
      const forecast = await plan(firm, { agents: 1, pace: 1, days: 1 });
      expect(slotsOn(forecast, '2026-12-01')).toEqual([
        { zone: 'Indian/Reunion', from: '14:00', until: '16:00', franceFrom: '11:00', franceUntil: '13:00' },
        { zone: 'Indian/Reunion', from: '17:00', until: '20:00', franceFrom: '14:00', franceUntil: '17:00' },
        { zone: 'America/Guadeloupe', from: '10:00', until: '13:00', franceFrom: '15:00', franceUntil: '18:00' },
        { zone: 'America/Guadeloupe', from: '14:00', until: '15:00', franceFrom: '19:00', franceUntil: '20:00' },
      ]);
      // 11–13 and 14–17 for one, 15–18 and 19–20 for the other: together 11–13, 14–18 and 19–20.
      expect(forecast.days[0]?.capacity).toBe(7);
    }));

  it.each([
    ['Réunion', { mobile: '+262 692 12 34 56', postcode: '97400', city: 'Saint-Denis' }, 5],
    ['Guadeloupe', { mobile: '+590 690 12 34 56', postcode: '97110', city: 'Pointe-à-Pitre' }, 4],
    ['a number of Réunion in Lyon', { mobile: '+262 692 12 34 56' }, 5],
  ])('has the hours of %s alone when nobody else is on the list', (_, where, capacity) =>
    withFirm(async (firm) => {
      await firm.add([person(1, where)], AGREED);
      const { days } = await plan(firm, { agents: 1, pace: 1, days: 1 });
      expect(days[0]?.capacity).toBe(capacity);
    }),
  );

  it('plans the one attempt that is left, and the next when the first leaves the thirty days', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      await firm.record({ id: '1', add: calls('2026-11-16', '2026-11-17', '2026-11-18') });
      const forecast = await plan(firm, { days: 17 });
      expect(plannedOn(forecast)).toEqual({ '2026-12-01': 1, '2026-12-16': 1, '2026-12-17': 1 });
      expect(forecast).toMatchObject({ people: 1, attempts: 3, unplaced: 0, why: [] });
      // A list of that day counts as the attempt that was planned.
      await exportCampaign(context, firm.workspace, {
        campaign: CALL,
        format: 'vicidial',
        out: join(firm.folder, 'l'),
      });
      expect(plannedOn(await plan(firm, { from: '2026-12-02', days: 15 }))).toEqual({ '2026-12-16': 1 });
    }));

  describe('of somebody who asked to be called back on Friday 20 November at 16:00', () => {
    const asked = { requests: [{ at: '2026-11-20T16:00:00+01:00', goods: 'vaisselle', proof: true }] };
    const withRequest = (work: (firm: Firm) => Promise<void>) =>
      withFirm(async (firm) => {
        await firm.add([person(1)]);
        await firm.record({ id: '1', add: asked });
        await work(firm);
      });

    it('places the call that day, or until the fifth working day', () =>
      withRequest(async (firm) => {
        const forecast = await plan(firm, { from: '2026-11-20', days: 10 }, at('2026-11-20T16:30:00+01:00'));
        expect(Object.keys(plannedOn(forecast))).toEqual(['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25']);
        expect(forecast.callbacks).toEqual([
          { contact: '1', at: '2026-11-20T16:00:00+01:00', request: true, lastDay: '2026-11-26', lawful: true },
        ]);
        const later = await plan(firm, { from: '2026-11-26', days: 4 }, at('2026-11-25T16:30:00+01:00'));
        expect(plannedOn(later)).toEqual({ '2026-11-26': 1 });
        expect(later.why).toEqual([
          { reason: 'days', count: 2 },
          { reason: 'request_ends', count: 1 },
        ]);
        expect(await plan(firm, { from: '2026-11-27' })).toMatchObject({ people: 0, attempts: 0 });
      }));

    it('uses that day from the request on', () =>
      withRequest(async (firm) => {
        const morning = await plan(firm, { from: '2026-11-20', days: 1, shift: '10:00-13:00,14:00-16:00' });
        expect(plannedOn(morning)).toEqual({});
        const evening = await plan(firm, { from: '2026-11-20', days: 1, shift: '10:00-13:00,14:00-16:30' });
        expect(plannedOn(evening)).toEqual({ '2026-11-20': 1 });
      }));
  });

  it('plans those whose consent ends first', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2), person(3)]);
      await firm.record(
        { id: '1', add: consent({}) },
        { id: '2', add: consent({}) },
        { id: '3', add: consent({ until: '2026-12-02' }) },
      );
      const forecast = await plan(
        firm,
        { agents: 1, pace: 1, shift: '10:00-11:00', format: 'dialer-csv', out: join(firm.folder, 'demain') },
        MONDAY,
      );
      expect(plannedOn(forecast)).toEqual({
        '2026-12-01': 1,
        '2026-12-02': 1,
        '2026-12-03': 1,
        '2026-12-04': 1,
        '2026-12-07': 1,
      });
      expect(forecast).toMatchObject({ people: 3, attempts: 12, planned: 5 });
      expect(forecast.why).toEqual([
        { reason: 'capacity', count: 5 },
        { reason: 'consent_ends', count: 2 },
      ]);
      expect(forecast.lists).toMatchObject([{ day: '2026-12-01', format: 'dialer-csv', people: 1 }]);
      expect(readFileSync(join(firm.folder, 'demain', 'dialer.csv'), 'utf8')).toContain(`${firm.reference(3)},`);
      assertSums(forecast);
    }));

  describe('with a call promised for Saturday at 10:00', () => {
    const promised = async (firm: Firm): Promise<void> => {
      const file = join(firm.folder, 'calls.csv');
      const call = `2026-12-01 10:05:00,CALLBK,${firm.reference(1)},2026-12-05 10:00:00`;
      writeFileSync(file, ['call_date,status,vendor_lead_code,callback_time', call].join('\n'));
      await exportCampaign(context, firm.workspace, {
        campaign: CALL,
        format: 'vicidial',
        out: join(firm.folder, 'l'),
      });
      await takeReturns(at('2026-12-01T20:00:00+01:00'), firm.workspace, { file, dryRun: false });
    };
    const asking = at('2026-12-01T20:30:00+01:00');

    it('says that it is unlawful, and the nearest lawful time', () =>
      withFirm(async (firm) => {
        await firm.add([person(1), person(2)], AGREED);
        await promised(firm);
        const forecast = await plan(firm, { from: '2026-12-02' }, asking);
        expect(forecast.callbacks).toMatchObject([
          { contact: '1', at: '2026-12-05T10:00:00+01:00', lawful: false, nearest: '2026-12-07T10:00:00+01:00' },
        ]);
        // It waits for its time: the other person alone is called before.
        expect(plannedOn(forecast)).toEqual({
          '2026-12-02': 1,
          '2026-12-03': 1,
          '2026-12-04': 1,
          '2026-12-07': 1,
          '2026-12-08': 1,
        });
        expect(forecast.why).toContainEqual({ reason: 'callback_later', count: 1 });
        assertSums(forecast);
      }));

    it.each([
      ['beside another consent', AGREED, '2027-03-03'],
      ['alone', DIRECT, '2026-12-05'],
    ])('says that it is lawful when a consent has that slot, %s', (_, origin, lastDay) =>
      withFirm(async (firm) => {
        await firm.add([person(1)], origin);
        await promised(firm);
        await firm.record({
          id: '1',
          add: consent({ at: '2026-11-20T10:06:00+01:00', until: null, slot: '2026-12-05T10:00:00+01:00' }),
        });
        const { callbacks } = await plan(firm, { from: '2026-12-02' }, asking);
        expect(callbacks).toMatchObject([{ contact: '1', lawful: true, lastDay }]);
        expect(callbacks[0]).not.toHaveProperty('nearest');
      }),
    );
  });

  it('plans several attempts a day for one person, as far as the thirty days leave some', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      await firm.record({ id: '2', add: calls('2026-11-16') });
      const forecast = await plan(firm, { perDay: 2 });
      expect(plannedOn(forecast)).toEqual({ '2026-12-01': 4, '2026-12-02': 3 });
      expect(forecast).toMatchObject({ people: 2, attempts: 7, planned: 7 });
      assertSums(forecast);
    }));

  it('leaves out the days of courtesy of a region, when asked', () =>
    withFirm(async (firm) => {
      // A Friday before Easter, which is a day off in Alsace and Moselle alone.
      await firm.add([person(1, { postcode: '67000', city: 'Strasbourg' }), person(2)], AGREED);
      const asked = { from: '2027-03-26', days: 1 };
      expect(plannedOn(await plan(firm, asked))).toEqual({ '2027-03-26': 2 });
      const forecast = await plan(firm, { ...asked, courtesy: true });
      expect(plannedOn(forecast)).toEqual({ '2027-03-26': 1 });
      expect(forecast.days).toMatchObject([{ holiday: false }]);
      assertSums(forecast);
      // On any other day the region has the hours of its zone, which are listed once.
      const usual = { from: '2027-03-25', days: 1 };
      const [day, courteous] = [await plan(firm, usual), await plan(firm, { ...usual, courtesy: true })];
      expect(slotsOn(courteous, '2027-03-25')).toEqual(slotsOn(day, '2027-03-25'));
    }));

  it('stops when it is cancelled, and stores nothing', () =>
    withFirm(async (firm) => {
      await firm.add(
        Array.from({ length: 1200 }, (_, place) => person(place + 1, { mobile: `06${String(40_000_001 + place)}` })),
        AGREED,
      );
      for (const phase of ['plan', 'plan_days']) {
        const cancelled = new AbortController();
        const reason = new Error(`cancelled in ${phase}`);
        const onProgress = (progress: { readonly phase: string }): void => {
          if (progress.phase === phase) cancelled.abort(reason);
        };
        const asking = { ...SUNDAY, signal: cancelled.signal, onProgress };
        await expect(plan(firm, {}, asking), phase).rejects.toBe(reason);
      }
      expect(firm.workspace.get('SELECT count(*) AS plans FROM plans')).toEqual({ plans: 0 });
    }));

  it('stores what it forecast, without people, and enters it in the register', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      await plan(firm);
      expect(firm.workspace.all('SELECT id, campaign, by FROM plans')).toEqual([
        { id: 1, campaign: 'Appels', by: 'Nadège' },
      ]);
      expect(firm.workspace.get('SELECT action FROM register ORDER BY seq DESC LIMIT 1')).toEqual({
        action: 'plan.made',
      });
    }));

  it.each([
    ['later than the next calling day', '2026-12-02', MONDAY],
    ['of a day that has passed', '2026-11-27', MONDAY],
    ['of Tuesday, asked for on Saturday', '2026-12-01', at('2026-11-28T09:00:00+01:00')],
  ])('writes no list %s', (_, from, asking) =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      const out = join(firm.folder, 'liste');
      await expect(plan(firm, { from, format: 'dialer-csv', out }, asking)).rejects.toMatchObject({
        code: 'plan.list_day',
      });
      expect(existsSync(out)).toBe(false);
      expect(firm.workspace.all('SELECT id FROM plans')).toEqual([]);
    }),
  );
});
