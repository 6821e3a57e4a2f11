import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { context, person, type Row, withFirm } from '../../../test/campaign/firm.ts';
import { takeReturns } from './take-returns.ts';

const ROUX = { civility: 'M.', firstName: 'Paul', lastName: 'ROUX', street: '3 rue des Halles', postcode: '69002' };
const people: readonly Row[] = [
  person(1, ROUX),
  person(2, { ...ROUX, civility: 'Mme', firstName: 'Anne' }),
  person(3, { ...ROUX, street: '8 avenue Foch', postcode: '01000' }),
  person(4, { ...ROUX, firstName: 'Léa', street: '12 rue Basse' }),
  person(5, { ...ROUX, firstName: 'Léa', street: '14 rue Basse' }),
];

it.each([
  ['name, street and postcode', 'M. Paul ROUX;3, r. des Halles;69002', 1],
  ['the parts of a name in another order', 'ROUX Anne;3 rue des Halles;69002', 2],
  ['name and postcode, where one alone lives there', 'Paul ROUX;;69002', 1],
  ['a postcode whose zero Excel lost', 'Paul ROUX;;1000', 3],
  ['name and street, without a postcode', 'Paul ROUX;8 avenue Foch;', 3],
  ['a name that two people of the postcode have', 'Léa ROUX;;69002', null],
  ['the same two, told apart by the street', 'Léa ROUX;14 rue Basse;69002', 5],
  ['a street where nobody of that name lives', 'Paul ROUX;14 rue Basse;69002', null],
  ['a name without an address', 'Anne ROUX;;', null],
])('a returned letter is found by %s', (_name, cells, contact) =>
  withFirm(async ({ folder, workspace, add }) => {
    await add(people);
    const file = join(folder, 'retours.csv');
    writeFileSync(file, `Nom;Adresse;CP;Motif\n${cells};NPAI\n`);
    const taken = await takeReturns(context, workspace, { file, on: '2026-11-24', dryRun: false });
    expect(workspace.all('SELECT contact_id FROM dead_coordinates')).toEqual(
      contact === null ? [] : [{ contact_id: contact }],
    );
    const isNamed = !cells.endsWith(';;');
    expect(taken).toMatchObject({
      kind: 'letters',
      rows: 1,
      applied: contact === null ? 0 : 1,
      unmatched: contact === null && isNamed ? 1 : 0,
      unusable: isNamed ? 0 : 1,
    });
  }),
);

it('a name never stands against a reference or an e-mail of the row', () =>
  withFirm(async ({ folder, workspace, add, reference }) => {
    await add(people);
    const file = join(folder, 'retours.csv');
    const lines = [
      'Référence;E-mail;Nom;Adresse;CP;Motif',
      `${reference(2)};;Paul ROUX;3 rue des Halles;69002;NPAI`,
      ';personne.4@example.com;Paul ROUX;3 rue des Halles;69002;NPAI',
      ';inconnue@example.com;Paul ROUX;8 avenue Foch;01000;NPAI',
    ];
    writeFileSync(file, `${lines.join('\n')}\n`);
    const taken = await takeReturns(context, workspace, { file, on: '2026-11-24', sameClient: true, dryRun: false });
    expect(taken).toMatchObject({ rows: 3, applied: 3 });
    expect(workspace.all('SELECT contact_id FROM dead_coordinates ORDER BY contact_id')).toEqual([
      { contact_id: 2 },
      { contact_id: 3 },
      { contact_id: 4 },
    ]);
  }));
