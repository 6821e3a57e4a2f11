import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYesNo } from '../../../../shared/domain/value/yes-no.ts';
import { dateCell } from '../../../../test/samples/tables.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { type Cells, read, codes } from '../../../../test/import/read-cells.ts';

describe('consents', () => {
  it('are dated by their own day, else by the collection', () => {
    const dated = read({
      email: 'a@example.org',
      consentEmail: 'oui',
      consentSms: 'non',
      consentOn: dateCell('2025-03-02'),
      collectedOn: dateCell('2024-01-01'),
      consentUntil: '31/03/2027',
      consentWording: 'J’accepte',
    });
    expect(dated.consents).toEqual([
      { channel: 'email', event: 'granted', at: '2025-03-02', until: '2027-03-31', wording: 'J’accepte' },
      { channel: 'sms', event: 'refused', at: '2025-03-02' },
    ]);
    const collected = read({ email: 'a@example.org', consentEmail: 1, collectedOn: '2026-09-18T09:24:21+02:00' });
    expect(collected.consents).toEqual([{ channel: 'email', event: 'granted', at: '2026-09-18T09:24:21+02:00' }]);
    expect(collected.collectedOn).toBe('2026-09-18T09:24:21+02:00');
  });

  it.each<[string, Cells, Readonly<Record<string, string | undefined>>]>([
    [
      'of its own channel',
      {
        'consentPhone: Accord tél': 'oui',
        'consentEmail: Accord mail': 'oui',
        'consentOn: Date accord e-mail': '22/03/2026',
        'consentOn: Date accord tél': '15/10/2024',
      },
      { phone: '2024-10-15', email: '2026-03-22' },
    ],
    [
      'never of another',
      {
        'consentPhone: Accord tél': 'oui',
        'consentEmail: Accord mail': 'oui',
        'consentOn: date_optin_mail': '22/03/2026',
      },
      { phone: undefined, email: '2026-03-22' },
    ],
    [
      'of no channel’s name',
      { 'consentPhone: Accord tél': 'oui', 'consentEmail: Accord mail': 'oui', 'consentOn: Date accord': '22/03/2026' },
      { phone: '2026-03-22', email: '2026-03-22' },
    ],
    [
      'each beside its answer',
      {
        'consentPhone: Accord tél': 'oui',
        'consentOn: Date accord': '15/10/2024',
        'consentEmail: Accord mail': 'oui',
        'consentOn: Date de l’accord': '22/03/2026',
      },
      { phone: '2024-10-15', email: '2026-03-22' },
    ],
    [
      'rather its own than one without a name',
      {
        'consentPhone: Accord tél': 'oui',
        'consentOn: Date accord': '15/10/2024',
        'consentOn: Date accord tél': '21/02/2024',
      },
      { phone: '2024-02-21' },
    ],
  ])('are dated by the column %s', (_, cells, days) => {
    const { consents } = read({ lastName: 'ROY', ...cells });
    expect(Object.fromEntries(consents.map(({ channel, at }) => [channel, at]))).toEqual(days);
  });

  it.each<[string, string, readonly string[]]>([
    ['consentSms: Accord mail et SMS', 'non', ['sms refused', 'email refused']],
    ['consentSms: Opt-in SMS/Email', 'N', ['sms refused', 'email refused']],
    ['consentSms: Accepte d’être contacté par téléphone ou SMS', 'non', ['sms refused', 'phone refused']],
    ['consentPost: Accord tél/mail/courrier', 'non', ['post refused', 'phone refused', 'email refused']],
    // A yes counts for the channel to which the column is mapped.
    ['consentSms: Accord mail et SMS', 'oui', ['sms granted']],
    // Two words of one channel.
    ['consentPost: Newsletter papier', 'non', ['post refused']],
    ['consentPost: Accord mailing postal', 'non', ['post refused']],
    ['consentEmail: Accord courrier électronique', 'non', ['email refused']],
  ])('refuse each channel that the header names: « %s », « %s »', (column, cell, expected) => {
    const { consents } = read({ lastName: 'ROY', [column]: cell });
    expect(consents.map(({ channel, event }) => `${channel} ${event}`)).toEqual(expected);
  });

  it('take no end and no wording of another channel', () => {
    const { consents } = read({
      lastName: 'ROY',
      'consentPhone: Accord tél': 'oui',
      'consentEmail: Accord mail': 'oui',
      'consentUntil: Fin accord mail': '31/03/2027',
      'consentWording: Texte accord mail': 'J’accepte',
    });
    expect(consents).toEqual([
      { channel: 'phone', event: 'granted' },
      { channel: 'email', event: 'granted', until: '2027-03-31', wording: 'J’accepte' },
    ]);
  });

  it('report an unreadable day once, with or without an answer', () => {
    for (const answers of [{ 'consentPhone: Accord tél': 'oui', 'consentEmail: Accord mail': 'oui' }, {}]) {
      expect(codes(read({ lastName: 'ROY', ...answers, 'consentOn: Date accord': 'au printemps' }))).toEqual([
        'warning date.not_a_date',
      ]);
    }
  });

  it.each<[Cell]>([['?'], ['-'], ['à demander'], ['oui mais pas le soir'], [2], [{ kind: 'error', text: '#N/A' }]])(
    'an unclear %j grants nothing, is reported, and its text is kept',
    (cell) => {
      const draft = read({ email: 'a@example.org', 'consentEmail: Opt-in mail': cell });
      expect(draft.consents).toEqual([]);
      expect(draft.problems).toEqual([
        expect.objectContaining({ severity: 'warning', column: 'Opt-in mail', field: 'consentEmail' }),
      ]);
      expect(Object.keys(draft.extra)).toEqual(['Opt-in mail']);
    },
  );

  it('an empty cell is ignored', () => {
    expect(read({ email: 'a@example.org', consentEmail: null, consentPhone: '  ' })).toMatchObject({
      consents: [],
      problems: [],
    });
  });

  it('only a clear yes grants', () => {
    const answer = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('oui', 'non', 'x', '', '?', 'oui sauf', '1', '0'),
      fc.boolean(),
      fc.integer({ min: -1, max: 3 }),
    );
    fc.assert(
      fc.property(answer, (cell) => {
        const events = read({ lastName: 'ROY', consentEmail: cell }).consents.map(({ event }) => event);
        const answer = readYesNo(cell);
        expect(events).toEqual(answer === 'yes' ? ['granted'] : answer === 'no' ? ['refused'] : []);
      }),
    );
  });
});

describe('oppositions', () => {
  it.each<[string, Cells, readonly object[]]>([
    ['a cross under « Ne pas appeler »', { 'opposition: Ne pas appeler': 'X' }, [{ channels: ['phone'], text: 'X' }]],
    [
      'channels in the cell',
      { 'opposition: Opposition': 'tél + mail' },
      [{ channels: ['phone', 'email'], text: 'tél + mail' }],
    ],
    ['a yes without a channel', { 'opposition: Opposition': true }, [{ channels: ['all'], text: 'VRAI' }]],
    ['no', { 'opposition: Ne plus écrire': 'non' }, []],
    [
      'with its day',
      { 'opposition: Opposition': 'oui', oppositionOn: '13/05/2025' },
      [{ channels: ['all'], text: 'oui', on: '2025-05-13' }],
    ],
    [
      'with its day in the cell',
      { 'opposition: STOP SMS': 'oui le 13/05/2025' },
      [{ channels: ['sms'], text: 'oui le 13/05/2025', on: '2025-05-13' }],
    ],
    [
      'a day for a yes',
      { 'opposition: Désinscrit newsletter': dateCell('2025-05-13') },
      [{ channels: ['email'], text: '2025-05-13', on: '2025-05-13' }],
    ],
    [
      'a day alone',
      { 'oppositionOn: Désabonné newsletter le': dateCell('2025-05-13') },
      [{ channels: ['email'], text: '2025-05-13', on: '2025-05-13' }],
    ],
    [
      'a day of another channel',
      { 'opposition: Ne plus écrire': 'oui', 'oppositionOn: Désinscrit e-mail le': '13/05/2025' },
      [
        { channels: ['post'], text: 'oui' },
        { channels: ['email'], text: '13/05/2025', on: '2025-05-13' },
      ],
    ],
    [
      'two days',
      { 'oppositionOn: date_optout_mail': '13/05/2025', 'oppositionOn: Opposé tél le': '14/05/2025' },
      [
        { channels: ['email'], text: '13/05/2025', on: '2025-05-13' },
        { channels: ['phone'], text: '14/05/2025', on: '2025-05-14' },
      ],
    ],
    [
      'no, with a day of the same channel',
      { 'opposition: Stop mail': 'non', 'oppositionOn: date_optout_mail': '13/05/2025' },
      [],
    ],
    [
      'a channel beside it',
      { 'opposition: Opposition': 'oui', 'channel: Canal': 'courrier' },
      [{ channels: ['post'], text: 'oui' }],
    ],
    [
      'two columns',
      { 'opposition: Ne pas appeler': 'x', 'opposition: Ne plus écrire': 'x' },
      [
        { channels: ['phone'], text: 'x' },
        { channels: ['post'], text: 'x' },
      ],
    ],
  ])('%s', (_, cells, oppositions) => {
    expect(read({ lastName: 'ROY', ...cells }).oppositions).toEqual(oppositions);
  });

  it('in a remark count too, and are reported', () => {
    const draft = read({ lastName: 'ROY', note: 'NE PLUS APPELER svp' });
    expect(draft.oppositions).toEqual([expect.objectContaining({ channels: ['phone'], text: 'NE PLUS APPELER svp' })]);
    expect(codes(draft)).toEqual(['info note.opposition']);
  });

  it.each([
    ['a filled address', { email: 'a.roy@example.com' }, 'pas de mail', ['email']],
    ['a filled number', { phone: '06 39 98 12 34' }, 'pas de tél', ['phone']],
    ['another coordinate', { phone: '06 39 98 12 34' }, 'pas de mail', null],
    ['an empty address', { email: '' }, 'pas de mail', null],
  ])('may say that a coordinate lacks: beside %s', (_, cells, note, channels) => {
    const { oppositions } = read({ lastName: 'ROY', ...cells, note });
    expect(oppositions).toEqual(channels === null ? [] : [{ channels, text: note, inRemark: true }]);
  });

  it('in doubt count as refusals', () => {
    const draft = read({ lastName: 'ROY', 'opposition: Ne pas appeler': '?' });
    expect(draft.oppositions).toEqual([{ channels: ['phone'], text: '?' }]);
    expect(codes(draft)).toEqual(['warning opposition.unclear']);
  });

  it('of a list keep their channels and day for the suppression', () => {
    expect(read({ email: 'a@example.org', oppositionOn: '13/05/2025', channel: 'téléphone + SMS' })).toMatchObject({
      channels: ['phone', 'sms'],
      oppositionOn: '2025-05-13',
    });
    expect(codes(read({ email: 'a@example.org', channel: 'pigeon' }))).toEqual(['warning opposition.unknown_channel']);
  });
});
