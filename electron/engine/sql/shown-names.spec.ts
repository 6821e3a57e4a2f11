import { expect, it } from 'vitest';
import { withContacts } from '../../../test/contact/random-contacts.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { shownName } from '../model/shown-name.ts';
import { readShownNames } from './shown-names.ts';

const NAMES = [
  { firstName: 'Zoé', lastName: 'Petit' },
  { firstName: 'Zoé' },
  { lastName: 'Petit', company: 'Les Tuiles SARL' },
  { company: 'Les Tuiles SARL' },
  {},
];

it.each([
  { title: 'joined', names: NAMES },
  { title: 'one by one where one has a line break', names: [...NAMES, { firstName: 'Zoé', lastName: 'Petit\nRoux' }] },
])('are those under which each contact is shown, $title', ({ names }) =>
  withContacts(
    names.map((name) => ({
      person: { audience: 'consumer' as const, ...name },
      emails: ['zoe@example.org'],
      phones: [],
      importId: 1 as const,
    })),
    (reader) => {
      const shown = Array.from(iterateContacts(reader), ({ id, person }) => [id, shownName(person)] as const);
      const [[first = 0] = [], [last = 0] = []] = [shown[0], shown.at(-1)];
      expect(shown.length).toBeGreaterThanOrEqual(names.length);
      expect([...readShownNames(reader, first, last)]).toEqual(shown);
      expect([...readShownNames(reader, first + 1, last - 1)]).toEqual(shown.slice(1, -1));
      expect(readShownNames(reader, last + 1, last + 9).size).toBe(0);
    },
  ),
);
