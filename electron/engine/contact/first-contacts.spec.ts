import fc from 'fast-check';
import { expect, it } from 'vitest';
import { context } from '../../../test/campaign/firm.ts';
import { randomContacts, withContacts } from '../../../test/contact/random-contacts.ts';
import { ContactDirectory } from './contact-directory.ts';
import { findFirst } from './first-contacts.ts';

it('finds the contacts that come first in the directory', () =>
  withContacts(randomContacts(120), async (workspace) => {
    const directory = await ContactDirectory.read(context, workspace);
    const byName = Array.from(directory.find('', 'name'), (place) => directory.idAt(place));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 125 }), fc.integer({ min: 1, max: 130 }), async (most, piece) => {
        expect(await findFirst(workspace, most, piece)).toEqual(byName.slice(0, most));
      }),
    );
  }));

it('leaves out no name, whatever it begins with', async () => {
  const names = ['Aa', 'Bb', 'ba', '9', '-', '_', '`a', '{', '~', 'Éa', 'Zz', 'éx', '3x', ' x', 'œ', '[', 'Z'];
  const named = [...names, ...names.toReversed()].map((lastName) => ({
    person: { audience: 'consumer' as const, lastName },
    emails: [],
    phones: [],
    importId: 1 as const,
  }));
  await withContacts(named, async (workspace) => {
    const directory = await ContactDirectory.read(context, workspace);
    const byName = Array.from(directory.find('', 'name'), (place) => directory.idAt(place));
    for (let most = 1; most <= byName.length; most += 1)
      expect(await findFirst(workspace, most, 1), String(most)).toEqual(byName.slice(0, most));
  });
});
