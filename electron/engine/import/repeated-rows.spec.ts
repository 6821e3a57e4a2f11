import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { collected, context, withWorkspace } from '../../../test/samples/new-workspace.ts';
import { makeWorkbook } from '../../../test/spreadsheet/make-workbook.ts';
import { listContacts } from '../person/list-contacts.ts';
import { importFile } from './import-file.ts';

const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;

it('a repeated row number for one person does not refuse the file', () =>
  withWorkspace(async (workspace, folder) => {
    const row = (number: number, name: string, phone: string, town: string) =>
      `<row r="${number}">${text(`A${number}`, name)}${text(`B${number}`, phone)}${text(`C${number}`, town)}</row>`;
    const rows = [
      row(1, 'Nom', 'Téléphone', 'Ville'),
      row(2, 'PETIT', '06 39 98 00 01', ''),
      row(2, 'PETIT', '06 39 98 00 01', 'Lyon'),
      row(2, 'PETIT', '06 39 98 00 01', 'Lyon'),
      row(3, 'ROY', '06 39 98 00 02', 'Nantes'),
    ];
    const file = join(folder, 'un.xlsx');
    writeFileSync(file, makeWorkbook({ sheets: [{ rows: rows.join('') }] }));
    const report = await importFile(context, workspace, {
      file,
      origin: { kind: 'direct', source: 'Salon', on: '2026-11-14' },
      evidenceFolder: folder,
      dryRun: false,
    });
    expect(report).toMatchObject({ rows: 4, created: 2, updated: 1, unchanged: 1, rejected: 0 });
    expect(report.problems).toContainEqual(
      expect.objectContaining({ code: 'rows.repeated_number', params: { count: 3 } }),
    );
    expect((await collected(listContacts(context, workspace))).map(({ lastName, city }) => [lastName, city])).toEqual([
      ['PETIT', 'Lyon'],
      ['ROY', 'Nantes'],
    ]);
  }));
