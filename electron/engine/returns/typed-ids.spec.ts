import { describe, expect, it } from 'vitest';
import { person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { LATER } from '../../../test/returns/take-lines.ts';
import type { ReturnsReport } from './returns-report.ts';
import { takeReturns } from './take-returns.ts';

const typed = (firm: Firm, ...ids: readonly string[]): Promise<ReturnsReport> =>
  takeReturns(LATER, firm.workspace, { ids, meaning: 'refused', on: '2026-12-01', dryRun: false });

describe('typed references that match nobody', () => {
  it('say which and why, beside those that match', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)]);
      const report = await typed(firm, firm.reference(1), '2', firm.reference(999), '999', 'morel');
      expect(report).toMatchObject({ rows: 5, applied: 1, unmatched: 4, unusable: 0 });
      expect(report.problems.map(({ row, code, params }) => [row, code, params])).toEqual([
        [2, 'returns.id_alone', { id: '2', reference: firm.reference(2) }],
        [3, 'returns.id_unknown', { id: firm.reference(999) }],
        [4, 'returns.id_unknown', { id: '999' }],
        [5, 'returns.id_unreadable', { id: 'morel', reference: firm.reference(1) }],
      ]);
      for (const { message, params } of report.problems) expect(message).toContain(String(params?.['id']));
    }));

  it('are refused with their id where they are of another workspace', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const other = firm.reference(1).startsWith('00000') ? '11111-7' : '00000-7';
      await expect(typed(firm, firm.reference(1), other)).rejects.toMatchObject({
        code: 'returns.id_of_other_client',
        params: { id: other, organisation: 'ALPHA', code: firm.reference(1).slice(0, 5) },
      });
      expect(firm.workspace.all('SELECT 1 FROM return_rows')).toEqual([]);
    }));
});
