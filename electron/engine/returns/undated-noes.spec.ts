import { describe, expect, it } from 'vitest';
import { contextOn, people, withFirm } from '../../../test/campaign/firm.ts';
import { LATER, takeLines } from '../../../test/returns/take-lines.ts';

const HEADER = 'vendor_lead_code,status';

describe('a row of calls without a day', () => {
  it('is unusable where it says no no', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 1));
      const report = await takeLines(firm, 'calls.csv', [HEADER, `${firm.reference(1)},NA`]);
      expect(report).toMatchObject({ kind: 'calls', rows: 1, applied: 0, unusable: 1 });
    }));

  it('that says no counts from today, and is reported', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2));
      const lines = [HEADER, `${firm.reference(1)},DNC`, `${firm.reference(2)},NI`];
      const report = await takeLines(firm, 'calls.csv', lines);
      expect(report).toMatchObject({ rows: 2, applied: 2, unusable: 0, oppositions: 1, refusals: 1 });
      expect(report.problems.map(({ row, code, severity }) => [row, code, severity])).toEqual([
        [2, 'returns.no_undated', 'warning'],
        [3, 'returns.no_undated', 'warning'],
      ]);
      expect(firm.workspace.all('SELECT DISTINCT channel, on_day FROM suppressions ORDER BY channel')).toEqual([
        { channel: 'automated_call', on_day: null },
        { channel: 'phone', on_day: null },
      ]);
      expect(firm.workspace.all('SELECT contact_id, at, meaning, calls FROM return_rows ORDER BY row')).toEqual([
        { contact_id: 1, at: null, meaning: 'opposed', calls: null },
        { contact_id: 2, at: '2026-12-01', meaning: 'refused', calls: 1 },
      ]);
      expect(await takeLines(firm, 'calls.csv', lines)).toMatchObject({ known: 2, applied: 0 });
      const nextDay = contextOn('2026-12-02', '20:00:00');
      expect(await takeLines(firm, 'again.csv', lines.slice(0, 2), {}, nextDay)).toMatchObject({ known: 1 });
    }));

  it('that says no takes the day that is given for rows without one', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 1));
      const lines = [HEADER, `${firm.reference(1)},NI`];
      const report = await takeLines(firm, 'calls.csv', lines, { on: '2026-11-30' }, LATER);
      expect(report).toMatchObject({ applied: 1, calls: 1, problems: [] });
      expect(firm.workspace.all('SELECT at FROM return_rows')).toEqual([{ at: '2026-11-30' }]);
    }));
});
