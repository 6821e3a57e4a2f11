import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decideReview } from '../../electron/engine/campaign/decide-review.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { context, LETTER, person, withFirm, type Firm } from '../campaign/firm.ts';
import { writtenRows } from '../campaign/written-rows.ts';

const exported = ({ folder, workspace }: Firm, format: string) =>
  exportCampaign(context, workspace, { campaign: { ...LETTER, name: format }, format, out: join(folder, format) });

/** Of a line of 329 characters: where each column begins. */
const COLUMNS = [
  ['ID', 0, 16],
  ['L1', 16, 54],
  ['L2', 54, 92],
  ['L3', 92, 130],
  ['L4', 130, 168],
  ['L5', 168, 206],
  ['L6', 206, 244],
  ['L7', 244, 282],
  ['CP', 282, 287],
  ['VILLE', 287, 325],
  ['CODE_RETOUR', 325, 329],
] as const;

/** The lines of the file, in a table of Windows-1252 whose letters are those of Latin 1. */
function fixedRows(path: string): Readonly<Record<string, string>>[] {
  const text = readFileSync(path, 'latin1');
  expect(text.endsWith('\r\n')).toBe(true);
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      expect(line).toHaveLength(329);
      return Object.fromEntries(COLUMNS.map(([name, from, until]) => [name, line.slice(from, until).trimEnd()]));
    });
}

async function sheetRows(path: string): Promise<Readonly<Record<string, string>>[]> {
  const [columns = [], ...rows] = await writtenRows(path);
  return rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place] ?? ''])));
}

/** The columns of the workbook under the names of the router’s file. */
const asRouter = ({ CODE_POSTAL: CP = '', ...row }: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries(['ID', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'].map((name) => [name, row[name] ?? ''])),
  CP,
  VILLE: row['VILLE'] ?? '',
  CODE_RETOUR: '',
});

async function people(firm: Firm): Promise<void> {
  await firm.add([
    person(1),
    person(2, { addressComplement: 'Appartement 12, Résidence les Tilleuls, BP 40', city: 'Saint-Étienne' }),
    person(3, { company: 'Menuiserie Łukasz; fils', audience: 'company' }),
    person(4, { postcode: '97400', city: 'Saint-Denis' }),
    person(5, { street: `12 rue ${'W'.repeat(25)}`, lastName: 'W'.repeat(26), firstName: 'W' }),
  ]);
}

describe('the files of a mailing house', () => {
  it('has 329 characters a line in fixed width, and says what the workbook says', () =>
    withFirm(async (firm) => {
      await people(firm);
      const { files, funnel } = await exported(firm, 'router-fixed');
      expect(files.map(({ name, rows }) => [name, rows])).toEqual([['routeur.txt', 5]]);
      expect(funnel.eligible).toBe(5);
      await exported(firm, 'post-lines');
      const rows = fixedRows(join(firm.folder, 'router-fixed', 'routeur.txt'));
      const sheet = await sheetRows(join(firm.folder, 'post-lines', 'post-lines.xlsx'));
      expect(rows).toHaveLength(5);
      expect(rows).toEqual(sheet.map(asRouter));
      expect(rows[1]).toMatchObject({ L2: 'APPARTEMENT 12', L5: 'BP 40', CP: '69002', VILLE: 'Saint-Étienne' });
    }));

  it('is a table with a header in CSV, and says what the workbook says', () =>
    withFirm(async (firm) => {
      await people(firm);
      await exported(firm, 'router-csv');
      await exported(firm, 'post-lines');
      const path = join(firm.folder, 'router-csv', 'routeur.csv');
      expect(readFileSync(path, 'utf8').split('\r\n')[0]).toBe('ID;L1;L2;L3;L4;L5;L6;L7;CP;VILLE;CODE_RETOUR');
      const rows = await sheetRows(path);
      const sheet = await sheetRows(join(firm.folder, 'post-lines', 'post-lines.xlsx'));
      expect(rows.map((row) => ({ ...row, CODE_RETOUR: row['CODE_RETOUR'] ?? '' }))).toEqual(sheet.map(asRouter));
    }));

  it('tells what does not fit the widths, and keeps the postcode line whole', () =>
    withFirm(async (firm) => {
      await firm.add([
        person(1, { city: 'Gradačac', street: 'Rue 3', postcode: 'SW1A 1AA', country: 'Royaume-Uni' }),
        person(2),
      ]);
      await decideReview(context, firm.workspace, {
        id: '1',
        campaign: { ...LETTER, name: 'router-fixed' },
        verdict: 'allow',
        reason: 'Le droit local le permet.',
      });
      const { remarks } = await exported(firm, 'router-fixed');
      expect(remarks.map(({ code, count }) => [code, count])).toEqual([
        ['shortened', 1],
        ['letters_replaced', 1],
      ]);
      const [row] = fixedRows(join(firm.folder, 'router-fixed', 'routeur.txt'));
      expect(row).toMatchObject({ L6: 'SW1A 1AA GRADACAC', L7: 'ROYAUME UNI', CP: '', VILLE: 'Gradacac' });
    }));

  it.each(['router-csv', 'router-fixed'])('of a list in %s is followed by a recall on paper', (format) =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)]);
      await exported(firm, format);
      await suppressPerson(context, firm.workspace, { contact: '2' });
      await recallLists(context, firm.workspace, { out: join(firm.folder, 'r'), dryRun: false });
      const [row] = await sheetRows(join(firm.folder, 'r', 'liste-1', 'retrait.xlsx'));
      expect(row).toMatchObject({ ID: firm.reference(2), L4: '2 RUE DES HALLES', A_FAIRE: 'à retirer' });
    }),
  );

  it('is refused for a call', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      await expect(
        exportCampaign(context, firm.workspace, {
          campaign: { ...LETTER, channel: 'email' },
          format: 'router-csv',
          out: join(firm.folder, 'r'),
        }),
      ).rejects.toMatchObject({ code: 'export.format_unsuited' });
    }));
});
