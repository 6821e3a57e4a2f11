import { describe, expect, it } from 'vitest';
import { context, withFirm, type Row } from '../../../test/campaign/firm.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { Correction } from '../model/correction.ts';
import { correctPerson } from '../rights/carry-out.ts';
import type { Workspace } from '../storage/workspace.ts';
import { correctContact } from './record-correction.ts';

const SHOP = { kind: 'direct', source: 'Carnet', on: '2026-10-01', informed: true, objectionOffered: true } as const;
const ZOE = {
  civility: 'M.',
  firstName: 'Zoé',
  lastName: 'Petti',
  street: '3 rue des Halles',
  postcode: '69002',
  city: 'Lyon',
  country: 'France',
  birthDate: '25/03/1980',
  customerRef: 'C-17',
  mobile: '06 39 98 00 01',
};

function fact(workspace: Workspace, name: string): unknown {
  return Object.entries(readContact(workspace, 1)?.person ?? {}).find(([field]) => field === name)?.[1] ?? null;
}

describe('a corrected field is read as an import reads it', () => {
  it.each([
    ['civility=madame', { field: 'civility', from: 'M.', to: 'Mme' }],
    ['birthDate=02/03/1980', { field: 'birthDate', from: '1980-03-25', to: '1980-03-02' }],
    ['birthDate=1980-03-02', { field: 'birthDate', from: '1980-03-25', to: '1980-03-02' }],
    ['birthDate=', { field: 'birthDate', from: '1980-03-25', to: null }],
    ['siret=992 164 913 00012', { field: 'siret', from: null, to: '99216491300012' }],
    ['country=Belgique', { field: 'country', from: 'France', to: 'Belgique' }],
    ["customerRef='0018", { field: 'customerRef', from: 'C-17', to: '0018' }],
    ['customerRef=C-18', { field: 'customerRef', from: 'C-17', to: 'C-18' }],
    ['postcode=69 003', { field: 'postcode', from: '69002', to: '69003' }],
    ['lastName=', { field: 'lastName', from: 'Petti', to: null }],
  ])('%s', (typed, corrected) =>
    withFirm(async ({ workspace, add }) => {
      await add([ZOE], SHOP);
      expect(correctPerson(context, workspace, { id: '1', corrections: [typed] }).corrected).toEqual([corrected]);
      const { field, to } = corrected;
      expect(fact(workspace, field)).toBe(to);
      // The old row brings nothing back.
      expect(await add([ZOE], { ...SHOP, source: 'Salon', on: '2026-11-20' })).toMatchObject({ created: 0 });
      expect(fact(workspace, field)).toBe(to);
    }),
  );

  it('a postcode by the country that is corrected with it', () =>
    withFirm(async ({ workspace, add }) => {
      await add([ZOE], SHOP);
      const corrections = ['postcode=1000', 'country=Belgique'];
      expect(correctPerson(context, workspace, { id: '1', corrections }).corrected[0]).toMatchObject({ to: '1000' });
      expect(readContact(workspace, 1)?.person).toMatchObject({ territory: 'BE' });
    }));
});

it.each([
  ['civility=123', 'correction.not_a_civility'],
  ['civility=M./Mme', 'correction.not_a_civility'],
  ['birthDate=hier', 'correction.not_a_birth_date'],
  ['birthDate=31/02/1980', 'correction.not_a_birth_date'],
  ['birthDate=01/01/2030', 'correction.not_a_birth_date'],
  ['siret=123', 'correction.not_one_siret'],
  ['siret=992164913', 'correction.not_one_siret'],
  ['country=Narnia', 'correction.not_one_country'],
  ['postcode=abc', 'correction.not_one_postcode'],
  ['postcode=00000', 'correction.not_one_postcode'],
  ['postcode=69003 Lyon', 'correction.not_one_postcode'],
  ['lastName=06 39 98 00 02', 'correction.coordinate_in_name'],
  ['firstName=Zoé zoe@example.com', 'correction.coordinate_in_name'],
  ['city=inconnue', 'correction.no_value'],
  ['lastName=-', 'correction.no_value'],
])('refuses %s (%s) with its field, and corrects nothing', (typed, code) =>
  withFirm(async ({ workspace, add }) => {
    await add([ZOE], SHOP);
    const before = readContact(workspace, 1);
    expect(() => correctPerson(context, workspace, { id: '1', corrections: [typed] })).toThrow(
      expect.objectContaining({ code }),
    );
    expect(readContact(workspace, 1)).toEqual(before);
  }),
);

it.each<readonly [string, Row, readonly Correction[], boolean]>([
  ['a name', { lastName: 'Petti', customerRef: 'C-17' }, [{ field: 'lastName', from: 'Petti', to: '' }], false],
  ['a firm', { company: 'ALBA', customerRef: 'C-17' }, [{ field: 'company', from: 'ALBA', to: '' }], false],
  ['an e-mail', { lastName: 'Petti', email: 'p@example.com' }, [{ field: 'lastName', from: 'Petti', to: '' }], true],
])('a person keeps a name, a firm or a coordinate: without %s', (_, row, corrections, isAccepted) =>
  withFirm(async ({ workspace, add }) => {
    await add([row], SHOP);
    const correct = (): unknown => correctContact(context, workspace, 1, corrections);
    if (isAccepted) expect(correct()).toHaveLength(1);
    else expect(correct).toThrow(expect.objectContaining({ code: 'correction.nothing_left' }));
  }),
);
