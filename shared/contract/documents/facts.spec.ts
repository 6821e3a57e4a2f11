import { describe, expect, it } from 'vitest';
import { facts as sentences } from '../../text/campaign/facts.ts';
import { parseFacts } from './facts.ts';

type Json = Record<string, unknown>;

/** Every field of docs/formats/facts.md, with valid values. */
const FULL = (): { contact: Json; campaign: Json } => ({
  contact: {
    audience: 'consumer',
    territory: 'FR',
    birthDate: '1984-03-12',
    email: 'claire.martin@example.net',
    phone: '+33639980001',
    phoneUse: 'private',
    sirene: 'A',
    lastContactFromPerson: '2026-02-01',
    origins: [
      {
        kind: 'direct',
        on: '2026-01-10',
        since: '2011-01-01',
        source: 'Salon',
        informed: true,
        noticeOn: '2026-01-20',
        objectionOffered: true,
        transmissionConsent: false,
        transmissionInformed: true,
        expected: true,
        coordinate: '+33639980001',
      },
    ],
    consents: [
      {
        channel: 'email',
        event: 'granted',
        at: '2026-03-02T10:00:00+01:00',
        organisations: ['ALPHA'],
        operators: ['BETA'],
        goods: ['*'],
        until: '2027-03-01',
        slot: '2026-11-28T10:30:00+01:00',
        positiveAct: true,
        mentions: ['identity', 'choice', 'period', 'withdrawal', 'proof_access'],
        proof: true,
        outsideHours: false,
        purpose: 'commercial',
        parental: false,
        coordinate: 'claire.martin@example.net',
      },
    ],
    sales: [{ on: '2026-05-02', goods: 'shoes', informed: true, refusalOffered: true, organisation: 'ALPHA' }],
    contracts: [
      { goods: 'fibre', from: '2025-01-01', until: null, informed: true, refusalOffered: true, organisation: 'ALPHA' },
    ],
    requests: [{ at: '2026-11-20T09:00:00+01:00', goods: 'kitchen', proof: true }],
    calls: [{ at: '2026-11-02T11:00:00+01:00', outcome: 'no_answer' }],
    contacted: [{ channel: 'post', at: '2026-06-01' }],
    donor: false,
    lastDonationOn: '2026-01-02',
    member: false,
    memberUntil: '2026-12-31',
    relationUntil: '2026-12-31',
    bloctel: true,
    status: 'moved',
    statusOn: '2026-06-01',
  },
  campaign: {
    organisation: 'ALPHA',
    channel: 'phone',
    purpose: 'commercial',
    goods: 'insurance',
    relatedGoods: ['fibre'],
    sector: 'insurance',
    professionRelated: true,
    at: '2026-11-24T10:30:00+01:00',
    dialing: 'manual',
    callerId: '+33199000099',
    message: { identity: true, optOut: true, source: true, aiAnnounced: false, notice: false },
    recipient: 'BETA',
    operator: 'GAMMA',
  },
});

const DAY = [
  '2026-13-01',
  '2026-02-30',
  '2026-1-5',
  '10/01/2026',
  '1700-01-01',
  '2026-01-10T10:00:00+01:00',
  'yesterday',
  20260110,
  true,
  ['2026-01-10'],
  {},
];
const MOMENT = [
  '2026-13-01',
  '2026-11-24T10:30:00',
  '2026-11-24 10:30',
  '2026-11-24T25:00:00+01:00',
  '2026-11-24T10:61:00+01:00',
  '2026-11-24T10:30:00+19:00',
  '2026-02-29T10:00:00Z',
  'now',
  1764000000,
  false,
];
const TEXT = ['', '   ', 12, true, ['a'], {}];
const FLAG = ['true', 'yes', 1, 0, [], {}];
const choice = (...wrong: unknown[]) => ['', 'other', 1, true, ['post'], {}, ...wrong];
const LIST = ['ALPHA', {}, true, 3];
const TEXTS = [...LIST, [''], [1], [null], [['a']]];
const OBJECTS = [...LIST, ['a'], [1], [[]], [null]];

/** Wrong values of each field: in type, list, form, date and range. */
const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  contact: ['a', 1, [], true],
  'contact.audience': choice('Consumer', 'b2c'),
  'contact.territory': ['fr', 'FRA', 'France', 'ZZ', '', 33, true],
  'contact.birthDate': DAY,
  'contact.email': ['claire', 'claire@', '@example.net', 'a b@example.net', 'claire@example', '', 3, []],
  'contact.phone': [
    '0639980001',
    '+33 6 39 98 00 01',
    '33639980001',
    '+0639980001',
    '+1234567890123456',
    '',
    33639980001,
    {},
  ],
  'contact.phoneUse': choice('mobile'),
  'contact.sirene': choice('a', 'N'),
  'contact.lastContactFromPerson': DAY,
  'contact.origins': OBJECTS,
  'contact.origins[0].kind': choice('bought'),
  'contact.origins[0].on': DAY,
  'contact.origins[0].since': DAY,
  'contact.origins[0].source': TEXT,
  'contact.origins[0].informed': FLAG,
  'contact.origins[0].noticeOn': DAY,
  'contact.origins[0].objectionOffered': FLAG,
  'contact.origins[0].transmissionConsent': FLAG,
  'contact.origins[0].transmissionInformed': FLAG,
  'contact.origins[0].expected': FLAG,
  'contact.origins[0].coordinate': TEXT,
  'contact.consents': OBJECTS,
  'contact.consents[0].channel': choice('mail', 'every'),
  'contact.consents[0].event': choice('given'),
  'contact.consents[0].at': MOMENT,
  'contact.consents[0].organisations': TEXTS,
  'contact.consents[0].operators': TEXTS,
  'contact.consents[0].goods': TEXTS,
  'contact.consents[0].until': DAY,
  'contact.consents[0].slot': MOMENT,
  'contact.consents[0].positiveAct': FLAG,
  'contact.consents[0].mentions': [...LIST, ['other'], [1]],
  'contact.consents[0].proof': FLAG,
  'contact.consents[0].outsideHours': FLAG,
  'contact.consents[0].purpose': choice('relational', 'transactional'),
  'contact.consents[0].parental': FLAG,
  'contact.consents[0].coordinate': TEXT,
  'contact.sales': OBJECTS,
  'contact.sales[0].on': DAY,
  'contact.sales[0].goods': TEXT,
  'contact.sales[0].informed': FLAG,
  'contact.sales[0].refusalOffered': FLAG,
  'contact.sales[0].organisation': TEXT,
  'contact.contracts': OBJECTS,
  'contact.contracts[0].goods': TEXT,
  'contact.contracts[0].from': DAY,
  'contact.contracts[0].until': DAY,
  'contact.contracts[0].informed': FLAG,
  'contact.contracts[0].refusalOffered': FLAG,
  'contact.contracts[0].organisation': TEXT,
  'contact.requests': OBJECTS,
  'contact.requests[0].at': MOMENT,
  'contact.requests[0].goods': TEXT,
  'contact.requests[0].proof': FLAG,
  'contact.calls': OBJECTS,
  'contact.calls[0].at': MOMENT,
  'contact.calls[0].outcome': choice('busy'),
  'contact.contacted': OBJECTS,
  'contact.contacted[0].channel': choice('all'),
  'contact.contacted[0].at': MOMENT,
  'contact.donor': FLAG,
  'contact.lastDonationOn': DAY,
  'contact.member': FLAG,
  'contact.memberUntil': DAY,
  'contact.relationUntil': DAY,
  'contact.bloctel': FLAG,
  'contact.status': choice('dead'),
  'contact.statusOn': DAY,
  campaign: ['a', 1, [], true],
  'campaign.organisation': TEXT,
  'campaign.channel': choice('all', 'mail'),
  'campaign.purpose': choice('selling'),
  'campaign.goods': TEXT,
  'campaign.relatedGoods': TEXTS,
  'campaign.sector': choice('energy'),
  'campaign.professionRelated': FLAG,
  'campaign.at': MOMENT,
  'campaign.dialing': choice('progressive'),
  'campaign.callerId': ['0145000000', 'Hidden', '+33 1', '', 33145000000],
  'campaign.message': ['a', 1, [], true],
  'campaign.message.identity': FLAG,
  'campaign.message.optOut': FLAG,
  'campaign.message.source': FLAG,
  'campaign.message.aiAnnounced': FLAG,
  'campaign.message.notice': FLAG,
  'campaign.recipient': TEXT,
  'campaign.operator': TEXT,
};

/** Sets the value at a path like `contact.consents[0].at`. */
function withValue(path: string, value: unknown): unknown {
  const facts = FULL();
  const keys = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Json>((part, key) => part[key] as Json, facts);
  parent[last] = value;
  return facts;
}

const fieldsOf = (value: unknown, path: string): string[] => {
  if (Array.isArray(value))
    return typeof value[0] === 'object' ? [path, ...fieldsOf(value[0], `${path}[0]`).slice(1)] : [path];
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, part]) => fieldsOf(part, path === '' ? key : `${path}.${key}`)),
  ];
};

describe('parseFacts', () => {
  it('reads every field unchanged', () => {
    expect(parseFacts(FULL())).toEqual({ ok: true, facts: FULL() });
  });

  it('knows every field, and the table below tries each', () => {
    expect(fieldsOf(FULL(), '').slice(1).sort()).toEqual(Object.keys(WRONG).sort());
  });

  it.each(
    Object.entries(WRONG).flatMap(([field, values]) =>
      values.map((value) => [field, JSON.stringify(value), value] as const),
    ),
  )('refuses %s = %s, naming it', (field, _, value) => {
    const parsed = parseFacts(withValue(field, value));
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.error.field.startsWith(field)).toBe(true);
      expect(parsed.error.params['field']).toBe(parsed.error.field);
      expect(sentences[parsed.error.code].fr).toContain('{field}');
    }
  });

  it.each(Object.keys(WRONG).filter((field) => !['contact', 'campaign'].includes(field)))(
    'takes null for absent: %s',
    (field) => {
      const parsed = parseFacts(withValue(field, null));
      const isNeeded = [
        'contact.audience',
        'campaign.organisation',
        'campaign.channel',
        'campaign.purpose',
        'campaign.goods',
        'campaign.at',
      ].includes(field);
      if (isNeeded)
        expect(parsed).toEqual({ ok: false, error: { code: 'facts.missing_field', field, params: { field } } });
      else expect(parsed.ok).toBe(true);
    },
  );

  it('keeps the only null that has a meaning', () => {
    const parsed = parseFacts(withValue('contact.contracts', [{ goods: 'fibre', until: null }, { goods: 'fibre' }]));
    expect(parsed.ok && parsed.facts.contact.contracts).toEqual([{ goods: 'fibre', until: null }, { goods: 'fibre' }]);
  });

  it.each([
    'contact.colour',
    'contact.origins[0].colour',
    'contact.consents[0].wording',
    'contact.sales[0].colour',
    'campaign.colour',
    'campaign.message.colour',
    '__proto__x',
    'colour',
  ])('refuses the unknown field %s', (field) => {
    expect(parseFacts(withValue(field, 1))).toEqual({
      ok: false,
      error: { code: 'facts.unknown_field', field, params: { field } },
    });
  });

  it('refuses a field called __proto__', () => {
    expect(parseFacts(JSON.parse('{"contact":{"audience":"consumer","__proto__":{}},"campaign":{}}'))).toMatchObject({
      ok: false,
      error: { field: 'contact.__proto__' },
    });
  });

  it('requires goods of a commercial campaign only', () => {
    const without = (purpose: string) =>
      parseFacts({
        contact: { audience: 'consumer' },
        campaign: { organisation: 'ALPHA', channel: 'email', purpose, at: '2026-11-24' },
      });
    expect(without('commercial')).toMatchObject({ ok: false, error: { field: 'campaign.goods' } });
    for (const purpose of ['charity', 'relational', 'transactional']) expect(without(purpose).ok).toBe(true);
  });

  it.each<readonly [string, string | undefined, string]>([
    ['nobody', undefined, 'facts.missing_field'],
    ['the organisation itself', 'ALPHA', 'facts.recipient_is_organisation'],
    ['the organisation in other letters', ' alphà ', 'facts.recipient_is_organisation'],
  ])('refuses to pass data on to %s (D-10)', (_, recipient, code) => {
    const campaign = {
      organisation: 'ALPHA',
      channel: 'email',
      purpose: 'transfer',
      at: '2026-11-24',
      ...(recipient === undefined ? {} : { recipient }),
    };
    expect(parseFacts({ contact: { audience: 'consumer' }, campaign })).toMatchObject({
      ok: false,
      error: { code, field: 'campaign.recipient' },
    });
  });

  it.each(['political', 'trade_union', 'religious', 'poll', 'Commercial'])(
    'refuses the purpose %s, and names the purposes out of scope (CH-6)',
    (purpose) => {
      const parsed = parseFacts(withValue('campaign.purpose', purpose));
      expect(parsed).toMatchObject({
        ok: false,
        error: { code: 'facts.purpose_out_of_scope', field: 'campaign.purpose' },
      });
      if (!parsed.ok)
        expect(sentences[parsed.error.code].fr).toContain(
          'Aval ne juge pas la communication politique, syndicale ou religieuse ni les sondages : leurs règles sont ailleurs (cnil.fr).',
        );
    },
  );

  it.each([[null], [undefined], ['text'], [[]], [3]])('refuses %j as facts', (json) => {
    expect(parseFacts(json)).toMatchObject({ ok: false, error: { code: 'facts.not_an_object', field: 'facts' } });
  });

  it.each(['contact', 'campaign'])('refuses facts without %s', (part) => {
    expect(parseFacts(Object.fromEntries(Object.entries(FULL()).filter(([name]) => name !== part)))).toMatchObject({
      ok: false,
      error: { code: 'facts.missing_field', field: part },
    });
  });

  it('names the values of a list', () => {
    expect(parseFacts(withValue('campaign.channel', 'fax'))).toMatchObject({
      ok: false,
      error: { params: { expected: 'post, phone, email, sms, automated_call' } },
    });
  });

  it.each(['2026-11-24', '2026-11-24T10:30:00Z', '2026-11-24T10:30+01:00', '2026-11-24T10:30:00.123-04:00'])(
    'reads the moment %s',
    (at) => {
      expect(parseFacts(withValue('campaign.at', at)).ok).toBe(true);
    },
  );
});
