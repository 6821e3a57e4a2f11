import { describe, expect, it } from 'vitest';
import { contextOn, type Firm, people, withFirm } from '../../../test/campaign/firm.ts';
import { writtenReturns } from '../../../test/returns/take-lines.ts';
import { inspectReturns } from './prepare-returns.ts';
import { takeReturns } from './take-returns.ts';

/** Two o’clock at night in France, the evening before in Guadeloupe. */
const TODAY = contextOn('2026-12-02', '02:00:00');

const taken = (firm: Firm, ...lines: readonly string[]) =>
  takeReturns(
    TODAY,
    firm.workspace,
    writtenReturns(firm, 'calls.csv', ['call_date,status,vendor_lead_code', ...lines]),
  );

describe('a row of a day to come', () => {
  it('is unusable, and its problem names row and day', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3));
      const report = await taken(
        firm,
        `2026-12-01 10:00:00,NA,${firm.reference(1)}`,
        `2027-03-01 10:00:00,SALE,${firm.reference(2)}`,
        `2026-12-03,CALLBK,${firm.reference(3)}`,
      );
      expect(report).toMatchObject({ rows: 3, applied: 1, unusable: 2, calls: 1, callbacks: 0, touched: 0 });
      expect(report.problems.map(({ row, code, message }) => [row, code, message.slice(0, 29)])).toEqual([
        [3, 'returns.row_to_come', 'Cette ligne est du 2027-03-01'],
        [4, 'returns.row_to_come', 'Cette ligne est du 2026-12-03'],
      ]);
      expect(firm.workspace.all('SELECT row FROM return_rows')).toEqual([{ row: 2 }]);
    }));

  it.each([
    ['2026-12-02 23:59:00', 1],
    ['2026-12-02T18:59:00-04:00', 1],
    ['2026-12-03T00:30:00+02:00', 1],
    ['2026-12-02T19:00:00-04:00', 0],
    ['2026-12-03 00:00:00', 0],
  ])('is recognised by its day in France: %s', (at, applied) =>
    withFirm(async (firm) => {
      await firm.add(people(1, 1));
      expect(await taken(firm, `${at},NA,${firm.reference(1)}`)).toMatchObject({ applied, unusable: 1 - applied });
    }),
  );

  it('that says no counts from today, and is reported', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2));
      const lines = [`2027-03-01 10:00:00,DNC,${firm.reference(1)}`, `2027-03-01 10:00:00,NI,${firm.reference(2)}`];
      const report = await taken(firm, ...lines);
      expect(report).toMatchObject({ applied: 2, unusable: 0, oppositions: 1, refusals: 1 });
      expect(report.problems.map(({ row, code, severity }) => [row, code, severity])).toEqual([
        [2, 'returns.no_to_come', 'warning'],
        [3, 'returns.no_to_come', 'warning'],
      ]);
      expect(firm.workspace.all('SELECT DISTINCT channel, on_day FROM suppressions ORDER BY channel')).toEqual([
        { channel: 'automated_call', on_day: '2026-12-02' },
        { channel: 'phone', on_day: '2026-12-02' },
      ]);
      expect(await taken(firm, ...lines)).toMatchObject({ known: 2, applied: 0 });
    }));
});

describe('a day to come for rows without one', () => {
  it.each(['2026-12-03', '2027-03-01'])('is refused: %s', (on) =>
    withFirm(async (firm) => {
      await firm.add(people(1, 1));
      const pile = { ids: [firm.reference(1)], meaning: 'npai', on, dryRun: false } as const;
      const file = { ...writtenReturns(firm, 'retours.csv', ['Référence;Motif', `${firm.reference(1)};NPAI`]), on };
      for (const given of [pile, file]) {
        await expect(takeReturns(TODAY, firm.workspace, given)).rejects.toMatchObject({ code: 'returns.day_to_come' });
        await expect(inspectReturns(TODAY, firm.workspace, given)).rejects.toMatchObject({
          code: 'returns.day_to_come',
        });
      }
      expect(firm.workspace.all('SELECT row FROM return_rows')).toEqual([]);
      expect(await takeReturns(TODAY, firm.workspace, { ...pile, on: '2026-12-02' })).toMatchObject({ dead: 1 });
    }),
  );
});
