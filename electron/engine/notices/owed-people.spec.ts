import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { context as at24, DIRECT, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { history, take, type Done } from '../../../test/campaign/histories.ts';
import { readingSuppressions } from '../campaign/read-ground.ts';
import { ContactStretch } from '../campaign/people/contact-stretch.ts';
import { iterateContacts, readDictionaries } from '../contact/contact-reader.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { closeList } from '../lists/close-list.ts';
import { atOnce } from '../steps/pauses.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { exemptUnreachable } from './exempt.ts';
import { owedPeople, owedWhole } from './owed-people.ts';
import type { OwedPerson } from './owed-person.ts';
import { OwedVectors } from './owed-vectors.ts';
import { writeNotices } from './write-notices.ts';

const BOUGHT = {
  kind: 'purchased',
  source: 'Fichiers & Cie',
  on: '2026-10-20',
  informed: false,
  objectionOffered: true,
} as const;
const NOTICE = { contact: 'ALPHA, 69002 Lyon', purposes: 'vous écrire' };

const seen = ({ sources, ...person }: OwedPerson) => ({
  ...person,
  sources: sources.map(({ kind, source, received, dueOn }) => ({ kind, source, received, dueOn })),
});

async function byVectors({ workspace }: Firm, day: string) {
  const people = [];
  for await (const one of owedPeople(at24, workspace, day)) people.push(seen(one));
  return people;
}

/** The reference: every contact from all that is known of it. */
function byWholeContacts({ workspace }: Firm, day: string) {
  const suppressions = atOnce(readingSuppressions(workspace));
  const linked = LinkedContacts.read(workspace);
  return [...iterateContacts(workspace)].flatMap((contact) => {
    const owed = owedWhole(contact, { organisation: 'ALPHA', day, suppressions, linked });
    return owed === null ? [] : [seen(owed)];
  });
}

/** The ids that are read whole. */
function readWhole({ workspace }: Firm, day: string): readonly number[] {
  const suppressions = atOnce(readingSuppressions(workspace));
  const stretch = new ContactStretch(workspace, suppressions, [1, 1000], readDictionaries(workspace));
  return new OwedVectors(workspace, { suppressions, day, isPast: () => false, linked: LinkedContacts.NONE }).of(stretch)
    .whole;
}

/** A statement about notices, after everything else. */
type Statement =
  | {
      readonly kind: 'letters';
      readonly format: 'mail-merge' | 'email-csv';
      readonly origin: string | undefined;
      readonly sent: string | null;
    }
  | { readonly kind: 'exempt'; readonly origin: string };

const statement: fc.Arbitrary<Statement> = fc.oneof(
  fc.record({
    kind: fc.constant('letters' as const),
    format: fc.constantFrom('mail-merge' as const, 'email-csv' as const),
    origin: fc.constantFrom(undefined, 'Fichiers & Cie'),
    sent: fc.constantFrom('2026-11-24', '2026-12-02', null),
  }),
  fc.record({
    kind: fc.constant('exempt' as const),
    origin: fc.constantFrom('Fichiers & Cie', 'Site de l’entreprise'),
  }),
);

async function state(firm: Firm, said: Statement): Promise<void> {
  const { workspace, folder } = firm;
  try {
    if (said.kind === 'exempt') {
      await exemptUnreachable(at24, workspace, { origin: said.origin, reason: 'ni adresse ni e-mail' });
      return;
    }
    const { format, origin, sent } = said;
    const out = join(mkdtempSync(join(folder, 'notice-')), 'list');
    const { exportId } = await writeNotices(at24, workspace, { format, out, text: NOTICE, origin });
    const later = { ...at24, today: () => '2026-12-02', now: () => '2026-12-02T10:30:00+01:00' };
    if (sent !== null) await closeList(later, workspace, exportId, { event: 'sent', on: sent });
  } catch (error) {
    // Nobody to tell, or a source that this history does not have.
    if (!String((error as { code?: string }).code).startsWith('notice.')) throw error;
  }
}

/** Files of the history whose people were not told, of several days. */
const untold = (origin: object, on: string): object =>
  (origin as { kind: string }).kind === 'direct' ? origin : { ...origin, informed: false, on };

describe('who must be informed', () => {
  it('is the same from vectors as from whole contacts, after any history', async () => {
    const days = fc.constantFrom('2023-06-01', '2026-10-20', '2026-11-20');
    await fc.assert(
      fc.asyncProperty(history, days, fc.array(statement, { maxLength: 3 }), async (events, on, statements) => {
        await withFirm(async (firm) => {
          const done: Done = { imports: [], lastFile: null };
          await firm.add([person(41), person(42, { email: '' }), person(43, { street: '', email: '' })], {
            ...BOUGHT,
            on,
          });
          for (const event of events)
            await take('origin' in event ? { ...event, origin: untold(event.origin, on) } : event, firm, done);
          for (const said of statements) await state(firm, said);
          for (const day of ['2026-11-18', '2026-11-24', '2026-12-21', '2029-11-20'])
            expect(await byVectors(firm, day), day).toEqual(byWholeContacts(firm, day));
        });
      }),
      { numRuns: 10 },
    );
  });

  it('is told without reading anybody whole, but those whose vector does not tell', () =>
    withFirm(async (firm) => {
      const people = Array.from({ length: 30 }, (_, place) => person(place + 1));
      await firm.add(people, BOUGHT);
      await firm.add([person(31)], DIRECT);
      await firm.record({ id: '5', add: { status: 'deceased', statusOn: '2026-11-20' } });
      await suppressPerson(at24, firm.workspace, { email: 'personne.7@example.com' });
      expect(readWhole(firm, '2026-11-24')).toEqual([5]);
      const owed = await byVectors(firm, '2026-11-24');
      expect(owed.map(({ id }) => id)).toEqual(people.map((_, place) => place + 1));
      expect(owed.filter(({ isDeceased }) => isDeceased).map(({ id }) => id)).toEqual([5]);
      expect(owed.filter(({ isOpposed }) => isOpposed).map(({ id }) => id)).toEqual([7]);
    }));

  it('stops within one stretch when it is cancelled, and tells how far it is', () =>
    withFirm(async (firm) => {
      const rows = Array.from({ length: 1100 }, (_, place) => ({
        lastName: 'NOM',
        email: `p${String(place)}@example.com`,
      }));
      await firm.add(rows, BOUGHT);
      const controller = new AbortController();
      const progress: unknown[] = [];
      const context = {
        ...at24,
        signal: controller.signal,
        onProgress: (step: unknown) => {
          progress.push(step);
          controller.abort(new Error('cancelled'));
        },
      };
      const reading = async () => {
        let people = 0;
        for await (const _ of owedPeople(context, firm.workspace, '2026-11-24')) people += 1;
        return people;
      };
      await expect(reading()).rejects.toThrow('cancelled');
      expect(progress).toEqual([{ phase: 'check', done: 0, total: 1100 }]);
    }));
});
