import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { history, take, type Done } from '../../../test/campaign/histories.ts';
import { context, DIRECT, withFirm, type Firm, type Row } from '../../../test/campaign/firm.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { originsOf } from '../model/provenance.ts';
import { FactsOfContact } from '../campaign/judge/contact-facts.ts';
import { takeReturns } from '../returns/take-returns.ts';
import { stateSupplier } from '../suppliers/change-supplier.ts';
import { iterateOnDemand } from './contact-on-demand.ts';
import { iterateContacts, readDictionaries } from './contact-reader.ts';

/** Every part, asked for by its name: a copy by `...` would leave out those that are read on demand. */
function partsOf(contact: StoredContact): object {
  const { id, person, emails, phones, contributions, consents, sales, contracts } = contact;
  const { requests, calls, contacted, gifts, suspicions, dead, notices } = contact;
  const facts = new FactsOfContact(contact);
  return {
    ...{ id, person, emails, phones, contributions, consents, sales, contracts },
    ...{ requests, calls, contacted, gifts, suspicions, dead, notices },
    facts: facts.whole(),
    unblocked: facts.withoutBlockedFor({ kind: 'address', coordinate: '' }),
    origins: originsOf(contact),
  };
}

/** Compares both readings. Returns the ids of the contacts that were not read whole. */
function onDemand({ workspace }: Firm, ids: readonly number[]): readonly number[] {
  const dictionaries = readDictionaries(workspace);
  const read = [...iterateOnDemand(workspace, ids, dictionaries)];
  const whole = [...iterateContacts(workspace, { ids, dictionaries })];
  expect(read.map(partsOf)).toEqual(whole.map(partsOf));
  return read.filter((contact) => !Object.hasOwn(contact, 'consents')).map(({ id }) => id);
}

const neighbour = (place: number) => ({
  lastName: 'Perdrix',
  firstName: 'Claire',
  customerRef: `C${String(place)}`,
  email: `foule.${String(place)}@example.com`,
  mobile: `06 39 98 10 ${String(place).padStart(2, '0')}`,
  lastPurchaseOn: '01/10/2026',
});

/** A crowd in which one person is read whole without its neighbours. */
const CROWD = Array.from({ length: 80 }, (_, place) => neighbour(place));

it('gives the contacts that are read whole, whatever is asked of them', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(history, fc.integer({ min: 1, max: 7 }), (steps, apart) =>
      withFirm(async (firm) => {
        const done: Done = { imports: [], lastFile: null };
        for (const step of steps) await take(step, firm, done);
        const ids = [...iterateContacts(firm.workspace)].map(({ id }) => id);
        found += onDemand(firm, ids).length;
        // Some of a range, and an id of nobody.
        found += onDemand(firm, [...ids.filter((id) => id % apart === 0), 10_000]).length;
      }),
    ),
    { numRuns: 12, seed: 20_261_201 },
  );
  expect(found).toBeGreaterThan(3);
});

const BOUGHT = { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-11-02', informed: true };

const told =
  (...lines: readonly string[]) =>
  async ({ folder, workspace, reference }: Firm): Promise<unknown> => {
    const file = join(folder, 'returns.csv');
    writeFileSync(file, `${lines.join('\n').replace('ID', reference(81))}\n`);
    return takeReturns(context, workspace, { file, dryRun: false });
  };

/** The last person of a crowd of 81, after an event. */
interface Case {
  readonly who: string;
  readonly isWhole: boolean;
  readonly origin?: object;
  readonly fields?: Row;
  readonly happens?: (firm: Firm) => Promise<unknown>;
}

const CASES: readonly Case[] = [
  { who: 'without an event', isWhole: false },
  {
    who: 'of two files',
    isWhole: false,
    happens: (firm) => firm.add([neighbour(90)], { ...DIRECT, on: '2026-10-15' }),
  },
  {
    who: 'of a blocked supplier',
    isWhole: false,
    origin: BOUGHT,
    happens: ({ workspace }) =>
      stateSupplier(context, workspace, BOUGHT.source, { state: 'blocked', reason: 'preuves' }),
  },
  { who: 'with a doubt', isWhole: true, fields: { note: 'décédée' } },
  {
    who: 'who was called',
    isWhole: true,
    happens: told('call_date,status,vendor_lead_code', '2026-11-20 10:00:00,NA,ID'),
  },
  {
    who: 'with a dead e-mail',
    isWhole: true,
    happens: told('email;date;statut', 'foule.90@example.com;2026-11-20;Hard bounce'),
  },
];

describe('of a crowd, those are read whole of whom more tables tell something', () => {
  it.each(CASES)('a person $who: $isWhole', ({ isWhole, origin, fields, happens }) =>
    withFirm(async (firm) => {
      await firm.add(CROWD);
      await firm.add([{ ...neighbour(90), ...fields }], origin);
      await happens?.(firm);
      const everybody = Array.from({ length: 81 }, (_, place) => 1 + place);
      expect(onDemand(firm, everybody)).toEqual(isWhole ? everybody.slice(0, 80) : everybody);
    }),
  );
});
