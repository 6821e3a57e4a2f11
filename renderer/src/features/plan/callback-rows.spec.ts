import { expect, it } from 'vitest';
import type { CallbackShown, PlanMade } from '../../../../shared/contract/plan.ts';
import { callbackRows } from './callback-rows.ts';

const SATURDAY = '2026-12-05T10:00:00+01:00';
const MONDAY = '2026-12-07T10:00:00+01:00';
const listed: CallbackShown = {
  contact: '1',
  name: 'Anne A',
  at: SATURDAY,
  verdict: 'allow',
  lastDay: '2026-12-10',
  goods: null,
};
const planned: PlanMade['callbacks'][number] = {
  contact: '1',
  name: 'Anne A',
  at: SATURDAY,
  lastDay: '2026-12-10',
  lawful: false,
  nearest: MONDAY,
};

it('says nothing of a time before a plan is made', () => {
  expect(callbackRows([listed], null)).toEqual([{ ...listed, atItsTime: null, isRequest: false }]);
});

it('says the nearest lawful time once a plan is made', () => {
  const [row] = callbackRows([listed], [planned]);
  expect(row).toMatchObject({ verdict: 'allow', atItsTime: { lawful: false, nearest: MONDAY } });
});

it('adds who asked to be called without a time, by the day of the request', () => {
  const request = { ...planned, contact: '2', name: 'Boris B', at: '2026-11-20', lawful: true, nearest: null };
  expect(callbackRows([listed], [planned, request]).map(({ contact, isRequest }) => [contact, isRequest])).toEqual([
    ['2', true],
    ['1', false],
  ]);
});
