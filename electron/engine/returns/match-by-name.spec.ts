import { expect, it } from 'vitest';
import { withFirm } from '../../../test/campaign/firm.ts';
import { atOnce } from '../steps/pauses.ts';
import { findingNamed } from './match-by-name.ts';
import type { ReturnedRow } from './returned-row.ts';

const HALLES = { street: '5 rue des Halles', postcode: '69002', city: 'Lyon' };
const PEOPLE = [
  { ...HALLES, firstName: 'Anne-Marie', lastName: 'LE GOFF' },
  { ...HALLES, firstName: 'Jeanne', lastName: 'D’ARC' },
  { ...HALLES, company: 'Saint-Jean Fleurs' },
  { ...HALLES, firstName: 'Claire', lastName: 'PERDRIX' },
  { ...HALLES, street: '7 rue des Halles', firstName: 'Claire', lastName: 'PERDRIX' },
];

const EMPTY: ReturnedRow = {
  row: 2,
  reference: '',
  phone: '',
  email: '',
  name: '',
  street: '',
  postcode: '69002',
  at: null,
  code: 'NPAI',
  codeName: null,
  attempts: null,
  callbackAt: null,
  newAddress: null,
  comment: '',
};

const NAMED: readonly (readonly [Partial<ReturnedRow>, number | undefined])[] = [
  [{ name: 'Mme Anne Marie Le Goff' }, 1],
  [{ name: 'LE GOFF Anne-Marie' }, 1],
  [{ name: 'Jeanne d Arc' }, 2],
  [{ name: 'Saint Jean Fleurs' }, 3],
  // Two of that name in the postcode.
  [{ name: 'Claire Perdrix' }, undefined],
  [{ name: 'Claire Perdrix', street: '7, r. des Halles' }, 5],
  [{ name: 'Claire Perdrix', street: '9 rue des Halles' }, undefined],
];

it('finds the one contact of a name and a place, however a compound name is written', () =>
  withFirm(async ({ workspace, add }) => {
    await add(PEOPLE);
    const rows = NAMED.map(([parts]) => ({ ...EMPTY, ...parts }));
    const found = atOnce(findingNamed(workspace, rows));
    expect(rows.map((row, place) => [NAMED[place]?.[0], found.get(row)])).toEqual(NAMED);
  }));
