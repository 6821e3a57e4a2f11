import { describe, expect, it } from 'vitest';
import type { ListEvent, ListEventKind } from '../sql/export-events.ts';
import type { ExportHead } from '../sql/exports.ts';
import { countsRow, foldList, isLiveOn, stateOn } from './list-state.ts';

const HEAD: ExportHead = {
  id: 1,
  campaign: 'key',
  name: 'Liste',
  channel: 'phone',
  format: 'vicidial',
  at: '2026-11-24T10:30:00+01:00',
  evaluatedAt: '2026-12-01',
  purpose: 'commercial',
  untilDay: null,
  recipient: null,
};

function statement(event: ListEventKind, on?: string, rows?: Uint8Array): ListEvent {
  return { exportId: 1, at: '2026-12-02T09:00:00+01:00', by: 'Nadège', event, people: 1, on, rows };
}

const fold = (events: readonly ListEvent[], head: Partial<ExportHead> = {}) =>
  foldList({ ...HEAD, ...head }, events, new Set());

describe('the state of a list', () => {
  it.each([
    { events: [], state: 'open', day: '2026-12-01', counts: 'rows', live: true },
    { events: [statement('sent', '2026-12-05')], state: 'sent', day: '2026-12-05', counts: 'rows', live: true },
    { events: [statement('partly', '2026-12-05')], state: 'partly', day: '2026-12-05', counts: 'part', live: true },
    { events: [statement('not_sent')], state: 'not_sent', day: '2026-12-01', counts: 'nothing', live: false },
    { events: [statement('returned')], state: 'returned', day: '2026-12-01', counts: 'returns', live: false },
    { events: [statement('ended')], state: 'ended', day: '2026-12-01', counts: 'rows', live: false },
    // The later statement applies.
    {
      events: [statement('not_sent'), statement('sent', '2026-12-03')],
      state: 'sent',
      day: '2026-12-03',
      counts: 'rows',
      live: true,
    },
    {
      events: [statement('sent', '2026-12-03'), statement('not_sent')],
      state: 'not_sent',
      day: '2026-12-01',
      counts: 'nothing',
      live: false,
    },
    {
      events: [statement('sent', '2026-12-03'), statement('ended')],
      state: 'ended',
      day: '2026-12-03',
      counts: 'rows',
      live: false,
    },
    // A list marked as finished counts as used.
    {
      events: [statement('not_sent'), statement('ended')],
      state: 'ended',
      day: '2026-12-01',
      counts: 'rows',
      live: false,
    },
    {
      events: [statement('returned'), statement('reopened')],
      state: 'open',
      day: '2026-12-01',
      counts: 'rows',
      live: true,
    },
  ])('$events.length: $state', ({ events, state, day, counts, live }) => {
    const list = fold(events);
    expect([stateOn(list, '2026-12-02'), list.day, list.counts.what]).toEqual([state, day, counts]);
    expect(isLiveOn(list, '2026-12-02')).toBe(live);
  });

  it('of letters and messages whose returns are there still counts what was sent', () => {
    for (const channel of ['post', 'email', 'sms'] as const)
      expect(fold([statement('returned')], { channel }).counts.what, channel).toBe('rows');
  });

  it.each([
    { channel: 'post', last: '2026-12-31', after: '2027-01-01' },
    { channel: 'phone', last: '2026-12-31', after: '2027-01-01' },
    { channel: 'email', last: '2026-12-08', after: '2026-12-09' },
    { channel: 'sms', last: '2026-12-08', after: '2026-12-09' },
  ] as const)('ends by itself: $channel on $last', ({ channel, last, after }) => {
    const list = fold([], { channel });
    expect([stateOn(list, last), stateOn(list, after)]).toEqual(['open', 'ended']);
    expect([isLiveOn(list, last), isLiveOn(list, after)]).toEqual([true, false]);
    expect(list.counts.what).toBe('rows');
  });

  it('ends later when it is sent later or its campaign is longer, and never for a transfer', () => {
    expect(fold([statement('sent', '2026-12-05')]).until).toBe('2027-01-04');
    expect(fold([], { untilDay: '2027-03-31' }).until).toBe('2027-03-31');
    expect(isLiveOn(fold([], { purpose: 'transfer' }), '2036-12-01')).toBe(true);
  });

  it('sent in part counts the sent rows', () => {
    const { counts } = fold([statement('partly', '2026-12-05', Uint8Array.from([0b101, 0b10]))]);
    expect([0, 1, 2, 8, 9, 10, 900].filter((place) => countsRow(counts, place))).toEqual([0, 2, 9]);
  });
});
