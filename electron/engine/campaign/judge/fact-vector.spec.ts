import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHANNELS } from '../../../../shared/domain/channel.ts';
import {
  AUDIENCES,
  CONSENT_EVENTS,
  CONTACT_STATUSES,
  KEPT_FOR,
  ORIGIN_KINDS,
} from '../../../../shared/domain/contact/words.ts';
import { addDays, addMonths, addYears } from '../../../../shared/domain/calendar/day.ts';
import {
  DIALINGS,
  PHONE_USES,
  PURPOSES,
  SECTORS,
  type CampaignFacts,
  type ContactFacts,
} from '../../../../shared/domain/contact/facts.ts';
import { CALL_OUTCOMES, CONSENT_PURPOSES, MENTIONS } from '../../../../shared/domain/contact/words.ts';
import { SIRENE_STATUSES } from '../../../../shared/domain/contact/words.ts';
import { evaluate } from '../../../../shared/rules/index.ts';
import { lawfulChannel } from '../../../../shared/rules/situation/case-frame.ts';
import { NO_APPROVAL } from '../definition/approval.ts';
import { NO_SENDER, type Campaign } from '../definition/campaign.ts';
import { FactVectors } from './fact-vector.ts';

const MOMENTS = ['2026-12-01', '2026-12-01T10:30:00+01:00', '2026-08-10', '2026-08-11', '2024-02-29', '2026-05-02'];

/** Days near changes of the answer: near the moments, and near every anniversary and end of a period before them. */
const day = fc
  .tuple(
    fc.constantFrom(...MOMENTS.map((moment) => moment.slice(0, 10))),
    fc.constantFrom<(day: string) => string>(
      (then) => then,
      (then) => addYears(then, -1),
      (then) => addYears(then, -3),
      (then) => addYears(then, -15),
      (then) => addYears(then, -18),
      (then) => addYears(then, -2),
      (then) => addMonths(then, -1),
      (then) => addDays(then, -5),
      (then) => addDays(then, -30),
      (then) => addDays(then, -61),
    ),
    fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -200, max: 200 }), fc.constantFrom(13_000, 400, 90)),
  )
  .map(([moment, back, days]) => addDays(back(moment), days));
const moment = fc.oneof(
  day,
  fc.tuple(day, fc.constantFrom('T00:30:00+01:00', 'T10:30:00+02:00', 'T23:50:00Z')).map((parts) => parts.join('')),
);
const goods = fc.constantFrom('kitchen', 'fibre', '*');
const organisation = fc.constantFrom('ALPHA', 'BETA');

/** Mostly not known: a fact that blocks alone hides the effect of the others. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const some = <T>(arbitrary: fc.Arbitrary<T>, most = 2): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: most });
/** Mostly the answer that permits. */
const yes = fc.oneof(
  { weight: 8, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constantFrom(false, undefined) },
);

/** Without the fields that are undefined, as facts have it. */
const known = (facts: object): unknown => JSON.parse(JSON.stringify(facts));

/** Several of one kind, so that a change keeps it or not: mobiles and a landline, three time zones; generic and free mailboxes. */
const PHONES = ['+33639981234', '+33639984321', '+33639989999', '+33199001234', '+262692001234', '+12025550123'];
const EMAILS = ['contact@x.example.com', 'jean.d@gmail.com', 'c.d@x.example.com', 'e.f@x.example.com'];
const SOURCES = ['Salon', 'salon', 'Fichiers & Cie'];

/** A coordinate other than the one judged: entries of the judged one come without it (`contact-facts.ts`). */
const otherCoordinate = rarely(fc.constantFrom('+33639985678', 'g.h@x.example.com'));

const origin = fc.record({
  kind: fc.constantFrom('direct' as const, ...ORIGIN_KINDS),
  on: day,
  since: rarely(day),
  source: maybe(fc.constantFrom(...SOURCES)),
  informed: fc.oneof(yes, fc.constant(undefined)),
  noticeOn: rarely(day),
  objectionOffered: yes,
  transmissionConsent: yes,
  transmissionInformed: yes,
  expected: yes,
  coordinate: otherCoordinate,
});
const consent = fc.record({
  channel: fc.constantFrom('ITS CHANNEL', 'ITS CHANNEL', 'ITS CHANNEL', 'all', 'sms', 'email', 'post'),
  event: fc.constantFrom('granted' as const, 'granted' as const, ...CONSENT_EVENTS),
  at: moment,
  organisations: fc.constantFrom(['ALPHA'], ['ALPHA', 'BETA'], []),
  goods: fc.constantFrom(['*'], ['kitchen'], undefined),
  until: maybe(day),
  positiveAct: yes,
  proof: yes,
  mentions: fc.constant([...MENTIONS]),
  purpose: rarely(fc.constantFrom(...CONSENT_PURPOSES)),
  outsideHours: rarely(fc.boolean()),
  parental: rarely(fc.boolean()),
  slot: rarely(moment),
  operators: rarely(fc.constantFrom(['GAMMA'], ['DELTA'])),
  coordinate: otherCoordinate,
});
const sale = fc.record({ on: day, goods, informed: yes, refusalOffered: yes, organisation: rarely(organisation) });
const contract = fc.record({
  goods,
  from: day,
  until: fc.option(day),
  informed: yes,
  refusalOffered: yes,
  organisation: rarely(organisation),
});

/** Mostly few: with many facts, a change to one of them has less effect. */
const few = <T>(arbitrary: fc.Arbitrary<T>, most = 1): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<readonly T[]>([]) }, { weight: 1, arbitrary: some(arbitrary, most) });

const contact: fc.Arbitrary<ContactFacts> = fc
  .record({
    audience: fc.constantFrom(...AUDIENCES),
    territory: rarely(fc.constantFrom('FR', 'RE', 'BE', 'NC')),
    birthDate: rarely(day),
    email: maybe(fc.constantFrom(...EMAILS)),
    phoneUse: rarely(fc.constantFrom(...PHONE_USES)),
    phone: maybe(fc.constantFrom(...PHONES)),
    sirene: rarely(fc.constantFrom(...SIRENE_STATUSES)),
    lastContactFromPerson: rarely(day),
    origins: fc.oneof(fc.array(origin, { minLength: 1, maxLength: 1 }), some(origin)),
    consents: fc.oneof(few(consent), some(consent, 3)),
    sales: few(sale),
    contracts: few(contract),
    requests: few(fc.record({ at: moment, goods, proof: yes })),
    calls: few(fc.record({ at: moment, outcome: fc.constantFrom(...CALL_OUTCOMES) }), 4),
    contacted: few(fc.record({ channel: fc.constantFrom(...CHANNELS), at: moment })),
    donor: rarely(fc.boolean()),
    lastDonationOn: rarely(day),
    member: rarely(fc.boolean()),
    memberUntil: rarely(day),
    relationUntil: rarely(day),
    bloctel: rarely(fc.boolean()),
    status: rarely(fc.constantFrom(...CONTACT_STATUSES)),
    statusOn: rarely(day),
    statusConfirmed: rarely(fc.boolean()),
    keptFor: rarely(fc.constantFrom(...KEPT_FOR)),
  })
  .map((facts) => known(facts) as ContactFacts);

const asked: fc.Arbitrary<Omit<CampaignFacts, 'at'>> = fc
  .record({
    organisation: fc.constant('ALPHA'),
    channel: fc.constantFrom(...CHANNELS),
    purpose: fc.constantFrom('commercial' as const, ...PURPOSES),
    goods: fc.constantFrom('kitchen', 'kitchen', 'isolation des combles'),
    relatedGoods: rarely(fc.constant(['fibre'])),
    sector: rarely(fc.constantFrom(...SECTORS)),
    professionRelated: yes,
    dialing: rarely(fc.constantFrom(...DIALINGS)),
    callerId: maybe(fc.constantFrom('+33162000000', 'hidden')),
    recipient: rarely(fc.constant('BETA')),
    operator: rarely(fc.constant('GAMMA')),
    message: rarely(fc.record({ optOut: fc.boolean(), source: fc.boolean() })),
  })
  .map((facts) => known(facts) as Omit<CampaignFacts, 'at'>);

function campaignOf(facts: Omit<CampaignFacts, 'at'>, moments: Campaign['moments']): Campaign {
  return {
    name: '',
    key: '',
    channel: facts.channel,
    facts,
    moments,
    segment: { all: [] },
    exclude: [],
    limit: null,
    onePerHousehold: false,
    pressure: null,
    sender: NO_SENDER,
    sectorStated: null,
    approval: NO_APPROVAL,
    finalText: { text: null, file: null },
    given: {},
  };
}

/** The same contact with one fact changed or unknown: often the same vector, often not. */
const change = fc.record({
  place: fc.nat(),
  gone: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  days: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -400, max: 400 })),
});

/** Closed lists of words of facts: another word is another fact. */
const ENUMERATIONS: readonly (readonly string[])[] = [
  AUDIENCES,
  ORIGIN_KINDS,
  CONSENT_EVENTS,
  CONTACT_STATUSES,
  PHONE_USES,
  SIRENE_STATUSES,
  CALL_OUTCOMES,
  CONSENT_PURPOSES,
  CHANNELS,
  ['FR', 'RE', 'BE', 'NC'],
  ['ALPHA', 'BETA'],
  ['GAMMA', 'DELTA'],
  ['kitchen', 'fibre', '*'],
  PHONES,
  EMAILS,
  SOURCES,
];

/** The paths of all values in the facts. */
function placesOf(value: unknown, way: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return Object.entries(value).flatMap(([key, part]) =>
    placesOf(part, [...way, Array.isArray(value) ? Number(key) : key]),
  );
}

function another(value: unknown, days: number): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return addDays(value.slice(0, 10), days) + value.slice(10);
  const words = ENUMERATIONS.find((choices) => choices.includes(value)) ?? [];
  return (
    words[(words.indexOf(value) + 1 + (Math.abs(days) % Math.max(1, words.length - 1))) % words.length] ?? `${value}x`
  );
}

/** One value changed, or one field removed. */
function changed(
  facts: ContactFacts,
  { place, days, gone }: { place: number; days: number; gone: boolean },
): ContactFacts {
  const ways = placesOf(facts);
  const way = ways[place % Math.max(1, ways.length)] ?? [];
  const copy = JSON.parse(JSON.stringify(facts)) as Record<string | number, unknown>;
  const last = way.at(-1) ?? '';
  const parent = way
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((part, key) => part[key] as Record<string | number, unknown>, copy);
  if (gone && typeof last === 'string' && last !== 'audience') Reflect.deleteProperty(parent, last);
  else parent[last] = another(parent[last], days);
  return copy as unknown as ContactFacts;
}

const MOMENT = fc.constantFrom(...MOMENTS);

it('gives different vectors where the rules answer differently', () => {
  let same = 0;
  fc.assert(
    fc.property(contact, asked, MOMENT, MOMENT, change, (drawn, facts, first, second, difference) => {
      const one = JSON.parse(JSON.stringify(drawn).replaceAll('ITS CHANNEL', lawfulChannel(facts))) as ContactFacts;
      const campaign = campaignOf(facts, [first, second]);
      const vectors = new FactVectors(campaign);
      const other = changed(one, difference);
      if (vectors.of(one) !== vectors.of(other)) return;
      same += 1;
      for (const at of [first, second]) {
        expect(evaluate({ contact: other, campaign: { ...facts, at } })).toEqual(
          evaluate({ contact: one, campaign: { ...facts, at } }),
        );
      }
    }),
    { numRuns: 5000, seed: 20_261_129 },
  );
  expect(same).toBeGreaterThan(400);
});

it('has a separate vector for every fact on which the answer depends', () => {
  const campaign = campaignOf({ organisation: 'ALPHA', channel: 'post', purpose: 'commercial', goods: 'kitchen' }, [
    '2026-12-01',
  ]);
  const vectors = new FactVectors(campaign);
  const held: ContactFacts = {
    audience: 'sole_trader',
    origins: [{ kind: 'public', on: '2026-11-20', expected: true }],
  };
  expect(vectors.of({ ...held, sirene: 'P' })).not.toBe(vectors.of(held));
  expect(
    vectors.of({ ...held, consents: [{ channel: 'email', event: 'granted', at: '2024-06-01', positiveAct: true }] }),
  ).not.toBe(vectors.of(held));
  expect(vectors.of({ ...held, lastContactFromPerson: '2062-02-01' })).not.toBe(
    vectors.of({ ...held, lastContactFromPerson: '2062-02-02' }),
  );
});

const AFTERNOON = '2026-12-01T16:30:00+01:00';
const BASE: ContactFacts = { audience: 'consumer', origins: [{ kind: 'direct', on: '2026-11-01', source: 'Salon' }] };

it.each<readonly [string, Partial<ContactFacts>, Partial<ContactFacts>, boolean]>([
  ['two mobiles of one zone', { phone: '+33639981234' }, { phone: '+33639984321' }, true],
  ['a mobile and a landline', { phone: '+33639981234' }, { phone: '+33199001234' }, false],
  ['two time zones', { phone: '+33639981234' }, { phone: '+262692001234' }, false],
  ['a number and none', { phone: '+33639981234' }, {}, false],
  ['a person’s mailbox and a generic one', { email: 'c.d@x.example.com' }, { email: 'contact@x.example.com' }, false],
  ['two mailboxes of persons', { email: 'c.d@x.example.com' }, { email: 'e.f@x.example.com' }, true],
  ['one source and another', {}, { origins: [{ kind: 'direct', on: '2026-11-01', source: 'Fichiers & Cie' }] }, true],
  [
    'two origins of one source, and of two',
    {
      origins: [
        { kind: 'direct', on: '2026-11-01', source: 'Salon' },
        { kind: 'direct', on: '2026-11-03', source: 'Salon' },
      ],
    },
    {
      origins: [
        { kind: 'direct', on: '2026-11-01', source: 'Salon' },
        { kind: 'direct', on: '2026-11-03', source: 'Boutique' },
      ],
    },
    false,
  ],
])('compares %s', (_, one, other, isSame) => {
  const campaign = campaignOf({ organisation: 'ALPHA', channel: 'phone', purpose: 'commercial', goods: 'kitchen' }, [
    AFTERNOON,
  ]);
  const vectors = new FactVectors(campaign);
  expect(vectors.of({ ...BASE, ...one }) === vectors.of({ ...BASE, ...other })).toBe(isSame);
});

it('gives few vectors for many customers', () => {
  const campaign = campaignOf({ organisation: 'ALPHA', channel: 'post', purpose: 'commercial', goods: 'kitchen' }, [
    '2026-12-01',
  ]);
  const vectors = new FactVectors(campaign);
  const different = new Set<string>();
  for (let days = 0; days < 3000; days += 1) {
    const on = addDays('2018-09-01', days);
    different.add(
      vectors.of({
        audience: 'consumer',
        territory: 'FR',
        birthDate: addDays('1950-01-01', days * 7),
        origins: [{ kind: 'direct', on: '2026-11-01', source: 'Boutique', informed: true }],
        sales: [{ on, goods: 'kitchen', informed: true }],
        consents: [{ channel: 'email', event: 'granted', at: on }],
      }),
    );
  }
  expect(different.size).toBeLessThan(300);
});
