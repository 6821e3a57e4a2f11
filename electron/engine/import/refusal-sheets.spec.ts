import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { contactsOf, importing } from '../../../test/import/csv-import.ts';
import { context, withWorkspace } from '../../../test/samples/new-workspace.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';

const HEADER = ['Nom', 'Prénom', 'E-mail'];
const PETIT = ['PETIT', 'Zoé', 'zoe@example.com'];
const ROCHE = ['ROCHE', 'Luc', 'luc@example.com'];
const MOREL = ['MOREL', 'Ana', 'ana@example.com'];
const FAURE = ['FAURE', 'Léa', 'lea@example.com'];

async function workbook(folder: string, sheets: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows([HEADER, ...rows]);
  const file = join(folder, 'clients.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

it('reads no contacts from a longer sheet of refusals, and the refusals from it for the list', () =>
  withWorkspace(async (workspace, folder) => {
    const file = await workbook(folder, { Clients: [PETIT, ROCHE], 'Ne plus contacter': [ROCHE, MOREL, FAURE] });
    const report = await importing(workspace, file);
    expect(report).toMatchObject({ sheet: 'Clients', rows: 2, created: 2 });
    expect(report.problems).toMatchObject([{ code: 'table.refusal_sheets', severity: 'warning' }]);
    expect(report.problems[0]?.message).toContain('« Ne plus contacter »');

    await suppressPerson(context, workspace, { file, channel: 'all' });
    expect((await contactsOf(workspace)).map(({ lastName, suppressed }) => [lastName, suppressed.length])).toEqual([
      ['PETIT', 0],
      ['ROCHE', 5],
    ]);
  }));

it('tells the cells whose note refuses contact, because notes are not read', () =>
  withWorkspace(async (workspace, folder) => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Clients');
    sheet.addRows([HEADER, PETIT, ROCHE, MOREL, FAURE]);
    sheet.getCell('A2').note = 'Nadège:\nNE PLUS APPELER';
    sheet.getCell('C4').note = { texts: [{ text: 'ne veut plus ' }, { text: 'de mails' }] };
    sheet.getCell('A5').note = 'Cliente depuis 2009 & fidèle';
    const file = join(folder, 'clients.xlsx');
    await book.xlsx.writeFile(file);
    const { problems } = await importing(workspace, file, { dryRun: true });
    expect(problems).toMatchObject([{ code: 'workbook.notes_refuse', severity: 'warning' }]);
    expect(problems[0]?.message).toMatch(/^2 commentaires .*« Clients » \(A2, C4\)/);
  }));

it('warns of a sheet of refusals that is imported as contacts', () =>
  withWorkspace(async (workspace, folder) => {
    const file = await workbook(folder, { STOP: [PETIT] });
    const { problems } = await importing(workspace, file, { dryRun: true });
    expect(problems).toMatchObject([{ code: 'table.refusal_sheet_read', severity: 'warning' }]);
  }));
