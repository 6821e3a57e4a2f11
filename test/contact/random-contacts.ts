import fc from 'fast-check';
import type { PersonFacts } from '../../shared/domain/contact/fields.ts';
import { insertContact, insertCoordinates } from '../../electron/engine/sql/contacts.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { DIRECT, withFirm } from '../campaign/firm.ts';
import { published } from '../campaign/histories.ts';

/** A contact as it is stored, with whatever text its cells may contain. */
export interface RandomContact {
  readonly person: PersonFacts;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** The import of the only contribution; null: two contributions, the latest by the second import. */
  readonly importId: 1 | 2 | null;
}

/** Few words, so that many contacts are equal for a while; accents, signs, spaces and breaks that folding changes. */
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Martin', 'MARTIN', 'martínez', 'Émile', 'émile', 'Œuvré', 'abel', "d'Arc", 'Zoé'),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...'aAéÉzZ -_`´.\n\u00a0\u200b9🌸'), { maxLength: 6 })
      .map((signs) => signs.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }).map((any) => any.replaceAll('\u0000', '')) },
);
const postcode = fc.constantFrom('69003', '75011', '97410', '98000', '20090', '6900', 'B-1000', 'SW1A 1AA');
const reference = fc.oneof(fc.constantFrom('C-10-42', '00 77 31', '007731', '12.3(4)/5-6', '-', 'A 1'), text);

const contact: fc.Arbitrary<RandomContact> = fc.record({
  person: fc.record(
    {
      audience: fc.constantFrom('consumer' as const, 'professional' as const),
      firstName: text,
      lastName: text,
      company: text,
      street: text,
      city: text,
      postcode,
      customerRef: reference,
    },
    { requiredKeys: ['audience'] },
  ),
  emails: fc.uniqueArray(fc.constantFrom('zoe@example.org', 'a+b@example.com', 'rené@example.net'), { maxLength: 2 }),
  phones: fc.uniqueArray(fc.constantFrom('+33639981234', '+33199001234', '+3225550123', '+262639000000'), {
    maxLength: 2,
  }),
  importId: fc.constantFrom(1 as const, 2 as const, null),
});

export function randomContacts(count: number): readonly RandomContact[] {
  return fc.sample(contact, count);
}

/** A workspace with these contacts, numbered from 3 on: two imports come first. */
export function withContacts(
  contacts: readonly RandomContact[],
  work: (workspace: Workspace) => Promise<void> | void,
): Promise<void> {
  return withFirm(async ({ workspace, add }) => {
    await add([{ lastName: 'Perdrix', email: 'perdrix@example.com' }], DIRECT);
    await add([{ lastName: 'Aubert', email: 'aubert@example.com' }], published);
    await workspace.bulk(async (shadow) => {
      await Promise.resolve();
      for (const [place, { person, emails, phones, importId }] of contacts.entries()) {
        const id = place + 3;
        insertContact(shadow, {
          id,
          person,
          sole: importId === null ? null : { importId, row: id, originId: importId },
        });
        insertCoordinates(
          shadow,
          id,
          emails,
          phones.map((number) => ({ number })),
        );
        shadow.run('INSERT INTO contact_vectors (contact_id, letter) VALUES (?, 0)', [id]);
        if (importId !== null) continue;
        for (const own of [1, 2])
          shadow.run('INSERT INTO contributions (contact_id, import_id, row, origin_id) VALUES (?, ?, ?, ?)', [
            id,
            own,
            id,
            own,
          ]);
      }
    });
    await work(workspace);
  });
}
