import { expect, it } from 'vitest';
import { context, LETTER, person, type Row, withFirm, type Firm } from '../../../../test/campaign/firm.ts';
import { checkCampaign } from '../../campaign/check-campaign.ts';
import { contactAnswers } from '../../campaign/check.ts';
import { suppressPerson } from '../../suppression/suppress-person.ts';
import { decidePair, listDuplicates } from './probable-duplicates.ts';

/** A row without a coordinate in common with any other, but for what is given. */
const row = (number: number, firstName: string, lastName: string, more: Row = {}): Row =>
  person(number, { firstName, lastName, postcode: `6900${String(number % 10)}`, ...more });

const E = (name: string): Row => ({ email: `${name}@example.com` });

/** Twelve pairs, four in each lane, then a couple behind one number, and two first names that are two people. */
const ROWS: readonly Row[] = [
  ...[row(1, 'Zoé', 'PETIT', E('zp')), row(2, 'Petit', 'ZOE', E('zp'))],
  ...[row(3, 'Anne', 'Marie ROY', E('amr')), row(4, 'Anne Marie', 'ROY', E('amr'))],
  ...[row(5, 'Luc', 'FABRE', E('lf')), row(6, 'Fabre', 'Luc', E('lf'))],
  ...[row(7, 'Ana', 'SILVA', E('as')), row(8, 'Silva', 'Ana', E('as'))],
  ...[row(11, 'Jean', 'MOULIN', E('jm')), row(12, 'J', 'MOULIN', E('jm'))],
  ...[row(13, 'Paul', 'RENARD', E('pr')), row(14, '', 'RENARD', E('pr'))],
  ...[row(15, 'Marie', 'DUPOND', E('md')), row(16, 'Marie', 'DUPONT', E('md'))],
  ...[row(17, 'Nathalie', 'BRUN', E('nb')), row(18, 'Natalie', 'BRUN', E('nb'))],
  ...[row(21, 'Rose', 'LEROY', { postcode: '69001' }), row(22, 'Rose', 'LEROY', { postcode: '69001' })],
  ...[row(23, 'Hugo', 'NOEL', { postcode: '69001' }), row(24, 'Hugo', 'NOEL', { postcode: '69001' })],
  ...[row(25, 'Inès', 'GARY', { postcode: '69001' }), row(26, 'Inès', 'GARY', { postcode: '69001' })],
  ...[row(27, 'Omar', 'DIOP', { postcode: '69001' }), row(28, 'Omar', 'DIOP', { postcode: '69001' })],
  ...[row(31, 'Guy', 'VIAL', E('vial')), row(32, 'Ève', 'VIAL', E('vial'))],
  ...[row(33, 'Jean', 'COSTE', E('coste')), row(34, 'Jeanne', 'COSTE', E('coste'))],
];

const lanes = async ({ workspace }: Firm): Promise<Readonly<Record<string, string[]>>> => {
  const found: Record<string, string[]> = { sure: [], probable: [], homonym: [] };
  for (const { lane, id } of await listDuplicates(context, workspace)) found[lane]?.push(id);
  return found;
};

it('finds the twelve pairs in their lanes, and neither a couple nor two first names', () =>
  withFirm(async (firm) => {
    expect(await firm.add(ROWS)).toMatchObject({ created: ROWS.length });
    expect(await lanes(firm)).toEqual({
      sure: ['1,2', '3,4', '5,6', '7,8'],
      probable: ['9,10', '11,12', '13,14', '15,16'],
      homonym: ['17,18', '19,20', '21,22', '23,24'],
    });
  }));

it('takes one person for one, strictest answer first, and gives both back', () =>
  withFirm(async ({ workspace, add }) => {
    await add(ROWS.slice(16, 18));
    const steps = async (): Promise<readonly string[]> => {
      const check = await checkCampaign(context, workspace, { campaign: LETTER });
      const { steps: left, eligible, total } = check.funnel;
      expect(left.reduce((sum, { out }) => sum + out, eligible)).toBe(total);
      return [...contactAnswers(check)].map(({ step }) => step);
    };
    expect(await steps()).toEqual(['eligible', 'eligible']);
    expect(decidePair(context, workspace, '2, 1', 'same')).toEqual({ id: '1,2', decided: 'same' });
    expect(await steps()).toEqual(['eligible', 'duplicate_target']);
    await suppressPerson(context, workspace, { email: 'personne.22@example.com' });
    expect(await steps()).toEqual(['suppressed', 'suppressed']);
    expect((await listDuplicates(context, workspace)).map(({ decided }) => decided)).toEqual(['same']);
    expect(decidePair(context, workspace, '1,2', null)).toEqual({ id: '1,2' });
    expect(await steps()).toEqual(['eligible', 'suppressed']);
    decidePair(context, workspace, '1,2', 'two');
    expect(await steps()).toEqual(['eligible', 'suppressed']);
  }));

it.each([
  ['1', 'person.pair_unreadable'],
  ['1,1', 'person.pair_unreadable'],
  ['1,99', 'person.unknown'],
])('refuses the pair “%s”', (pair, code) =>
  withFirm(async ({ workspace, add }) => {
    await add([person(1)]);
    expect(() => decidePair(context, workspace, pair, 'same')).toThrow(expect.objectContaining({ code }));
  }),
);
