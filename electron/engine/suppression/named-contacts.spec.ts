import { describe, expect, it } from 'vitest';
import { person, withFirm } from '../../../test/campaign/firm.ts';
import { findContacts } from './lookup/find-contacts.ts';
import { contactsNamed, type NamedContacts } from './named-contacts.ts';
import { readNamedOpposition, readTypedPerson, understood, type TypedPerson } from './named-person.ts';

const HALLES = { street: '5 rue des Halles', postcode: '69002', city: 'Lyon' };
const PEOPLE = [
  person(1),
  person(2, { email: 'personne.1@example.com', mobile: '' }),
  { ...HALLES, firstName: 'Claire', lastName: 'PERDRIX', email: 'claire@example.com' },
  { ...HALLES, street: '8 quai Perrache', firstName: 'Claire', lastName: 'PERDRIX', email: 'autre@example.com' },
  { ...HALLES, postcode: '69003', firstName: 'Claire', lastName: 'PERDRIX', email: 'loin@example.com' },
  { ...HALLES, company: 'Dupin', email: 'dupin@example.com' },
  { ...HALLES, postcode: '69009', firstName: 'Anne-Marie', lastName: 'LE GOFF', email: 'anne@example.com' },
  { ...HALLES, postcode: '69009', firstName: 'Jeanne', lastName: 'D’ARC', email: 'jeanne@example.com' },
  { ...HALLES, postcode: '69009', company: 'Saint-Jean Fleurs', email: 'fleurs@example.com' },
];

describe('named contacts', () => {
  const named: readonly (readonly [NamedContacts, readonly number[]])[] = [
    [{ id: '2' }, [2]],
    [{ id: '99' }, []],
    [{ id: 'Claire' }, []],
    [{ email: ' Personne.1@EXAMPLE.com' }, [1, 2]],
    [{ phone: '06 39 98 10 01' }, [1]],
    [{ email: 'claire@example.com', phone: '0639981001' }, [1, 3]],
    [{ email: 'nobody@example.com' }, []],
  ];
  const typed: readonly (readonly [TypedPerson, readonly number[]])[] = [
    [{ name: 'perdrix claire', postcode: '69002' }, [3, 4]],
    [{ name: 'Claire Perdrix', postcode: ' 69002 ' }, [3, 4]],
    [{ name: 'Claire Perdrix', postcode: '69002', street: '5, r. des Halles' }, [3]],
    [{ name: 'Claire Perdrix' }, []],
    [{ name: 'Claire', postcode: '69002' }, []],
    [{ name: 'Dupin', postcode: '69002' }, [6]],
    [{ postcode: '69002' }, []],
    [{ name: 'Anne Marie Le Goff', postcode: '69009' }, [7]],
    [{ name: 'le-goff anne-marie', postcode: '69009' }, [7]],
    [{ name: 'Jeanne d Arc', postcode: '69009' }, [8]],
    [{ name: 'Saint Jean Fleurs SARL', postcode: '69009' }, []],
    [{ name: 'Saint Jean Fleurs', postcode: '69009' }, [9]],
    [{ name: 'Claire Perdrix', postcode: '69003', email: 'claire@example.com' }, [3, 5]],
  ];

  it('have the id, the coordinates or the name and the place', () =>
    withFirm(async ({ workspace, add }) => {
      await add(PEOPLE);
      expect(named.map(([who]) => [who, contactsNamed(workspace, who)])).toEqual(named);
      expect(typed.map(([who]) => [who, findContacts(workspace, readTypedPerson(who))])).toEqual(typed);
      expect(() => contactsNamed(workspace, {})).toThrow('person.nobody_named');
      expect(() => contactsNamed(workspace, { email: 'claire' })).toThrow('suppression.email_unreadable');
      expect(() => contactsNamed(workspace, { phone: '3639' })).toThrow('suppression.phone_unreadable');
    }));

  it('add their coordinates to an opposition', () =>
    withFirm(async ({ workspace, add }) => {
      await add(PEOPLE);
      expect(readNamedOpposition(workspace, { contact: '1', channels: ['sms', 'email'] }, '2026-11-24')).toMatchObject({
        contactId: 1,
        emails: ['personne.1@example.com'],
        phones: ['+33639981001'],
        channels: ['sms', 'email'],
        on: '2026-11-24',
      });
      expect(() => readNamedOpposition(workspace, { contact: '99' }, '2026-11-24')).toThrow(
        'suppression.contact_unknown',
      );
      for (const typed of [
        { name: 'Claire Perdrix' },
        { name: 'Claire Perdrix', street: HALLES.street },
        { name: 'Claire Perdrix', postcode: HALLES.postcode },
      ])
        expect(() => readNamedOpposition(workspace, typed, '2026-11-24')).toThrow('suppression.address_incomplete');
      for (const more of [{ email: 'claire@example.com' }, { phone: '06 39 98 12 34' }, HALLES])
        expect(
          readNamedOpposition(workspace, { name: 'Claire Perdrix', ...more, on: '2026-10-01' }, '2026-11-24'),
        ).toMatchObject({ lastName: 'Perdrix', channels: ['all'], on: '2026-10-01' });
    }));
});

describe('a person as typed', () => {
  it.each<readonly [TypedPerson, object]>([
    [{}, { emails: [], phones: [], firstName: null, lastName: null, company: null, street: null, postcode: null }],
    [{ name: 'Claire Perdrix' }, { firstName: 'Claire', lastName: 'Perdrix', company: null }],
    [
      { postcode: ' 69002 ', street: HALLES.street },
      { postcode: '69002', street: HALLES.street },
    ],
  ])('%j', (typed, read) => {
    expect(readTypedPerson(typed)).toMatchObject(read);
  });

  it.each<readonly [TypedPerson, string]>([
    [{ email: ' Claire@Example.com', phone: '06 39 98 12 34', name: 'Claire' }, 'claire@example.com, +33639981234'],
    [{ name: 'Claire Perdrix' }, 'Claire Perdrix'],
    [{ postcode: '69002' }, ''],
  ])('%j is understood as %j', (typed, text) => {
    expect(understood(typed)).toBe(text);
  });
});
