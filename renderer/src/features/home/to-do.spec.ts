import { expect, it } from 'vitest';
import type { ListStanding } from '../../../../shared/contract/list.ts';
import { CARES } from '../../../../shared/domain/contact/care.ts';
import { tasksOf } from './to-do.ts';

const LIST: ListStanding = {
  exportId: '1',
  campaign: 'Noël',
  channel: 'post',
  formats: ['post-lines'],
  people: 10,
  state: 'open',
  on: '2026-11-30',
  isLive: true,
  returned: 0,
  toWithdraw: 0,
  toCorrect: 0,
};
const TODAY = '2026-12-04';
const calm = {
  care: CARES.map((kind) => ({ kind, count: 0 })),
  staleListOn: null,
  supplierContracts: 0,
  rights: null,
  oldCopies: 0,
};

const CALM_MIRROR = { absentDays: 0, aside: 0 };

it('puts the most urgent task first, whatever the order of the engine', () => {
  const care = CARES.map((kind) => ({ kind, count: 1 })).reverse();
  const lists = [
    { ...LIST, toWithdraw: 2 },
    { ...LIST, exportId: '2', state: 'sent' as const, toWithdraw: 3 },
  ];
  expect(
    tasksOf(
      { care, staleListOn: '2026-10-01', supplierContracts: 1, oldCopies: 1, rights: { count: 1, days: 3 } },
      { lists, toWithdraw: 4, toCorrect: 2, toApprove: 2 },
      TODAY,
      { absentDays: 1, aside: 1 },
    ).map(({ id }) => id),
  ).toEqual([
    'rights',
    'withdraw',
    'correct',
    'toApprove',
    'notice_overdue',
    'state_unconfirmed',
    'unsaid',
    'returns',
    'retention_past',
    'retention_undated',
    'consent_ending',
    'mirrorAltered',
    'mirror',
    'contracts',
    'copies',
    'staleList',
  ]);
});

it('counts people and lists to withdraw, and leaves out what is about nobody', () => {
  const lists = [{ ...LIST, toWithdraw: 2 }, { ...LIST, exportId: '2', toWithdraw: 3 }, LIST];
  expect(tasksOf(calm, { lists, toWithdraw: 4, toApprove: 0, toCorrect: 0 }, TODAY, CALM_MIRROR)).toEqual([
    { id: 'withdraw', count: 4, lists: 2 },
    { id: 'unsaid', count: 3 },
  ]);
  expect(tasksOf(null, { lists: [], toWithdraw: 0, toApprove: 0, toCorrect: 0 }, TODAY, CALM_MIRROR)).toEqual([]);
  expect(tasksOf(null, { lists: [], toWithdraw: 0, toApprove: 0, toCorrect: 3 }, TODAY, CALM_MIRROR)).toEqual([
    { id: 'correct', count: 3 },
  ]);
});

it('tells of an absent second place for refusals from its first whole day on, and of altered files beside it', () => {
  const nothing = { lists: [], toWithdraw: 0, toApprove: 0, toCorrect: 0 };
  expect(tasksOf(null, nothing, TODAY, { absentDays: 3, aside: 0 })).toEqual([{ id: 'mirror', count: 3 }]);
  expect(tasksOf(null, nothing, TODAY, { absentDays: 0, aside: 2 })).toEqual([{ id: 'mirrorAltered', count: 2 }]);
  expect(tasksOf(null, nothing, TODAY, CALM_MIRROR)).toEqual([]);
});

it.each<[string, Partial<ListStanding>, boolean]>([
  ['sent four days ago', { state: 'sent', on: '2026-11-30' }, true],
  ['sent in part four days ago', { state: 'partly', on: '2026-11-30' }, true],
  ['sent three days ago', { state: 'sent', on: '2026-12-01' }, false],
  ['no longer in use', { state: 'sent', isLive: false }, false],
  ['all returns there', { state: 'returned', isLive: false }, false],
  ['not said to be sent', {}, false],
])('returns of a list %s are expected: %#', (_name, told, isExpected) => {
  expect(
    tasksOf(
      calm,
      { lists: [{ ...LIST, ...told }], toWithdraw: 0, toApprove: 0, toCorrect: 0 },
      TODAY,
      CALM_MIRROR,
    ).some(({ id }) => id === 'returns'),
  ).toBe(isExpected);
});
