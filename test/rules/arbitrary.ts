import fc from 'fast-check';
import { CHANNELS } from '../../shared/domain/channel.ts';
import {
  AUDIENCES,
  CONSENT_EVENTS,
  CONTACT_STATUSES,
  KEPT_FOR,
  ORIGIN_KINDS,
} from '../../shared/domain/contact/words.ts';
import {
  DIALINGS,
  PHONE_USES,
  PURPOSES,
  SECTORS,
  type CallFacts,
  type CampaignFacts,
  type ConsentFacts,
  type ContactedFacts,
  type ContactFacts,
  type ContractFacts,
  type Facts,
  type MessageFacts,
  type OriginFacts,
  type RequestFacts,
  type SaleFacts,
} from '../../shared/domain/contact/facts.ts';
import { CALL_OUTCOMES, CONSENT_PURPOSES, MENTIONS } from '../../shared/domain/contact/words.ts';

/** Random facts near the boundaries of the rules: around the dates of the law, with values that match one another. */

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });
const flag = fc.boolean();

const DAYS = [
  '2018-05-24',
  '2018-06-01',
  '2020-07-25',
  '2020-07-26',
  '2022-04-01',
  '2022-12-21',
  '2023-01-01',
  '2023-03-01',
  '2023-11-24',
  '2023-11-25',
  '2025-07-01',
  '2025-07-02',
  '2025-11-24',
  '2026-03-02',
  '2026-06-11',
  '2026-08-02',
  '2026-08-10',
  '2026-08-11',
  '2026-09-25',
  '2026-10-24',
  '2026-10-26',
  '2026-11-10',
  '2026-11-20',
  '2026-11-22',
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2062-03-02',
];
const day = fc.constantFrom(...DAYS);
const TIMES = [
  'T08:00:00+01:00',
  'T09:59:59+01:00',
  'T10:00:00+01:00',
  'T11:00:00+01:00',
  'T11:00:00+04:00',
  'T13:30:00+01:00',
  'T15:00:00Z',
  'T20:30:00+01:00',
  'T22:00:00-04:00',
];
const instant = fc.tuple(day, fc.constantFrom(...TIMES)).map(([date, time]) => date + time);
const moment = fc.oneof(day, instant);

const organisation = fc.constantFrom('ALPHA', 'Alpha', 'BETA');
const goods = fc.constantFrom('kitchen', 'Kitchen', 'insurance', 'shoes', 'Isolation des combles', '*');

type Drawn<T> = { readonly [K in keyof T]-?: T[K] | undefined };

/** Leaves out what is not known, as JSON does. */
function known<T extends object>(record: Drawn<T>): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const record = <T extends object>(model: { [K in keyof T]-?: fc.Arbitrary<T[K] | undefined> }): fc.Arbitrary<T> =>
  fc.record(model as Record<string, fc.Arbitrary<unknown>>).map((drawn) => known<T>(drawn as Drawn<T>));

const email = fc.constantFrom('claire.martin@example.net', 'contact@example.com', 'paul@gmail.com');
const phone = fc.constantFrom('+33639980001', '+33199000001', '+262692000001', '+14155550100');
const coordinate = fc.oneof(email, phone, fc.constant('69003|rue du lac'));

const origin = record<OriginFacts>({
  kind: fc.constantFrom(...ORIGIN_KINDS),
  on: optional(day),
  since: fc.option(day, { nil: undefined, freq: 8 }),
  source: optional(fc.constantFrom('Salon', 'BETA', 'Site')),
  informed: optional(flag),
  noticeOn: fc.option(day, { nil: undefined, freq: 5 }),
  objectionOffered: optional(flag),
  transmissionConsent: optional(flag),
  transmissionInformed: optional(flag),
  expected: optional(flag),
  coordinate: fc.option(coordinate, { nil: undefined, freq: 8 }),
});

const mostly = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: optional(flag) });

const consent = record<ConsentFacts>({
  channel: fc.constantFrom(...CHANNELS, 'all' as const),
  event: fc.oneof(
    { weight: 2, arbitrary: fc.constant('granted' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...CONSENT_EVENTS) },
  ),
  at: moment,
  organisations: optional(fc.array(organisation, { maxLength: 2 })),
  operators: fc.option(fc.array(fc.constantFrom('CALLS', 'OTHER'), { maxLength: 2 }), { nil: undefined, freq: 4 }),
  goods: optional(fc.array(goods, { maxLength: 2 })),
  until: fc.option(day, { nil: undefined, freq: 5 }),
  slot: fc.option(instant, { nil: undefined, freq: 6 }),
  positiveAct: mostly,
  mentions: fc.oneof(fc.constant([...MENTIONS]), optional(fc.subarray([...MENTIONS]))),
  proof: mostly,
  outsideHours: optional(flag),
  purpose: fc.option(fc.constantFrom(...CONSENT_PURPOSES), { nil: undefined, freq: 5 }),
  parental: optional(flag),
  coordinate: fc.option(coordinate, { nil: undefined, freq: 10 }),
});

const sale = record<SaleFacts>({
  on: day,
  goods,
  informed: optional(flag),
  refusalOffered: optional(flag),
  organisation: fc.option(organisation, { nil: undefined, freq: 5 }),
});
const contract = record<ContractFacts>({
  goods,
  from: day,
  until: fc.oneof(fc.constant(null), optional(day)),
  informed: optional(flag),
  refusalOffered: optional(flag),
  organisation: fc.option(organisation, { nil: undefined, freq: 5 }),
});
const request = record<RequestFacts>({ at: moment, goods, proof: mostly });
export const call = record<CallFacts>({ at: moment, outcome: optional(fc.constantFrom(...CALL_OUTCOMES)) });

const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

const contact = record<ContactFacts>({
  audience: fc.constantFrom(...AUDIENCES),
  territory: fc.option(fc.constantFrom('FR', 'RE', 'GP', 'PM', 'NC', 'BE'), { nil: undefined, freq: 3 }),
  birthDate: fc.option(fc.constantFrom('1984-03-12', '2008-11-24', '2010-05-01', '2011-11-25'), {
    nil: undefined,
    freq: 4,
  }),
  email: optional(email),
  phone: optional(phone),
  phoneUse: optional(fc.constantFrom(...PHONE_USES)),
  sirene: fc.option(fc.constantFrom('A' as const, 'P' as const), { nil: undefined, freq: 5 }),
  lastContactFromPerson: optional(day),
  origins: fc.array(origin, { maxLength: 3 }),
  consents: fc.array(consent, { maxLength: 4 }),
  sales: few(sale),
  contracts: few(contract),
  requests: few(request),
  calls: fc.array(call, { maxLength: 5 }),
  contacted: few(record<ContactedFacts>({ channel: fc.constantFrom(...CHANNELS), at: moment })),
  donor: optional(flag),
  lastDonationOn: fc.option(day, { nil: undefined, freq: 5 }),
  member: fc.option(flag, { nil: undefined, freq: 5 }),
  memberUntil: fc.option(day, { nil: undefined, freq: 5 }),
  relationUntil: fc.option(day, { nil: undefined, freq: 5 }),
  bloctel: optional(flag),
  status: fc.option(fc.constantFrom(...CONTACT_STATUSES), { nil: undefined, freq: 10 }),
  statusOn: fc.option(day, { nil: undefined, freq: 5 }),
  statusConfirmed: fc.option(fc.boolean(), { nil: undefined, freq: 5 }),
  keptFor: fc.option(fc.constantFrom(...KEPT_FOR), { nil: undefined, freq: 12 }),
});

const message = record<MessageFacts>({
  identity: fc.option(flag, { nil: undefined, freq: 8 }),
  optOut: fc.option(flag, { nil: undefined, freq: 8 }),
  source: fc.option(flag, { nil: undefined, freq: 6 }),
  aiAnnounced: optional(flag),
  notice: optional(flag),
});

const campaign = record<CampaignFacts>({
  organisation: fc.constantFrom('ALPHA', 'ALPHA', 'BETA'),
  channel: fc.constantFrom(...CHANNELS),
  purpose: fc.oneof(
    { weight: 3, arbitrary: fc.constant('commercial' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...PURPOSES) },
  ),
  goods: fc.constantFrom('kitchen', 'kitchen', 'insurance', 'Isolation des combles', 'Formation'),
  relatedGoods: fc.option(fc.constant(['shoes']), { nil: undefined, freq: 3 }),
  sector: fc.option(fc.constantFrom(...SECTORS), { nil: undefined, freq: 4 }),
  professionRelated: optional(flag),
  at: moment,
  dialing: optional(fc.constantFrom(...DIALINGS)),
  callerId: optional(
    fc.constantFrom('+33162000000', '+33162000000', '+33199000099', '+33639980099', '+33899000000', 'hidden'),
  ),
  message: fc.option(message, { nil: undefined, freq: 3 }),
  recipient: fc.option(fc.constantFrom('GAMMA', 'Delta'), { nil: undefined, freq: 2 }),
  operator: fc.option(fc.constant('CALLS'), { nil: undefined, freq: 5 }),
});

/** The recipient of a transfer is always known. */
const wild: fc.Arbitrary<Facts> = record<Facts>({ contact, campaign }).map((facts) =>
  facts.campaign.purpose === 'transfer' ? { ...facts, campaign: { recipient: 'GAMMA', ...facts.campaign } } : facts,
);

/** Overrides some fields; undefined removes one. */
function merged<T extends object>(drawn: T, change: Partial<Drawn<T>>): T {
  return Object.fromEntries(Object.entries({ ...drawn, ...change }).filter(([, value]) => value !== undefined)) as T;
}

/** Mostly this value, sometimes that of the random facts. */
const rarely = <T>(usual: fc.Arbitrary<T>, unusual: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: unusual });

const recent = fc.constantFrom('2026-08-20', '2026-11-10', '2026-11-20');
const calmOrigin = fc.tuple(origin, recent, fc.boolean()).map(([drawn, on, informed]) =>
  merged(drawn, {
    on,
    since: undefined,
    coordinate: undefined,
    informed: informed ? true : drawn.informed,
    objectionOffered: informed ? true : drawn.objectionOffered,
    expected: informed ? true : drawn.expected,
  }),
);
const calmConsent = fc.tuple(consent, fc.constantFrom(...CHANNELS), recent).map(([drawn, channel, at]) =>
  merged(drawn, {
    channel,
    event: 'granted' as const,
    at,
    until: undefined,
    organisations: ['ALPHA', 'BETA'],
    goods: ['*'],
    mentions: [...MENTIONS],
    slot: undefined,
    coordinate: undefined,
  }),
);
const calmSale = fc.tuple(sale, recent).map(([drawn, on]) => ({ ...drawn, on, informed: true, refusalOffered: true }));

/** Facts that often give a permission: its basis is present, and few facts are against it. */
const calm: fc.Arbitrary<Facts> = fc
  .tuple(
    wild,
    fc.record({
      origins: rarely(fc.array(calmOrigin, { minLength: 1, maxLength: 3 }), fc.array(origin, { maxLength: 3 })),
      consents: rarely(fc.array(calmConsent, { maxLength: 3 }), fc.array(consent, { maxLength: 3 })),
      sales: rarely(few(calmSale), few(sale)),
      calls: rarely(
        fc.array(
          fc.record({
            at: fc.constantFrom('2026-11-10', '2026-11-20', '2026-11-23'),
            outcome: fc.constant('no_answer' as const),
          }),
          { maxLength: 4 },
        ),
        fc.array(call, { maxLength: 5 }),
      ),
    }),
    rarely(fc.constantFrom('2026-11-24T11:00:00+01:00', '2026-08-10T11:00:00+02:00', '2026-11-24'), moment),
    fc.boolean(),
  )
  .map(([facts, lists, at, quiet]) => ({
    contact: merged(facts.contact, {
      ...lists,
      ...(quiet ? { status: undefined, sirene: undefined, birthDate: undefined, territory: undefined } : {}),
    }),
    campaign: merged(facts.campaign, {
      at,
      ...(quiet
        ? {
            organisation: 'ALPHA',
            message: undefined,
            sector: undefined,
            professionRelated: true,
            callerId: '+33162000000',
          }
        : {}),
    }),
  }));

export const anyFacts: fc.Arbitrary<Facts> = fc.oneof({ weight: 1, arbitrary: wild }, { weight: 3, arbitrary: calm });
