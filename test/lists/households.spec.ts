import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../electron/engine/campaign/check.ts';
import { parseOwnCampaign } from '../../electron/engine/campaign/definition/parse-campaign.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { decideHousehold, decideLetter } from '../../electron/engine/households/change-household.ts';
import { householdsOfList, listHouseholds, type Household } from '../../electron/engine/households/list-households.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { correctContact } from '../../electron/engine/record/record-correction.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { context, LETTER, withFirm, type Firm, type Row } from '../campaign/firm.ts';
import { writtenRows } from '../campaign/written-rows.ts';

const dweller = (civility: string, firstName: string, lastName: string, more: Row = {}): Row => ({
  civility,
  firstName,
  lastName,
  street: '3 rue des Halles',
  postcode: '69002',
  city: 'Lyon',
  ...more,
});
/** A line that no names make. */
const ROUX_LINE = { line1: 'Famille ROUX des Halles', salutation: 'Chers amis,' };
const PAUL = dweller('M.', 'Paul', 'ROUX');
const CLAIRE = dweller('Mme', 'Claire', 'ROUX');
const LEA = dweller('Mme', 'Léa', 'ROUX');

let lists = 0;
/** The first line and the salutation of each letter of an appeal. */
async function letters({ folder, workspace }: Firm, more: object = {}): Promise<readonly (readonly string[])[]> {
  lists += 1;
  const { folder: out } = await exportCampaign(context, workspace, {
    campaign: { ...LETTER, name: `Appel ${String(lists)}`, ...more },
    format: 'mail-merge',
    out: join(folder, `appeal-${String(lists)}`),
  });
  const [columns = [], ...rows] = await writtenRows(join(out, 'mail-merge.xlsx'));
  return rows.map((row) => ['L1', 'FORMULE_APPEL'].map((name) => row[columns.indexOf(name)] ?? ''));
}

const householdsOf = (firm: Firm): Promise<readonly Household[]> => listHouseholds(context, firm.workspace);

async function keyOf(firm: Firm): Promise<string> {
  const [household] = await householdsOf(firm);
  if (household === undefined) throw new Error('no household');
  return household.id;
}

describe('the name on one letter for several people', () => {
  it('1. two women of one address are « Mesdames »', () =>
    withFirm(async (firm) => {
      await firm.add([dweller('Mme', 'Anne', 'FAURE'), dweller('Mme', 'Zoé', 'BERGER')]);
      expect(await letters(firm)).toEqual([['MME FAURE ET MME BERGER', 'Mesdames,']]);
      expect(await householdsOf(firm)).toMatchObject([
        { line1: 'Mme FAURE et Mme BERGER', salutation: 'Mesdames,', separate: false, open: true, again: false },
      ]);
    }));

  it('2. when she objects, the letter is to him alone, whatever was confirmed for both', () =>
    withFirm(async (firm) => {
      await firm.add([PAUL, CLAIRE]);
      decideHousehold(context, firm.workspace, await keyOf(firm), ROUX_LINE);
      expect(await letters(firm)).toEqual([['FAMILLE ROUX DES HALLES', 'Chers amis,']]);
      await suppressPerson(context, firm.workspace, { contact: '2', channel: 'post' });
      expect(await letters(firm)).toEqual([['MONSIEUR PAUL ROUX', 'Monsieur,']]);
      expect(await householdsOf(firm)).toEqual([]);
    }));

  it('3. a confirmed line outlives a re-import, and is asked for again with a third member', () =>
    withFirm(async (firm) => {
      await firm.add([PAUL, CLAIRE]);
      decideHousehold(context, firm.workspace, await keyOf(firm), ROUX_LINE);
      await firm.add([CLAIRE, PAUL]);
      expect(await letters(firm)).toEqual([['FAMILLE ROUX DES HALLES', 'Chers amis,']]);
      expect(await householdsOf(firm)).toMatchObject([{ open: false, by: 'Nadège', confirmedAt: context.now() }]);
      await firm.add([LEA]);
      expect(await letters(firm)).toEqual([['FAMILLE ROUX', 'Madame, Monsieur,']]);
      expect(await householdsOf(firm)).toMatchObject([{ line1: 'Famille ROUX', open: true, again: true }]);
      // The two of them alone are still confirmed.
      await suppressPerson(context, firm.workspace, { contact: '3', channel: 'post' });
      expect(await letters(firm)).toEqual([['FAMILLE ROUX DES HALLES', 'Chers amis,']]);
    }));

  it('is asked for again with another name', () =>
    withFirm(async (firm) => {
      await firm.add([PAUL, { ...CLAIRE, email: 'claire@example.com' }]);
      decideHousehold(context, firm.workspace, await keyOf(firm), ROUX_LINE);
      correctContact(context, firm.workspace, 2, [{ field: 'lastName', from: 'ROUX', to: 'BERGER' }]);
      expect(await letters(firm)).toEqual([['M ROUX ET MME BERGER', 'Madame, Monsieur,']]);
      expect(await householdsOf(firm)).toMatchObject([{ open: true, again: true }]);
    }));

  it.each<[string, string, readonly string[]]>([
    ['M. et Mme ROUX', 'Madame, Monsieur,', ['MONSIEUR ET MADAME ROUX', 'Madame, Monsieur,']],
    ['Mme et M. ROUX', 'Madame, Monsieur', ['MONSIEUR ET MADAME ROUX', 'Madame, Monsieur,']],
    ['Mmes ROUX', '  Mesdames ,', ['MESDAMES ROUX', 'Mesdames,']],
    ['Claire et Paul ROUX', 'Chers amis,', ['CLAIRE ET PAUL ROUX', 'Chers amis,']],
  ])('« %s », « %s » is written as the norm wants it', (line1, salutation, written) =>
    withFirm(async (firm) => {
      await firm.add([PAUL, CLAIRE]);
      decideHousehold(context, firm.workspace, await keyOf(firm), { line1, salutation });
      expect(await letters(firm)).toEqual([written]);
    }),
  );

  it.each<[string, string, string]>([
    ['', 'Madame,', 'household.line_missing'],
    [' \t', 'Madame,', 'household.line_missing'],
    ['M. et Mme ROUX', ' , ', 'household.salutation_missing'],
    ['M. et Mme ROUX', 'M'.repeat(61), 'household.salutation_long'],
    ['M. et Mme DE LA ROCHEFOUCAULD-MONTMORENCY', 'Madame,', 'household.line_long'],
    ['X'.repeat(39), 'Madame,', 'household.line_long'],
  ])('« %s », « %s » is refused: %s', (line1, salutation, code) =>
    withFirm(async (firm) => {
      await firm.add([PAUL, CLAIRE]);
      const key = await keyOf(firm);
      expect(() => decideHousehold(context, firm.workspace, key, { line1, salutation })).toThrow(
        expect.objectContaining({ code }),
      );
      expect(firm.workspace.all('SELECT id FROM households')).toEqual([]);
    }),
  );

  it.each(['', 'x', '1-1', '../x', '9'.repeat(40)])('the key « %s » is nobody’s', (key) =>
    withFirm(async (firm) => {
      await firm.add([PAUL]);
      expect(() => decideHousehold(context, firm.workspace, key, null)).toThrow(
        expect.objectContaining({ code: 'household.unknown' }),
      );
    }),
  );
});

describe('letters of their own', () => {
  it('stay in force with a third member, and are asked for again', () =>
    withFirm(async (firm) => {
      await firm.add([PAUL, CLAIRE]);
      decideHousehold(context, firm.workspace, await keyOf(firm), null);
      expect(await letters(firm)).toEqual([
        ['MONSIEUR PAUL ROUX', 'Monsieur,'],
        ['MADAME CLAIRE ROUX', 'Madame,'],
      ]);
      expect(await householdsOf(firm)).toMatchObject([{ separate: true, open: false }]);
      await firm.add([LEA]);
      expect(await letters(firm)).toHaveLength(3);
      expect(await householdsOf(firm)).toMatchObject([{ separate: true, open: true, again: true }]);
      decideHousehold(context, firm.workspace, await keyOf(firm), ROUX_LINE);
      expect(await letters(firm)).toEqual([['FAMILLE ROUX DES HALLES', 'Chers amis,']]);
    }));

  it('6. more than twelve behind a door without flats get one each, twelve get one together', () =>
    withFirm(async (firm) => {
      const residents = Array.from({ length: 12 }, (_, place) =>
        dweller('Mme', `Prénom${String.fromCharCode(97 + place)}`, `NOM${String.fromCharCode(65 + place)}`),
      );
      await firm.add(residents);
      expect(await letters(firm)).toEqual([['MADAME PRENOMA NOMA', 'Madame,']]);
      await firm.add([dweller('M.', 'Jean', 'COLIN'), dweller('M.', 'Luc', 'PETIT', { addressComplement: 'Apt 4' })]);
      const written = await letters(firm);
      expect(written).toHaveLength(14);
      expect(written.at(-2)).toEqual(['MONSIEUR JEAN COLIN', 'Monsieur,']);
      // A filter does not make a household of a building.
      expect(await letters(firm, { segment: { where: { field: 'civility', op: 'is', value: 'M.' } } })).toHaveLength(2);
      expect(await householdsOf(firm)).toEqual([]);
    }));
});

describe('the households of one list', () => {
  it('are those of which a letter reaches several, and are decided for exactly these people', () =>
    withFirm(async (firm) => {
      await firm.add([PAUL, CLAIRE, LEA, dweller('M.', 'Jean', 'COLIN', { street: '5 rue des Halles' })]);
      const campaign = parseOwnCampaign(firm.workspace, {
        ...LETTER,
        segment: { where: { field: 'firstName', op: 'in', value: ['Paul', 'Claire', 'Jean'] } },
      });
      const households = async () =>
        householdsOfList(context, firm.workspace, await runCheck(context, firm.workspace, campaign));
      expect(await households()).toMatchObject([
        { members: [{ contact: '1' }, { contact: '2' }], line1: 'M. et Mme ROUX', open: true },
      ]);
      decideLetter(context, firm.workspace, ['1', '2'], ROUX_LINE);
      expect(await households()).toMatchObject([{ line1: 'Famille ROUX des Halles', open: false }]);
      expect(await householdsOf(firm)).toMatchObject([{ line1: 'Famille ROUX', open: true, again: true }]);
      for (const ids of [['1'], ['1', '4'], ['1', '99']])
        expect(() => decideLetter(context, firm.workspace, ids, null)).toThrow(
          expect.objectContaining({ code: 'household.changed' }),
        );
    }));
});

/** The files beside the workspace that contain a text, by their names. */
const filesNaming = ({ folder }: Firm, text: string): readonly string[] =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));

describe('a confirmed line', () => {
  it.each<[string, (firm: Firm) => Promise<unknown>]>([
    ['an erasure of one of them', (firm) => erasePerson(context, firm.workspace, { id: '2' })],
    ['an undo of the file of one of them', (firm) => undoImport(context, firm.workspace, '2')],
  ])('goes with %s', (why, leave) =>
    withFirm(async (firm) => {
      await firm.add([PAUL]);
      await firm.add([CLAIRE]);
      decideHousehold(context, firm.workspace, await keyOf(firm), ROUX_LINE);
      expect(filesNaming(firm, ROUX_LINE.line1)).toHaveLength(1);
      await leave(firm);
      if (why === 'an erasure of one of them') expect(filesNaming(firm, ROUX_LINE.line1)).toEqual([]);
      expect(firm.workspace.all('SELECT line1 FROM households')).toEqual([]);
      expect(firm.workspace.all('SELECT contact_id FROM household_members')).toEqual([]);
      expect(await letters(firm)).toEqual([['MONSIEUR PAUL ROUX', 'Monsieur,']]);
    }),
  );

  it('is in the register by its number of people alone', () =>
    withFirm(async (firm) => {
      await firm.add([PAUL, CLAIRE]);
      decideHousehold(context, firm.workspace, await keyOf(firm), ROUX_LINE);
      decideHousehold(context, firm.workspace, await keyOf(firm), null);
      const entries = firm.workspace.all<{ action: string; subject: string }>(
        "SELECT action, subject FROM register WHERE action LIKE 'household.%' ORDER BY seq",
      );
      expect(entries.map(({ action, subject }) => [action, JSON.parse(subject) as unknown])).toMatchObject([
        ['household.confirmed', { people: 2 }],
        ['household.separated', { people: 2 }],
      ]);
      expect(JSON.stringify(entries)).not.toMatch(/ROUX|Halles|Chers/);
    }));
});
