import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIRECT, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { LATER, takeLines } from '../../../test/returns/take-lines.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { erasePerson, readPersonRecord } from '../person/person-record.ts';
import { readReturnComments } from '../sql/return-comments.ts';
import type { ReturnsInput } from './prepare-returns.ts';
import type { ReturnsReport } from './returns-report.ts';
import { takeReturns } from './take-returns.ts';

const KEEP = { comment: 'keep' };

/** Two people, and a report whose agents wrote about both. */
async function taken(firm: Firm, more: Partial<ReturnsInput> = {}, header = 'comments'): Promise<ReturnsReport> {
  await firm.add([person(1), person(2)], DIRECT);
  const lines = [
    `call_date,status,vendor_lead_code,${header}`,
    `2026-12-01 10:05:00,NA,${firm.reference(1)},Rappeler après 18 h`,
    `2026-12-01 10:06:00,A,${firm.reference(2)},Sort de l’hôpital`,
    `2026-12-01 10:07:00,NA,${firm.reference(2)},`,
  ];
  return takeLines(firm, 'calls.csv', lines, more);
}

describe('comments of agents', () => {
  it('are not taken unless LAYOUT.json says so', () =>
    withFirm(async (firm) => {
      expect(await taken(firm)).toMatchObject({ applied: 3, problems: [] });
      const { persons } = readPersonRecord(firm.workspace, { id: '1' });
      expect(persons[0]?.comments).toEqual([]);
    }));

  it('are kept with the call once it does, and one about health is flagged', () =>
    withFirm(async (firm) => {
      const { problems } = await taken(firm, { layout: KEEP });
      expect(problems).toMatchObject([{ row: 3, code: 'returns.comment.health', severity: 'warning' }]);
      expect(readReturnComments(firm.workspace, 1)).toEqual([
        { at: '2026-12-01T10:05:00+01:00', text: 'Rappeler après 18 h' },
      ]);
      expect(readReturnComments(firm.workspace, 2)).toHaveLength(1);
      expect(readPersonRecord(firm.workspace, { id: '1' }).persons[0]?.comments).toEqual([
        { at: '2026-12-01T10:05:00+01:00', text: 'Rappeler après 18 h' },
      ]);
    }));

  it('are kept of a column that LAYOUT.json names', () =>
    withFirm(async (firm) => {
      await taken(firm, { layout: { ...KEEP, columns: { 'Vu par': 'comment' } } }, 'Vu par');
      expect(readReturnComments(firm.workspace, 1)).toHaveLength(1);
    }));

  it('are asked for anew with each file: a remembered layout keeps none', () =>
    withFirm(async (firm) => {
      const { returnId } = await taken(firm, { layout: KEEP });
      await undoImport(LATER, firm.workspace, returnId ?? '');
      expect(readReturnComments(firm.workspace, 1)).toEqual([]);
      await takeReturns(LATER, firm.workspace, { file: join(firm.folder, 'calls.csv'), dryRun: false });
      expect(readReturnComments(firm.workspace, 1)).toEqual([]);
    }));

  it('go with an erased person', () =>
    withFirm(async (firm) => {
      await taken(firm, { layout: KEEP });
      await erasePerson(LATER, firm.workspace, { id: '2' });
      expect(firm.workspace.all('SELECT contact_id FROM return_comments')).toEqual([{ contact_id: 1 }]);
    }));
});
