import { expect, it } from 'vitest';
import { contextOn, person, withFirm } from '../../../test/campaign/firm.ts';
import { purgeContacts } from './purge.ts';

const DIRECT = { kind: 'direct', source: 'Carnet', on: '2026-10-01', informed: true, objectionOffered: true };

it('traces of people who stay go after three years, a refusal never', () =>
  withFirm(async (firm) => {
    const member = { member: 'oui', memberUntil: '31/12/2040' };
    await firm.add([person(1, member), person(2, { ...member, mobile: '06 39 98' })], DIRECT);
    const call = (at: string, outcome: string) => ({ id: '1', add: { calls: [{ at, outcome }] } });
    await firm.record(
      call('2023-11-29T10:00:00+01:00', 'no_answer'),
      call('2023-11-30T10:00:00+01:00', 'no_answer'),
      call('2023-11-01T10:00:00+01:00', 'refused'),
    );
    const on = (day: string, dryRun: boolean) => purgeContacts(contextOn(day), firm.workspace, { on: day, dryRun });
    expect((await on('2026-11-28', true)).tracesDue).toMatchObject({ calls: 0, problems: 0 });
    const calls = () => firm.workspace.all('SELECT outcome FROM calls ORDER BY at').map(({ outcome }) => outcome);
    expect((await on('2026-11-29', false)).tracesDue).toMatchObject({ calls: 1, problems: 0 });
    expect(calls()).toEqual(['refused', 'no_answer']);
    expect((await on('2026-11-29', true)).tracesDue.calls).toBe(0);
    const problems = () => firm.workspace.get('SELECT count(*) AS problems FROM import_problems')?.['problems'];
    expect(problems()).toBeGreaterThan(0);
    const later = await on('2029-11-24', false);
    expect(later).toMatchObject({ dueCount: 0, erased: 0, tracesDue: { calls: 1 } });
    expect(later.tracesDue.problems).toBeGreaterThan(0);
    expect(problems()).toBe(0);
    expect(calls()).toEqual(['refused']);
  }));
