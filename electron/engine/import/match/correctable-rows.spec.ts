import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { collected, context, withWorkspace } from '../../../../test/samples/new-workspace.ts';
import { listContacts } from '../../person/list-contacts.ts';
import type { Workspace } from '../../storage/workspace.ts';
import { importFile } from '../import-file.ts';
import { saveProblems } from '../save-problems.ts';
import { undoImport } from './undo-import.ts';

const origin = { kind: 'direct', source: 'Salon', on: '2026-11-14' };

async function peopleOf(workspace: Workspace): Promise<string[]> {
  const contacts = await collected(listContacts(context, workspace));
  return contacts.map(({ lastName, firstName, phones }) => [lastName, firstName, ...phones].join(' ')).sort();
}

const imported = (workspace: Workspace, file: string) =>
  importFile(context, workspace, { file, origin, evidenceFolder: '.', dryRun: false });

/** A list in which two people of one name have an unreadable number, and its corrected workbook of problems. */
async function corrected(workspace: Workspace, folder: string, change: (sheet: ExcelJS.Worksheet) => void) {
  const file = join(folder, 'liste.csv');
  writeFileSync(
    file,
    'Nom;Prénom;Téléphone\nDUC;Paul;06 39 98\nROY;Anne;06 39 98 00 02\nDUC;Paul;06 39\nPETIT;Zoé;12\n',
  );
  const first = await imported(workspace, file);
  const path = join(folder, 'a-corriger.xlsx');
  await saveProblems(
    context,
    { file, sha256: first.sha256, sheet: null, headerRow: undefined, problems: first.problems },
    path,
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  change(sheet);
  await workbook.xlsx.writeFile(path);
  return { first, second: await imported(workspace, path) };
}

describe('a row whose only number was corrected', () => {
  it('updates its contact, and no other of its name', () =>
    withWorkspace(async (workspace, folder) => {
      const { second } = await corrected(workspace, folder, (sheet) => {
        expect([2, 3, 4].map((row) => sheet.getRow(row).getCell(1).value)).toEqual([2, 4, 5]);
        sheet.getCell('D3').value = '06 39 98 00 04';
        sheet.getCell('D4').value = '06 39 98 00 05';
      });
      expect(second).toMatchObject({ rows: 3, created: 0, updated: 2, unchanged: 1 });
      expect(await peopleOf(workspace)).toEqual([
        'DUC Paul',
        'DUC Paul +33639980004',
        'PETIT Zoé +33639980005',
        'ROY Anne +33639980002',
      ]);
    }));

  it('is another person under another name', () =>
    withWorkspace(async (workspace, folder) => {
      await corrected(workspace, folder, (sheet) => {
        sheet.getCell('B4').value = 'MARTIN';
        sheet.getCell('D4').value = '06 39 98 00 05';
      });
      expect(await peopleOf(workspace)).toEqual([
        'DUC Paul',
        'DUC Paul',
        'MARTIN Zoé +33639980005',
        'PETIT Zoé',
        'ROY Anne +33639980002',
      ]);
    }));

  it('stays in place when the first file is undone, and restores the former state when it is undone itself', () =>
    withWorkspace(async (workspace, folder) => {
      const { first, second } = await corrected(workspace, folder, (sheet) => {
        sheet.getCell('D4').value = '06 39 98 00 05';
      });
      await undoImport(context, workspace, second.importId ?? '');
      expect(await peopleOf(workspace)).toEqual(['DUC Paul', 'DUC Paul', 'PETIT Zoé', 'ROY Anne +33639980002']);
      await imported(workspace, join(folder, 'a-corriger.xlsx'));
      expect(await peopleOf(workspace)).toContain('PETIT Zoé +33639980005');
      await undoImport(context, workspace, first.importId ?? '');
      expect(await peopleOf(workspace)).toEqual(['DUC Paul', 'DUC Paul', 'PETIT Zoé +33639980005']);
    }));
});
