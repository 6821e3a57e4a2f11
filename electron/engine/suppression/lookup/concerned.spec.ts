import { describe, expect, it } from 'vitest';
import { person, withFirm } from '../../../../test/campaign/firm.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { entriesOf, type Opposition } from '../../model/oppositions.ts';
import { readTokens } from '../../model/person-tokens.ts';
import { concernedBy } from './concerned.ts';
import { SuppressionIndex } from './suppression-index.ts';

const hash = new KeyedHash('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');

function indexOf(...oppositions: readonly Partial<Opposition>[]): SuppressionIndex {
  const entries = oppositions.flatMap((parts) =>
    entriesOf({ emails: [], phones: [], channels: ['all'], on: '2026-10-01', ...parts }, hash),
  );
  return SuppressionIndex.of(
    entries.map((entry, place) => ({
      ...entry,
      id: place + 1,
      person: readTokens(entry.personHash),
      reach: 'shared' as const,
      recordedAt: '2026-11-01T10:00:00+01:00',
      source: 'liste.csv',
      opposition: place + 1,
    })),
    hash,
  );
}

const EMAIL: Partial<Opposition> = { emails: ['personne.1@example.com'] };
const PHONE: Partial<Opposition> = { phones: ['+33639981002'] };
const CONTACT: Partial<Opposition> = { contactId: 3 };
const ADDRESS: Partial<Opposition> = { lastName: 'NOME', street: '4 rue des Halles', postcode: '69002' };
const STRANGER: Partial<Opposition> = { emails: ['personne.99@example.com'] };

describe('the contacts whom the list may concern', () => {
  const cases: readonly (readonly [string, readonly Partial<Opposition>[], number, number, readonly number[]])[] = [
    ['an empty list', [], 1, 5, []],
    ['a stranger', [STRANGER], 1, 5, []],
    ['an e-mail', [EMAIL], 1, 5, [1]],
    ['a number', [PHONE], 1, 5, [2]],
    ['a contact by id', [CONTACT], 1, 5, [3]],
    ['an address', [ADDRESS], 1, 5, [4]],
    ['an address beside a stranger', [ADDRESS, STRANGER], 1, 5, [4]],
    ['everything', [ADDRESS, CONTACT, PHONE, EMAIL], 1, 5, [1, 2, 3, 4]],
    ['both ends of the stretch', [ADDRESS, CONTACT, PHONE, EMAIL], 2, 3, [2, 3]],
    ['the id at the first end', [CONTACT], 3, 5, [3]],
    ['the id at the last end', [CONTACT], 1, 3, [3]],
    ['an id below the stretch', [CONTACT], 4, 5, []],
    ['an id above the stretch', [CONTACT], 1, 2, []],
  ];
  it('are those with a value of the list, between both ends', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1), person(2), person(3), person(4), person(5)]);
      const found = cases.map(([title, oppositions, from, to]) => [
        title,
        [...concernedBy(indexOf(...oppositions), workspace, from, to).keys()],
      ]);
      expect(found).toEqual(cases.map(([title, , , , ids]) => [title, ids]));
    }));

  it('come with their names, addresses and coordinates', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1), person(2, { email: '', mobile: '' })]);
      const index = indexOf(EMAIL, { contactId: 2 });
      expect([...concernedBy(index, workspace, 1, 2).values()]).toEqual([
        expect.objectContaining({
          contactId: 1,
          lastName: 'NOMB',
          street: '1 rue des Halles',
          emails: ['personne.1@example.com'],
          phones: ['+33639981001'],
        }),
        expect.objectContaining({ contactId: 2, lastName: 'NOMC', emails: [], phones: [] }),
      ]);
    }));
});
