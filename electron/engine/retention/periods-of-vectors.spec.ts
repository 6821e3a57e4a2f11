import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contextOn, DIRECT, person, type Row, withFirm } from '../../../test/campaign/firm.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { type RetentionPeriod, startedPeriod } from '../model/retention-state.ts';
import { shownName } from '../model/shown-name.ts';
import { periodOf } from '../person/retention.ts';
import { type DueContact, peopleByPeriod } from './due-people.ts';

const ON = '2026-11-24';

/** Well before the periods that end on the day judged, around their end, and some within them. */
const day = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4000 }).map((days) => 12_000 + days) },
  { weight: 1, arbitrary: fc.integer({ min: 19_680, max: 19_690 }) },
  { weight: 1, arbitrary: fc.constant(20_000) },
);
const written = day.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

/** A few kinds of people, so that many share a text and differ in days alone. */
const KINDS: readonly (readonly string[])[] = [
  ['lastPurchaseOn'],
  ['lastPurchaseOn', 'lastContactOn'],
  ['lastContactOn', 'lastDonationOn', 'memberUntil'],
  ['contractFrom', 'contractUntil', 'lastContactOn'],
  ['collectedOn', 'lastPurchaseOn'],
  ['consentOn', 'lastPurchaseOn'],
];

const someone = fc.tuple(fc.nat({ max: KINDS.length - 1 }), fc.array(written, { minLength: 3, maxLength: 3 }));

const rowOf = (number: number, kind: number, days: readonly string[]): Row => {
  const fields = KINDS[kind] ?? [];
  const consents: Row = fields.includes('consentOn') ? { consentEmail: 'oui', consentSms: 'oui' } : {};
  const bought: Row = fields.includes('lastPurchaseOn') ? { purchasedGoods: 'linge' } : {};
  const bound: Row = fields.includes('contractFrom') ? { contractGoods: 'linge' } : {};
  const dated = Object.fromEntries(fields.map((field, place) => [field, days[place] ?? '']));
  return person(number, { ...bought, ...bound, ...consents, ...dated });
};

it('finds what started the period of people who differ only in days, as reading each whole does', async () => {
  const causes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(someone, { minLength: 30, maxLength: 60 }), (people) =>
      withFirm(async ({ workspace, add }) => {
        const consents = [{ channel: 'email', organisations: ['ALPHA'], goods: ['*'], positiveAct: true, proof: true }];
        await add(
          people.map(([kind, days], place) => rowOf(place + 1, kind, days)),
          { ...DIRECT, on: '2014-02-03', consents },
        );
        const whole = Array.from(iterateContacts(workspace), (contact): [RetentionPeriod, DueContact | null] => {
          const period = periodOf(contact, 'ALPHA', ON);
          if (period.state !== 'past') return [period, null];
          const started = startedPeriod(period);
          causes.add(`${started.because} ${started.kind}`);
          return [period, { contact: String(contact.id), name: shownName(contact.person), ...started }];
        });
        const { due, kept } = await peopleByPeriod(contextOn(ON), workspace, { on: ON, within: 90 });
        expect(due).toEqual(whole.flatMap(([, one]) => one ?? []));
        expect(kept).toBe(whole.filter(([{ state }]) => state === 'kept').length);
      }),
    ),
    { numRuns: 10 },
  );
  expect([...causes].sort()).toEqual(
    expect.arrayContaining([
      'contact customer',
      'contract customer',
      'gift donor',
      'membership member',
      'purchase customer',
    ]),
  );
});
