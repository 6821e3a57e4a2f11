import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { erasePerson, readPersonRecord } from '../../electron/engine/person/person-record.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { context, DIRECT, LETTER, withFirm, type Firm, type Row } from '../campaign/firm.ts';
import { writtenRows } from '../campaign/written-rows.ts';

const RECEIPTS = { ...LETTER, name: 'Reçus', purpose: 'transactional', goods: undefined } as const;
const COLUMNS = 'ID;CIVILITE;PRENOM;NOM;L1;L2;L3;L4;L5;L6;L7;TOTAL;TOTAL_EN_LETTRES;DATES;NOMBRE';

let lists = 0;
/** The receipts of a year, by the names of their columns. */
async function receipts(
  { folder, workspace }: Firm,
  year = 2026,
  campaign: object = RECEIPTS,
): Promise<readonly Readonly<Record<string, string>>[]> {
  lists += 1;
  const { folder: out } = await exportCampaign(context, workspace, {
    campaign: { ...campaign, name: `Reçus ${String(lists)}` },
    format: 'gift-receipts',
    choices: { year },
    out: join(folder, `receipts-${String(lists)}`),
  });
  const [columns = [], ...rows] = await writtenRows(join(out, 'gift-receipts.xlsx'));
  expect(columns.join(';')).toBe(COLUMNS);
  return rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place] ?? ''])));
}

const gift = (giftOn: string, giftAmount: string, more: Row = {}): Row => ({
  civility: 'Mme',
  firstName: 'Claire',
  lastName: 'PERDRIX',
  street: '3 rue des Halles',
  postcode: '69002',
  city: 'Lyon',
  giftOn,
  giftAmount,
  giftForm: 'chèque',
  ...more,
});
const PAUL = { civility: 'M.', firstName: 'Paul' };
const TWO = [gift('2026-03-03', '20,00'), gift('2026-11-01', '35,50 €')];

const totals = async (firm: Firm, year?: number): Promise<readonly string[]> =>
  (await receipts(firm, year)).map((row) => `${row['PRENOM'] ?? ''} ${row['TOTAL'] ?? ''} ${row['NOMBRE'] ?? ''}`);

describe('receipts for gifts', () => {
  it('4. sum the gifts of a person and a year, in figures and in words, with their days', () =>
    withFirm(async (firm) => {
      await firm.add([...TWO, gift('2025-12-31', '10')]);
      expect(await receipts(firm)).toEqual([
        {
          ID: firm.reference(1),
          CIVILITE: 'Mme',
          PRENOM: 'Claire',
          NOM: 'PERDRIX',
          L1: 'MADAME CLAIRE PERDRIX',
          L2: '',
          L3: '',
          L4: '3 RUE DES HALLES',
          L5: '',
          L6: '69002 LYON',
          L7: '',
          TOTAL: '55,50',
          TOTAL_EN_LETTRES: 'cinquante-cinq euros et cinquante centimes',
          DATES: '03/03/2026 ; 01/11/2026',
          NOMBRE: '2',
        },
      ]);
      expect(await totals(firm, 2025)).toEqual(['Claire 10,00 1']);
      expect(await totals(firm, 2024)).toEqual([]);
    }));

  it('5. reach a donor opposed to appeals, and not one who died', () =>
    withFirm(async (firm) => {
      await firm.add([...TWO, gift('2026-05-04', '12', { ...PAUL, email: 'paul@example.com' })]);
      await suppressPerson(context, firm.workspace, { contact: '1' });
      expect(await totals(firm)).toEqual(['Claire 55,50 2', 'Paul 12,00 1']);
      await firm.record({ email: 'paul@example.com', add: { status: 'deceased', statusOn: '2026-11-01' } });
      expect(await totals(firm)).toEqual(['Claire 55,50 2']);
    }));

  it('7. are as before after the undo of the file of gifts', () =>
    withFirm(async (firm) => {
      await firm.add([gift('2026-03-03', '20,00')]);
      const before = firm.workspace.all('SELECT * FROM contacts');
      await firm.add([gift('2026-11-01', '35,50'), gift('2026-11-02', '5', PAUL)]);
      expect(await totals(firm)).toEqual(['Claire 55,50 2', 'Paul 5,00 1']);
      await undoImport(context, firm.workspace, '2');
      expect(await totals(firm)).toEqual(['Claire 20,00 1']);
      expect(firm.workspace.all('SELECT * FROM contacts')).toEqual(before);
    }));

  it('count a gift once within one source, whatever file tells of it, and keep it when one of them is undone', () =>
    withFirm(async (firm) => {
      await firm.add(TWO);
      expect(await firm.add(TWO)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
      expect(await totals(firm)).toEqual(['Claire 55,50 2']);
      await undoImport(context, firm.workspace, '1');
      expect(await totals(firm)).toEqual(['Claire 55,50 2']);
    }));

  it.each<[string, Row[], object | undefined, string]>([
    ['another amount', [gift('2026-03-03', '20,01')], undefined, 'Claire 75,51 3'],
    ['another form', [gift('2026-03-03', '20', { giftForm: 'espèces' })], undefined, 'Claire 75,50 3'],
    ['another day', [gift('2026-03-04', '20')], undefined, 'Claire 75,50 3'],
    ['another source', [gift('2026-11-01', '35,50')], { ...DIRECT, source: 'Quête' }, 'Claire 91,00 3'],
  ])('count %s as another gift', (_, rows, origin, total) =>
    withFirm(async (firm) => {
      await firm.add(TWO);
      await firm.add(rows, origin);
      expect(await totals(firm)).toEqual([total]);
    }),
  );

  it('are for the name on the cheque: one each for a couple, and for two of one name', () =>
    withFirm(async (firm) => {
      const nowhere = { street: '', postcode: '', city: '' };
      const both = ['one@example.com', 'other@example.com'];
      await firm.add(both.map((email) => gift('', '', { ...nowhere, email })));
      await firm.add([
        gift('2026-03-03', '20', { email: 'one@example.com' }),
        gift('2026-03-04', '30', PAUL),
        gift('2026-03-05', '40', { email: 'other@example.com' }),
      ]);
      expect(await totals(firm)).toEqual(['Claire 20,00 1', 'Claire 40,00 1', 'Paul 30,00 1']);
    }));

  it('make a donor of somebody who gave, on the day of the last gift', () =>
    withFirm(async (firm) => {
      await firm.add([...TWO, gift('', '', PAUL)]);
      expect(firm.workspace.all('SELECT donor, last_donation_on AS last FROM contacts ORDER BY id')).toEqual([
        { donor: 1, last: '2026-11-01' },
        { donor: null, last: null },
      ]);
    }));

  it.each<[string, string, string]>([
    ['2026-03-03', '0', 'gift.amount_unreadable'],
    ['2026-03-03', '-20', 'gift.amount_unreadable'],
    ['2026-03-03', 'chèque', 'gift.amount_unreadable'],
    ['2026-03-03', '1,234', 'gift.amount_unreadable'],
    ['', '20', 'gift.no_day'],
    ['2026-02-31', '20', 'gift.no_day'],
    ['2026-03-03', '', 'gift.no_amount'],
  ])('« %s », « %s » is no gift and is told as such: %s', (on, amount, code) =>
    withFirm(async (firm) => {
      const report = await firm.add([gift(on, amount)]);
      expect(report).toMatchObject({ created: 1 });
      expect(report.problems.map((problem) => problem.code)).toContain(code);
      expect(firm.workspace.all('SELECT * FROM gifts')).toEqual([]);
      expect(await totals(firm)).toEqual([]);
    }),
  );

  it.each<[string, object, object, readonly string[]]>([
    ['export.year_missing', RECEIPTS, {}, []],
    ['export.year', RECEIPTS, { year: 26 }, []],
    ['export.receipts_purpose', LETTER, { year: 2026 }, []],
    ['export.format_alone', RECEIPTS, { year: 2026 }, ['post-lines']],
    ['export.format_unsuited', { ...RECEIPTS, channel: 'email' }, { year: 2026 }, []],
  ])('%s', (code, campaign, choices, further) =>
    withFirm(async (firm) => {
      await firm.add(TWO);
      const out = join(firm.folder, 'out');
      await expect(
        exportCampaign(context, firm.workspace, { campaign, format: 'gift-receipts', further, choices, out }),
      ).rejects.toMatchObject({ code });
    }),
  );

  it('are in the answer to the person, and go with an erasure', () =>
    withFirm(async (firm) => {
      await firm.add([...TWO, ...TWO]);
      expect(readPersonRecord(firm.workspace, { id: '1' }).persons[0]?.gifts).toEqual([
        { on: '2026-03-03', cents: 2000, form: 'chèque' },
        { on: '2026-11-01', cents: 3550, form: 'chèque' },
      ]);
      await erasePerson(context, firm.workspace, { id: '1' });
      expect(firm.workspace.all('SELECT * FROM gifts')).toEqual([]);
    }));
});
