import { expect, it } from 'vitest';
import { AGREED, context, person, withFirm } from '../../../../test/campaign/firm.ts';
import { erasePerson } from '../../person/person-record.ts';
import { atOnce } from '../../steps/pauses.ts';
import { CallsOfErased } from './calls-of-erased.ts';

it('finds the calls to erased people by the numbers that others have now, and hashes those once a day', () =>
  withFirm(async ({ workspace, add, record }) => {
    await add([person(1)], AGREED);
    await record({ id: '1', add: { calls: [{ at: '2026-11-20T11:00:00+01:00', outcome: 'no_answer' }] } });
    await erasePerson(context, workspace, { id: '1' });
    await add([person(1)], AGREED);
    const calls = new CallsOfErased(workspace);
    const since = atOnce(calls.since('2026-11-01'));
    expect([...since]).toMatchObject([[2, [{ at: '2026-11-20T11:00:00+01:00', attempts: 1, isOfErased: true }]]]);
    expect(atOnce(calls.since('2026-11-01'))).toBe(since);
    expect(atOnce(calls.since('2026-11-21')).size).toBe(0);
  }));
