import { expect, it } from 'vitest';
import { person, type Row, withFirm } from '../../../../test/campaign/firm.ts';
import { atOnce } from '../../steps/pauses.ts';
import { lastContactId } from '../../sql/imports.ts';
import { findingPairsOfFile } from './pairs-of-file.ts';

/** A row without a coordinate in common with any other, but for what is given. */
const row = (number: number, firstName: string, lastName: string, more: Row = {}): Row =>
  person(number, { firstName, lastName, postcode: `6900${String(number % 10)}`, ...more });

const KNOWN: readonly Row[] = [
  row(1, 'Zoé', 'PETIT', { email: 'zp@example.com' }),
  row(2, 'Jean', 'MOULIN', { email: 'jm@example.com' }),
  row(3, 'Rose', 'LEROY', { postcode: '69001' }),
  // Two that were there before are no pair of the file.
  row(4, 'Luc', 'FABRE', { email: 'lf@example.com' }),
  row(5, 'Fabre', 'Luc', { email: 'lf@example.com' }),
];

const FILE: readonly Row[] = [
  row(11, 'Petit', 'ZOE', { email: 'zp@example.com' }),
  row(12, 'J', 'MOULIN', { email: 'jm@example.com' }),
  row(13, 'Rose', 'LEROY', { postcode: '69001' }),
  row(14, 'Ana', 'SILVA', { email: 'as@example.com' }),
  row(15, 'Silva', 'Ana', { email: 'as@example.com' }),
  // A couple behind one e-mail.
  row(16, 'Guy', 'VIAL', { email: 'vial@example.com' }),
  row(17, 'Ève', 'VIAL', { email: 'vial@example.com' }),
];

it('pairs the new contacts of a file with earlier rows and with contacts known before, by lane', () =>
  withFirm(async ({ workspace, add }) => {
    await add(KNOWN);
    const before = lastContactId(workspace);
    expect(await add(FILE)).toMatchObject({ created: FILE.length });
    const { people, pairs, isCut } = atOnce(findingPairsOfFile(workspace, before));
    expect(isCut).toBe(false);
    expect(people).toEqual({ sure: 2, probable: 1, homonym: 1 });
    expect(pairs.map(({ lane, one, other }) => [lane, one.id, other.id])).toEqual([
      ['sure', '1', '6'],
      ['sure', '9', '10'],
      ['probable', '2', '7'],
      ['homonym', '3', '8'],
    ]);
    expect(pairs[0]).toMatchObject({ one: { name: 'Zoé PETIT' }, other: { name: 'Petit ZOE' } });
  }));

it('finds the spouse that the first row with a number is not', () =>
  withFirm(async ({ workspace, add }) => {
    await add([row(1, 'Claire', 'ROUX', { phone: '0639980001' })]);
    const before = lastContactId(workspace);
    await add([
      row(11, 'Paul', 'ROUX', { phone: '0639980001' }),
      row(12, 'C', 'ROUX', { phone: '0639980001' }),
      row(13, 'Roux', 'Claire', { phone: '0639980001' }),
    ]);
    const { people, pairs } = atOnce(findingPairsOfFile(workspace, before));
    expect(pairs.map(({ lane, one, other }) => [lane, one.id, other.id])).toEqual([
      ['sure', '1', '4'],
      ['probable', '1', '3'],
    ]);
    expect(people).toEqual({ sure: 1, probable: 1, homonym: 0 });
  }));

it('counts a contact of several pairs once, in the likeliest, and finds nothing in a file of known people', () =>
  withFirm(async ({ workspace, add }) => {
    await add([row(1, 'Rose', 'LEROY', { postcode: '69001', email: 'rl@example.com' })]);
    const before = lastContactId(workspace);
    await add([
      row(11, 'Leroy', 'ROSE', { postcode: '69001', email: 'other@example.com' }),
      row(12, 'Rose', 'LEROY', { postcode: '69001', phone: '0639980012', email: 'third@example.com' }),
      row(13, 'Leroy', 'Rose', { postcode: '69001', phone: '0639980012', email: 'fourth@example.com' }),
    ]);
    expect(atOnce(findingPairsOfFile(workspace, before)).people).toEqual({ sure: 1, probable: 0, homonym: 2 });
    const later = lastContactId(workspace);
    expect(await add([row(11, 'Leroy', 'ROSE', { postcode: '69001', email: 'other@example.com' })])).toMatchObject({
      created: 0,
    });
    expect(atOnce(findingPairsOfFile(workspace, later))).toEqual({
      people: { sure: 0, probable: 0, homonym: 0 },
      pairs: [],
      isCut: false,
    });
  }));

it('gives the likeliest pairs of many', () =>
  withFirm(async ({ workspace, add }) => {
    await add(KNOWN);
    await add(FILE);
    const { people, pairs } = atOnce(findingPairsOfFile(workspace, KNOWN.length, 1));
    expect(people).toEqual({ sure: 2, probable: 1, homonym: 1 });
    expect(pairs.map(({ lane }) => lane)).toEqual(['sure']);
  }));
