import { expect, it } from 'vitest';
import { context, DIRECT, person, withFirm } from '../../../test/campaign/firm.ts';
import { erasePerson } from '../person/person-record.ts';
import { PresentContacts } from './present-contacts.ts';

const PEOPLE = 1200;
const ERASED = [5, 1024, 1025];

it('tells the ids of contacts from those of erased and unknown people, in ranges with and without gaps', () =>
  withFirm(async ({ workspace, add }) => {
    await add(
      Array.from({ length: PEOPLE }, (_, place) => person(place + 1)),
      DIRECT,
    );
    for (const id of ERASED) await erasePerson(context, workspace, { id: String(id) });
    const present = new PresentContacts(workspace);
    const asked = [...Array.from({ length: 2 * PEOPLE }, (_, place) => place + 1), 999_999_999_999_999];
    expect(asked.filter((id) => present.has(id))).toEqual(asked.filter((id) => id <= PEOPLE && !ERASED.includes(id)));
  }));
