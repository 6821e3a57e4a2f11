import { describe, expect, it } from 'vitest';
import { deliveryAlarm } from './delivery-alarm.ts';

describe('the alarm about a delivery', () => {
  it.each([
    ['whole', { earlier: 100, later: 70, both: 70 }, 'shrunk'],
    ['whole', { earlier: 100, later: 80, both: 80 }, 'shrunk'],
    ['whole', { earlier: 100, later: 81, both: 81 }, null],
    // New people do not make up for those who are missing.
    ['whole', { earlier: 100, later: 130, both: 70 }, 'shrunk'],
    ['whole', { earlier: 0, later: 70, both: 0 }, null],
    ['changes', { earlier: 100, later: 100, both: 95 }, 'looks_whole'],
    ['changes', { earlier: 1000, later: 10, both: 9 }, 'looks_whole'],
    ['changes', { earlier: 100, later: 100, both: 89 }, null],
    ['changes', { earlier: 100, later: 0, both: 0 }, null],
    [undefined, { earlier: 100, later: 70, both: 70 }, null],
  ] as const)('of %s people %o is %s', (delivery, overlap, alarm) => {
    expect(deliveryAlarm(delivery, overlap)).toBe(alarm);
  });
});
