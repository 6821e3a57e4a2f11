import { describe, expect, it } from 'vitest';
import type { OriginFile } from '../../model/origin-file.ts';
import { originOfRow, rowJoiner, type FileOrigin } from './row-claims.ts';
import type { RowDraft } from './row-draft.ts';

const direct: OriginFile = {
  kind: 'direct',
  source: 'Boutique Alba',
  on: '2026-11-14',
  informed: true,
  objectionOffered: true,
};
const hired: OriginFile = { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20', informed: true };

const blank: RowDraft = {
  row: 2,
  person: { lastName: 'Petit' },
  emails: [],
  phones: [],
  address: {},
  consents: [],
  oppositions: [],
  extra: {},
  problems: [],
  repairs: [],
  rejected: false,
};

function join(origin: OriginFile, draft: Partial<RowDraft>, more: Partial<FileOrigin> = {}) {
  return rowJoiner({ origin, askedChannels: new Set(), tellsEndOfContracts: false, today: '2026-11-24', ...more })({
    ...blank,
    ...draft,
  });
}

describe('the origin of a row', () => {
  it.each([
    ['a row of ours without a day', {}, direct, { on: '2026-11-14', informed: true }],
    ['a row of ours collected before', { collectedOn: '2024-03-01' }, direct, { on: '2024-03-01', informed: true }],
    ['the day in France of an instant', { collectedOn: '2024-03-01T23:30:00Z' }, direct, { on: '2024-03-02' }],
    [
      'an undated row of fifteen years',
      {},
      { ...direct, since: '2011-01-01' },
      { on: '2011-01-01', since: '2011-01-01' },
    ],
    [
      'a dated row of fifteen years',
      { collectedOn: '2024-03-01' },
      { ...direct, since: '2011-01-01' },
      { on: '2024-03-01', since: undefined },
    ],
    [
      'a row older than the information of people',
      { collectedOn: '2017-03-01' },
      { ...direct, informedSince: '2018-05-25' },
      { informed: false },
    ],
    ['a row of after', { collectedOn: '2019-03-01' }, { ...direct, informedSince: '2018-05-25' }, { informed: true }],
    [
      'an undated row of fifteen years, people informed since 2018',
      {},
      { ...direct, since: '2011-01-01', informedSince: '2018-05-25' },
      { informed: false },
    ],
    ['a hired row keeps the day of reception', { collectedOn: '2024-03-01' }, hired, { on: '2026-10-20' }],
    ['the row’s own source, of ours', { source: 'Salon de Lyon' }, direct, { source: 'Salon de Lyon' }],
    [
      'the row’s own source beside the supplier',
      { source: 'www.jeux.example.com' },
      hired,
      { source: 'Fichiers & Cie (www.jeux.example.com)' },
    ],
    ['an unknown origin', {}, { kind: 'unknown' }, { kind: 'unknown', on: undefined, source: undefined }],
  ] as const)('%s', (_, draft, origin, expected) => {
    const found = originOfRow(draft, origin);
    expect(
      Object.fromEntries(Object.keys(expected).map((field) => [field, found[field as keyof typeof found]])),
    ).toEqual(expected);
  });
});

describe('the consents of a row', () => {
  const form = {
    channel: 'email',
    organisations: ['Alba'],
    goods: ['*'],
    positiveAct: true,
    proof: true,
    wording: 'J’accepte',
  } as const;
  const asked = { askedChannels: new Set(['email']) };
  const yes = { channel: 'email', event: 'granted' } as const;

  it('use the text of the origin for their channel', () => {
    const { events } = join({ ...direct, consents: [form] }, { consents: [{ ...yes, at: '2026-01-01' }] }, asked);
    expect(events.consents).toEqual([{ event: { ...form, event: 'granted', at: '2026-01-01' }, undated: false }]);
  });

  it('have only a stated proof', () => {
    expect(join(direct, { consents: [yes] }, asked).events.consents).toEqual([
      { event: { channel: 'email', event: 'granted', at: '2026-11-14' }, undated: true },
    ]);
  });

  it('let the row’s wording and end prevail', () => {
    const { events } = join(
      { ...direct, consents: [{ ...form, until: '2027-12-31' }] },
      { consents: [{ ...yes, until: '2027-01-01', wording: 'Oui' }] },
      asked,
    );
    expect(events.consents[0]?.event).toMatchObject({ until: '2027-01-01', wording: 'Oui' });
  });

  it.each([
    [
      'its own day',
      { consents: [{ ...yes, at: '2026-01-01' }] },
      { ...direct, consents: [{ ...form, at: '2026-02-02' }] },
      '2026-01-01',
      false,
    ],
    [
      'the day of collection',
      { collectedOn: '2026-01-05', consents: [yes] },
      { ...direct, consents: [{ ...form, at: '2026-02-02' }] },
      '2026-01-05',
      false,
    ],
    [
      'the day of the form',
      { consents: [yes] },
      { ...direct, consents: [{ ...form, at: '2026-02-02' }] },
      '2026-02-02',
      false,
    ],
    ['the day of the file', { consents: [yes] }, direct, '2026-11-14', true],
    ['the first day of fifteen years', { consents: [yes] }, { ...direct, since: '2011-01-01' }, '2011-01-01', true],
  ] as const)('are dated by %s', (_, draft, origin, at, undated) => {
    expect(join(origin, draft, asked).events.consents).toMatchObject([{ event: { at }, undated }]);
  });

  it.each([
    [
      'the day of its own answer in the form',
      {
        consentDays: new Map([['email', '2026-03-02']]),
        collectedOn: '2026-04-01',
        consents: [{ ...yes, at: '2026-03-02' }],
      },
      '2024-10-15',
      '2024-10-15',
      false,
    ],
    [
      'that day, whatever its own column says',
      { consentDays: new Map([['phone', '2026-03-02']]) },
      '2024-10-15',
      '2024-10-15',
      false,
    ],
    [
      'the day of its own column',
      {
        consentDays: new Map([
          ['phone', '2024-10-15'],
          ['email', '2026-03-02'],
        ]),
        consents: [{ ...yes, at: '2026-03-02' }],
      },
      undefined,
      '2024-10-15',
      false,
    ],
    [
      'never the day of another channel',
      { consentDays: new Map([['email', '2026-03-02']]), consents: [{ ...yes, at: '2026-03-02' }] },
      undefined,
      '2026-11-14',
      true,
    ],
    [
      'nor a day without a name beside another channel’s answer',
      { consentDays: new Map([[null, '2026-03-02']]), consents: [{ ...yes, at: '2026-03-02' }] },
      undefined,
      '2026-11-14',
      true,
    ],
    [
      'the day of collection',
      { collectedOn: '2026-04-01', consents: [{ ...yes, at: '2026-03-02' }] },
      undefined,
      '2026-04-01',
      false,
    ],
  ] as const)('of a whole file to calls are dated by %s', (_, draft, at, expected, undated) => {
    const origin = { ...direct, consents: [{ channel: 'phone', ...(at === undefined ? {} : { at }) }] } as const;
    const { events } = join(origin, draft as Partial<RowDraft>, asked);
    expect(events.consents.filter(({ event }) => event.channel === 'phone')).toMatchObject([
      { event: { at: expected }, undated },
    ]);
  });

  it('of a whole file without an answer by row are dated by a day without a channel', () => {
    const consents = [{ channel: 'phone' }] as const;
    expect(
      join({ ...direct, consents }, { consentDays: new Map([[null, '2026-03-02']]) }).events.consents,
    ).toMatchObject([{ event: { at: '2026-03-02' }, undated: false }]);
  });

  it('grant nothing without a known day, but a refusal counts from today', () => {
    const { events } = join(
      { kind: 'unknown' },
      { consents: [yes, { channel: 'sms', event: 'refused' }] },
      { askedChannels: new Set(['email', 'sms']) },
    );
    expect(events.consents).toEqual([{ event: { channel: 'sms', event: 'refused', at: '2026-11-24' }, undated: true }]);
  });

  it('apply to all rows only without a consent column', () => {
    const origin = {
      ...direct,
      consents: [
        { ...form, at: '2026-10-01' },
        { channel: 'sms', at: '2026-10-01' },
      ],
    } as const;
    expect(join(origin, {}, asked).events.consents.map(({ event }) => event.channel)).toEqual(['sms']);
    expect(join(origin, {}).events.consents.map(({ event }) => event.channel)).toEqual(['email', 'sms']);
  });
});

describe('a file of people who opposed', () => {
  it('opposes for every row, with all its coordinates', () => {
    const { oppositions, events } = join(
      { ...direct, consents: [{ channel: 'phone', event: 'opposed', at: '2026-10-01' }] },
      { phones: ['+33639980001'] },
    );
    expect(oppositions).toEqual([
      {
        opposition: expect.objectContaining({
          channels: ['phone'],
          on: '2026-10-01',
          phones: ['+33639980001'],
          lastName: 'Petit',
        }),
        inRemark: false,
      },
    ]);
    expect(events.consents.map(({ event }) => event.event)).toEqual(['opposed']);
  });

  it.each(['opposed', 'withdrawn', 'refused'] as const)(
    'keeps undated refusals of an unknown origin, which count from today (%s)',
    (event) => {
      const { events, oppositions } = join(
        { kind: 'unknown', consents: [{ channel: 'phone', event }, { channel: 'email' }] },
        { emails: ['petit@example.com'] },
      );
      expect(events.consents).toEqual([{ event: { channel: 'phone', event, at: '2026-11-24' }, undated: true }]);
      expect(oppositions).toHaveLength(event === 'opposed' ? 1 : 0);
      if (event === 'opposed')
        expect(oppositions[0]?.opposition).toMatchObject({
          channels: ['phone'],
          on: null,
          emails: ['petit@example.com'],
        });
    },
  );
});

describe('sales and contracts of a row', () => {
  it('have the information of the file', () => {
    expect(join(direct, { sale: { on: '2026-05-02', goods: 'chaussures' } }).events.sales).toEqual([
      { on: '2026-05-02', goods: 'chaussures', informed: true, refusalOffered: true },
    ]);
    expect(
      join({ ...direct, sales: { goods: 'cuisine', refusalOffered: false } }, { sale: { on: '2026-05-02' } }).events
        .sales,
    ).toEqual([{ on: '2026-05-02', goods: 'cuisine', informed: true, refusalOffered: false }]);
    expect(
      join({ ...direct, informedSince: '2018-05-25' }, { sale: { on: '2017-05-02' } }).events.sales[0]?.informed,
    ).toBe(false);
  });

  it('have no end where the column of ends is empty, an unknown one without that column', () => {
    const contract = { from: '2025-01-01', goods: 'entretien' };
    expect(join(direct, { contract }, { tellsEndOfContracts: true }).events.contracts).toEqual([
      { ...contract, until: null },
    ]);
    expect(join(direct, { contract }).events.contracts).toEqual([contract]);
    expect(join(direct, { contract: { until: '2026-01-01' } }).events.contracts).toEqual([]);
  });
});

describe('the legal category of a row', () => {
  it.each([
    [
      'as the row says',
      { audience: 'sole_trader', lastName: 'Petit' },
      { ...direct, audience: 'consumer' },
      'sole_trader',
    ],
    ['else as the file says', { company: 'Alba' }, { ...direct, audience: 'consumer' }, 'consumer'],
    ['else a firm without a person is an organisation', { company: 'Alba' }, direct, 'organisation'],
    ['a person with a firm a professional', { lastName: 'Petit', company: 'Alba' }, direct, 'professional'],
    ['anybody else a consumer', { lastName: 'Petit' }, direct, 'consumer'],
  ] as const)('%s', (_, person, origin, audience) => {
    expect(join(origin, { person }).claims.person.audience).toBe(audience);
  });
});
