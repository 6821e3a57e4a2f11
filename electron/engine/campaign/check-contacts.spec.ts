import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHANNELS, type ChannelScope } from '../../../shared/domain/channel.ts';
import { CONSENT_EVENTS, ORIGIN_KINDS } from '../../../shared/domain/contact/words.ts';
import { evaluate } from '../../../shared/rules/index.ts';
import type { StoredConsent, StoredContact } from '../model/stored-contact.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { entriesOf, unrecordedEntry } from '../model/oppositions.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import type { Decision } from '../sql/decisions.ts';
import { addresseeOf, Reached } from './judge/addressee.ts';
import { ContactChecker } from './check-contacts.ts';
import type { CheckGround } from './people/check-ground.ts';
import { FactsOfContact } from './judge/contact-facts.ts';
import { parseCampaign } from './definition/parse-campaign.ts';
import { ExcludedPeople } from './people/excluded-people.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { PastUses } from './people/past-uses.ts';
import { PausedPeople } from './people/paused-people.ts';
import { closuresOf } from './judge/standing.ts';

/** A small town: few names, numbers and addresses, so that people share them. */
const firstName = fc.constantFrom('Claire', 'Paul', 'Karim');
const lastName = fc.constantFrom('Perdrix', 'Martin');
const email = fc.constantFrom('a@example.com', 'b@example.com', 'contact@x.example.com');
const number = fc.constantFrom('+33639981001', '+33639981002', '+33199001001', '+33892701234');
const street = fc.option(fc.constantFrom('1 rue des Halles', '2 rue des Halles'), { nil: undefined });
const day = fc.constantFrom('2020-01-05', '2026-01-10', '2026-11-02', '2026-11-20');

const consent = fc
  .record({
    channel: fc.constantFrom<ChannelScope>(...CHANNELS, 'all'),
    event: fc.constantFrom('granted' as const, ...CONSENT_EVENTS),
    at: day,
    byHand: fc.boolean(),
  })
  .map(({ channel, event, at, byHand }): StoredConsent => ({
    event: {
      channel,
      event,
      at,
      organisations: ['ALPHA'],
      goods: ['kitchen'],
      positiveAct: true,
      proof: true,
      mentions: ['identity', 'choice', 'period', 'withdrawal', 'proof_access'],
    },
    importId: 1,
    row: 2,
    byHand,
    undated: false,
    recordedAt: `${at}T12:00:00+01:00`,
    by: 'x',
  }));

const contact = fc
  .record({
    firstName,
    lastName,
    street,
    emails: fc.uniqueArray(email, { maxLength: 2 }),
    numbers: fc.uniqueArray(number, { maxLength: 2 }),
    audience: fc.constantFrom('consumer' as const, 'professional' as const),
    territory: fc.constantFrom('FR', 'FR', 'BE'),
    kind: fc.constantFrom('direct' as const, ...ORIGIN_KINDS),
    on: day,
    consents: fc.array(consent, { maxLength: 3 }),
    calls: fc.array(day, { maxLength: 2 }),
  })
  .map(
    ({
      firstName: first,
      lastName: last,
      street: line,
      emails,
      numbers,
      audience,
      territory,
      kind,
      on,
      consents,
      calls,
    }): Omit<StoredContact, 'id'> => ({
      person: {
        audience,
        firstName: first,
        lastName: last,
        territory,
        postcode: '69002',
        city: 'Lyon',
        ...(line === undefined ? {} : { street: line }),
      },
      emails,
      phones: numbers.map((value) => ({ number: value })),
      contributions: [
        {
          importId: 1,
          row: 2,
          byHand: false,
          recordedAt: '2026-11-02T10:00:00+01:00',
          by: 'x',
          payload: null,
          origin: { id: 1, importId: 1, stated: { kind, on, source: 'Salon', informed: true, objectionOffered: true } },
        },
      ],
      consents,
      sales: [],
      contracts: [],
      requests: [],
      calls: calls.map((at) => ({ importId: 1, row: 2, at, outcome: 'no_answer' })),
      contacted: [],
      gifts: [],
    }),
  );

const opposition = fc.record({
  firstName,
  lastName,
  street,
  emails: fc.array(email, { maxLength: 1 }),
  phones: fc.array(number, { maxLength: 1 }),
  channel: fc.constantFrom<ChannelScope>(...CHANNELS, 'all'),
});

const campaign = fc
  .record({
    channel: fc.constantFrom(...CHANNELS),
    purpose: fc.constantFrom('commercial', 'charity'),
    onePerHousehold: fc.boolean(),
    limit: fc.option(fc.nat(3)),
    pressure: fc.option(fc.record({ days: fc.constantFrom(30, 400), max: fc.constantFrom(1, 2) })),
  })
  .map((fields) =>
    parseCampaign(
      {
        ...fields,
        organisation: 'ALPHA',
        goods: 'kitchen',
        from: '2026-12-01',
        professionRelated: true,
        callerId: '+33162000000',
        sender: { oppositionContact: 'x' },
      },
      ['ALPHA'],
    ),
  );

const HASH = new KeyedHash('11'.repeat(32));

type Opposed = typeof opposition extends fc.Arbitrary<infer T> ? T : never;

function listOf(oppositions: readonly Opposed[]): SuppressionIndex {
  const entries = oppositions
    .flatMap(({ channel, street: line, ...person }) =>
      entriesOf({ ...person, street: line ?? null, postcode: '69002', channels: [channel], on: '2026-11-10' }, HASH),
    )
    .map((entry, place) => unrecordedEntry(entry, place + 1, '2026-11-10T10:00:00+01:00'));
  return SuppressionIndex.of(entries, HASH);
}

it('lists no one who refused, whom the law forbids or who is undecided, and no one twice', () => {
  let listed = 0;
  fc.assert(
    fc.property(
      fc.array(contact, { minLength: 1, maxLength: 8 }),
      fc.array(opposition, { maxLength: 3 }),
      campaign,
      fc.array(fc.nat(8), { maxLength: 3 }),
      (people, oppositions, asked, allowed) => {
        const contacts = people.map((person, place): StoredContact => ({ ...person, id: place + 1 }));
        const decisions = new Map(
          allowed.map((id) => [
            id,
            { contactId: id, campaign: asked.key, verdict: 'allow', reason: 'x', by: 'x', at: 'x' } satisfies Decision,
          ]),
        );
        const ground: CheckGround = {
          suppressions: listOf(oppositions),
          decisions,
          uses: new PastUses(),
          paused: PausedPeople.NONE,
          excluded: ExcludedPeople.NONE,
          linked: LinkedContacts.NONE,
          subjectOf: null,
        };
        const checker = new ContactChecker(asked, ground, 'fr');
        const reached = new Reached(asked.onePerHousehold);
        let eligible = 0;
        for (const one of contacts) {
          const checked = checker.check(one);
          if (checked.outcome !== 'eligible') {
            expect(checked.targets).toEqual([]);
            continue;
          }
          eligible += 1;
          expect(
            closuresOf(one, ground.suppressions, asked.facts).filter(
              ({ channel, certain }) => channel === asked.channel && certain,
            ),
          ).toEqual([]);
          for (const target of checked.targets) {
            const { verdict } = evaluate({
              contact: new FactsOfContact(one).for(target),
              campaign: { ...asked.facts, at: '2026-12-01' },
            });
            expect(verdict).not.toBe('block');
            if (verdict === 'review') expect(decisions.has(one.id)).toBe(true);
            const addressee = addresseeOf(one, target);
            expect(reached.find(addressee)).toBeUndefined();
            reached.add(addressee, one.id);
            listed += 1;
          }
        }
        if (asked.limit !== null) expect(eligible).toBeLessThanOrEqual(asked.limit);
      },
    ),
    { numRuns: 600 },
  );
  expect(listed).toBeGreaterThan(100);
});
