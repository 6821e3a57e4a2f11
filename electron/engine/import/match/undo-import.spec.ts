import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { context } from '../../../../test/samples/new-workspace.ts';
import type { Origin } from '../../../../shared/domain/contact/contact.ts';
import { canonicalText } from '../../model/claims.ts';
import type { PersonFacts } from '../../../../shared/domain/contact/fields.ts';
import { iterateContacts } from '../../contact/contact-reader.ts';
import { contactView } from '../../contact/contact-view.ts';
import { NO_EVENTS, type RowEvents } from '../../model/contributions.ts';
import { dealingsOf } from '../../contact/dealings-view.ts';
import { Pauses } from '../../steps/pauses.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { SuppressionIndex } from '../../suppression/lookup/suppression-index.ts';
import type { Database } from '../../storage/database.ts';
import { insertImport, rememberLastContactId, type ImportHead } from '../../sql/imports.ts';
import { emptyDatabase } from '../../storage/migrations/empty-database.ts';
import { MIGRATIONS } from '../../storage/migrations/index.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import { DatabaseTransaction, IdSource, type Transaction } from '../../storage/transaction.ts';
import { Intake } from './intake.ts';
import { knownContacts } from './known-contacts.ts';
import type { RowClaims } from '../row/row-claims.ts';
import { takeBack } from './undo-import.ts';

let sqlite: Awaited<ReturnType<typeof openSqlite>>;
beforeAll(async () => {
  sqlite = await openSqlite();
});

/** Creates empty workspaces in memory for `work`, closed at its end. */
async function inMemory(work: (empty: () => Transaction) => Promise<void>): Promise<void> {
  const opened: Database[] = [];
  try {
    await work(() => {
      const database = emptyDatabase(sqlite, MIGRATIONS);
      opened.push(database);
      return new DatabaseTransaction(database, new IdSource(), null);
    });
  } finally {
    for (const database of opened) database.close();
  }
}

type Said = Pick<RowClaims, 'claims' | 'events'>;

const absent = undefined;
const someone: fc.Arbitrary<Partial<PersonFacts>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ firstName: 'Zoé', lastName: 'Petit' }) },
  { weight: 2, arbitrary: fc.constant({ firstName: 'ZOE', lastName: 'PETIT' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { lastName: 'Petit' },
      { company: 'Bazar Alba' },
      { firstName: 'Luc', lastName: 'Petit' },
      {},
    ),
  },
);
const details = fc.record({
  customerRef: fc.constantFrom(absent, absent, absent, 'C1', 'C2'),
  street: fc.constantFrom(absent, absent, '1 rue des Lilas', '2 rue des Lilas'),
  postcode: fc.constantFrom(absent, '01000', '69001'),
  birthDate: fc.constantFrom(absent, '1980-01-01', '1990-01-01'),
  note: fc.constantFrom(absent, 'préfère le samedi'),
});
const events: fc.Arbitrary<RowEvents> = fc.oneof(
  fc.constant(NO_EVENTS),
  fc.record({
    consents: fc.array(
      fc.record({
        event: fc.record({
          channel: fc.constantFrom('email' as const, 'phone' as const),
          event: fc.constantFrom('granted' as const, 'refused' as const),
          at: fc.constantFrom('2025-01-01', '2026-02-01'),
          proof: fc.boolean(),
        }),
        undated: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    sales: fc.array(
      fc.record({ on: fc.constantFrom('2025-05-01', '2025-06-01'), goods: fc.constantFrom('chaussures', 'bijoux') }),
      { maxLength: 1 },
    ),
    contracts: fc.constant([]),
    requests: fc.constant([]),
    calls: fc.constant([]),
    contacted: fc.constant([]),
    gifts: fc.array(
      fc.record({
        on: fc.constantFrom('2026-03-03', '2026-11-01'),
        cents: fc.constantFrom(2000, 3550),
        form: fc.constant('chèque'),
      }),
      { maxLength: 2 },
    ),
  }),
);
const said: fc.Arbitrary<Said> = fc
  .record({
    someone,
    details,
    events,
    emails: fc.subarray(['zoe@example.com', 'petit@example.org', 'z.petit@example.net'], { maxLength: 2 }),
    phones: fc.subarray(['+33465710001', '+33465710002', '+33639980003'], { maxLength: 2 }),
  })
  .map(({ someone: person, details: more, events: said, emails, phones }) => ({
    claims: {
      person: JSON.parse(JSON.stringify({ audience: 'consumer', ...person, ...more })) as PersonFacts,
      emails,
      phones,
    },
    events: said,
  }));

interface File {
  readonly rows: readonly Said[];
  readonly origin: Origin;
}

const file: fc.Arbitrary<File> = fc.record({
  rows: fc.array(said, { minLength: 1, maxLength: 3 }),
  origin: fc.record({
    kind: fc.constantFrom('direct' as const, 'direct' as const, 'purchased' as const),
    source: fc.constantFrom('Boutique Alba', 'Fichiers & Cie'),
    on: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    informed: fc.boolean(),
  }),
});

async function take(transaction: Transaction, { rows, origin }: File): Promise<ImportHead> {
  const made: ImportHead = { id: transaction.nextId('imports'), kind: 'file', at: context.now(), by: context.by };
  insertImport(transaction, {
    ...made,
    file: 'clients.csv',
    sheet: null,
    sha256: '',
    layout: null,
    origin: '{}',
    mapping: '{}',
  });
  const pauses = new Pauses();
  const intake = new Intake(
    transaction,
    made,
    'clients.csv',
    await knownContacts(transaction, pauses),
    SuppressionIndex.of([], new KeyedHash('00')),
    null,
  );
  for (const [place, row] of rows.entries()) intake.accept({ ...row, row: place + 2, origin, oppositions: [] }, null);
  await intake.settle(pauses);
  rememberLastContactId(transaction, made.id, intake.lastId);
  return made;
}

async function back(transaction: Transaction, made: ImportHead): Promise<void> {
  await takeBack(context, transaction, { ...made, sha256: '' });
}

/** All data of the contacts, by id. */
function contacts(transaction: Transaction): Map<number, string> {
  return new Map(
    [...iterateContacts(transaction)].map((stored) => [
      stored.id,
      canonicalText([{ ...contactView(stored, []), id: '' }, stored.phones, dealingsOf(stored)]),
    ]),
  );
}

describe('undoing an import', () => {
  it('leaves every contact as it was before, ids and all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), file, (before, last) =>
        inMemory(async (empty) => {
          const transaction = empty();
          for (const one of before) await take(transaction, one);
          const present = contacts(transaction);
          await back(transaction, await take(transaction, last));
          expect(contacts(transaction)).toEqual(present);
        }),
      ),
      { numRuns: 100 },
    );
  });

  it('gives the state of importing the others alone, in any order', async () => {
    const step = fc.record({ file, undone: fc.constantFrom('no', 'at once', 'in the end') });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), fc.boolean(), (history, reversed) =>
        inMemory(async (empty) => {
          const transaction = empty();
          const survivors = empty();
          const toUndo: ImportHead[] = [];
          for (const { file: one, undone } of history) {
            const made = await take(transaction, one);
            if (undone === 'at once') await back(transaction, made);
            else if (undone === 'in the end') toUndo.push(made);
            else await take(survivors, one);
          }
          for (const made of reversed ? toUndo.reverse() : toUndo) await back(transaction, made);
          expect([...contacts(transaction).values()].sort()).toEqual([...contacts(survivors).values()].sort());
        }),
      ),
      { numRuns: 150 },
    );
  });

  it('separates persons joined only by the import', () =>
    inMemory(async (empty) => {
      const zoe = { audience: 'consumer', firstName: 'Zoé', lastName: 'Petit' } as const;
      const origin: Origin = { kind: 'direct', source: 'Boutique Alba', on: '2026-01-01' };
      const saying = (emails: readonly string[], phones: readonly string[]): File => ({
        rows: [{ claims: { person: zoe, emails, phones }, events: NO_EVENTS }],
        origin,
      });
      const transaction = empty();
      await take(transaction, saying(['zoe@example.com'], []));
      const joining = await take(transaction, saying(['zoe@example.com'], ['+33465710001']));
      await take(transaction, saying([], ['+33465710001']));
      expect([...iterateContacts(transaction)].map(({ id }) => id)).toEqual([1]);

      await back(transaction, joining);
      expect(
        [...iterateContacts(transaction)].map(({ id, emails, phones }) => ({
          id,
          emails,
          phones: phones.map(({ number }) => number),
        })),
      ).toEqual([
        { id: 1, emails: ['zoe@example.com'], phones: [] },
        { id: 2, emails: [], phones: ['+33465710001'] },
      ]);
    }));
});
