import { describe, expect, it } from 'vitest';
import { CHANNELS, type Channel, type ChannelScope } from '../../../../shared/domain/channel.ts';
import { hexDigest, type Algorithm } from '../../model/foreign-digest.ts';
import { extensionsFor } from './extension.ts';
import { foreignEntry } from '../list-file/foreign-list.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { entriesOf, type NewEntry, type Opposition } from '../../model/oppositions.ts';
import { readTokens } from '../../model/person-tokens.ts';
import { closedChannels, standingClosures, type HandConsent } from './reopening.ts';
import { REACHES, type SuppressionEntry } from '../../model/suppression-entry.ts';
import { SuppressionIndex } from './suppression-index.ts';
import type { Suppressible } from '../../model/suppressible.ts';

const hash = new KeyedHash('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');

const nobody: Suppressible = { emails: [], phones: [] };
const claire: Suppressible = {
  firstName: 'Claire',
  lastName: 'Perdrix',
  emails: ['claire@example.com'],
  phones: ['+33639981234'],
  street: '12 bis avenue de la Gare',
  postcode: '01000',
};
const marc: Suppressible = { ...claire, firstName: 'Marc', emails: ['marc@example.com'] };

function opposition(parts: Partial<Opposition>): Opposition {
  return { emails: [], phones: [], channels: ['all'], on: '2026-10-01', ...parts };
}

function stored(entry: NewEntry, id: number, isErased = false): SuppressionEntry {
  return {
    id,
    kind: entry.kind,
    channel: entry.channel,
    keyedHash: entry.keyedHash,
    clear: isErased ? null : entry.clear,
    person: readTokens(entry.personHash),
    reach: REACHES.find((reach) => reach === entry.variant) ?? 'shared',
    algorithm: entry.algorithm,
    purpose: entry.purpose,
    on: entry.on,
    recordedAt: '2026-11-01T10:00:00+01:00',
    source: 'liste.csv',
    opposition: id,
  };
}

function indexOf(oppositions: readonly Opposition[], isErased = false): SuppressionIndex {
  const entries = oppositions
    .flatMap((one) => entriesOf(one, hash))
    .map((entry, place) => stored(entry, place + 1, isErased));
  return SuppressionIndex.of(entries, hash);
}

const ALL = [...CHANNELS];
const VOICE: readonly Channel[] = ['phone', 'sms', 'automated_call'];

describe('which channels an opposition closes', () => {
  const cases: readonly [string, Partial<Opposition>, Suppressible, readonly Channel[]][] = [
    [
      'the e-mail alone, no name, no channel: everything, for everyone with it',
      { emails: ['claire@example.com'] },
      claire,
      ALL,
    ],
    ['nothing shared: nothing', { emails: ['other@example.com'] }, claire, []],
    [
      'the domain encoded, of a person with its accents: everything',
      { emails: ['claire@xn--socit-esab.example'] },
      { ...claire, emails: ['claire@société.example'] },
      ALL,
    ],
    [
      'a number of Saint-Pierre read as a metropolitan one before: everything',
      { phones: ['+508412345'] },
      { ...claire, phones: ['+33508412345'] },
      ALL,
    ],
    ['one channel: that one', { phones: ['+33639981234'], channels: ['sms'] }, claire, ['sms']],
    ['two channels: those two', { phones: ['+33639981234'], channels: ['sms', 'phone'] }, claire, ['phone', 'sms']],
    [
      'the same person by name: everything',
      { firstName: 'CLAIRE', lastName: 'perdrix', phones: ['+33639981234'] },
      claire,
      ALL,
    ],
    [
      'the spouse on the same landline: only what uses it',
      { firstName: 'Claire', lastName: 'Perdrix', phones: ['+33639981234'] },
      marc,
      VOICE,
    ],
    [
      'a colleague behind the same switchboard',
      { firstName: 'Jean', company: 'Alba', phones: ['+33465710338'] },
      { ...nobody, firstName: 'Ana', company: 'Alba', phones: ['+33465710338'] },
      VOICE,
    ],
    [
      'another company on a shared line',
      { company: 'Alba', phones: ['+33465710338'] },
      { ...nobody, company: 'Béta', phones: ['+33465710338'] },
      VOICE,
    ],
    [
      'an e-mail opposition of the spouse does not use the phone',
      { firstName: 'Claire', phones: ['+33639981234'], emails: ['claire@example.com'], channels: ['email'] },
      marc,
      [],
    ],
    [
      'post named beside a number alone: applied to everyone with it',
      { firstName: 'Claire', phones: ['+33639981234'], channels: ['post'] },
      marc,
      ['post'],
    ],
    [
      'a married name is still she',
      { firstName: 'Claire', lastName: 'Durand', emails: ['claire@example.com'] },
      claire,
      ALL,
    ],
    [
      'by name and address, in another spelling',
      {
        firstName: 'Claire',
        lastName: 'PERDRIX',
        street: '12bis AV DE LA GARE',
        postcode: '01000',
        channels: ['post'],
      },
      { ...claire, emails: [], phones: [] },
      ['post'],
    ],
    ...(['12A rue Pasteur', '12 A, rue Pasteur', '12 d r. Pasteur', '12D rue Pasteur'] as const).map(
      (street, place, streets): [string, Partial<Opposition>, Suppressible, readonly Channel[]] => [
        `a house letter apart from its number or not: ${street}`,
        { firstName: 'Claire', lastName: 'Perdrix', street, postcode: '01000', channels: ['post'] },
        { ...claire, emails: [], phones: [], street: streets[place % 2 === 0 ? place + 1 : place - 1] ?? '' },
        ['post'],
      ],
    ),
    ...(
      [
        ['Anne-Marie', 'LE GOFF', 'Anne Marie', 'Le Goff'],
        ['Anne Marie', 'Le Goff', 'Anne-Marie', 'LE GOFF'],
        ['Jean-Pierre', 'Saint-Martin', 'Jean Pierre', 'Saint Martin'],
        ['Jeanne', 'd’Arc', 'Jeanne', 'D ARC'],
        ['Jeanne', 'd arc', 'Jeanne', 'D’Arc'],
      ] as const
    ).flatMap(
      ([first, last, otherFirst, otherLast]): [string, Partial<Opposition>, Suppressible, readonly Channel[]][] => [
        [
          `a compound name in another spelling, by post: ${first} ${last}`,
          { firstName: first, lastName: last, street: '3 rue Pasteur', postcode: '69003' },
          { ...nobody, firstName: otherFirst, lastName: otherLast, street: '3 r. Pasteur', postcode: '69003' },
          ALL,
        ],
        [
          `a compound name in another spelling, by a number: ${first} ${last}`,
          { firstName: first, lastName: last, phones: ['+33639981234'] },
          { ...nobody, firstName: otherFirst, lastName: otherLast, phones: ['+33639981234'] },
          ALL,
        ],
      ],
    ),
    [
      'an initial that fits is no other person',
      { firstName: 'A.', lastName: 'Perdrix', phones: ['+33639981234'] },
      { ...nobody, firstName: 'Anne-Marie', lastName: 'Perdrix', phones: ['+33639981234'] },
      ALL,
    ],
    [
      'another initial is another person',
      { firstName: 'M.', lastName: 'Perdrix', phones: ['+33639981234'] },
      claire,
      VOICE,
    ],
    ...(
      [
        ['5 ter chemin des Prés', '5T ch. des Prés'],
        ['5 T CHEMIN DES PRES', '5T chemin des Prés'],
        ['5 quater chemin des Prés', '5Q chemin des Prés'],
        ['Apt 4, 12 bd Voltaire', '12 boulevard Voltaire'],
        ['12 bd Voltaire, Bât. B', '12 boulevard Voltaire'],
        ['12 bd Voltaire Bât B', '12 boulevard Voltaire'],
        ['12 bd Voltaire appt 3 esc. 2', '12 boulevard Voltaire Bât C'],
        ['Résidence Les Pins - 12 bd Voltaire', '12 boulevard Voltaire'],
      ] as const
    ).flatMap((streets) =>
      [streets, streets.toReversed()].map(
        ([street = '', other = '']): [string, Partial<Opposition>, Suppressible, readonly Channel[]] => [
          `one house in two spellings: ${street}`,
          { firstName: 'Claire', lastName: 'Perdrix', street, postcode: '01000', channels: ['post'] },
          { ...claire, emails: [], phones: [], street: other },
          ['post'],
        ],
      ),
    ),
    [
      'another house of the street, with a building',
      { firstName: 'Claire', lastName: 'Perdrix', street: '14 bd Voltaire Bât B', postcode: '01000' },
      { ...claire, emails: [], phones: [], street: '12 bd Voltaire Bât B' },
      [],
    ],
    [
      'a neighbour of the same street',
      { firstName: 'Claire', lastName: 'Perdrix', street: '14 avenue de la Gare', postcode: '01000' },
      { ...claire, emails: [], phones: [] },
      [],
    ],
    [
      'the spouse at the same address stays free by post',
      { firstName: 'Claire', lastName: 'Perdrix', street: '12 bis avenue de la Gare', postcode: '01000' },
      { ...marc, emails: [], phones: [] },
      [],
    ],
    [
      'a company at its address',
      { company: 'Alba', street: '1 rue du Port', postcode: '01000' },
      { ...nobody, company: 'ALBA', street: '1 r. du Port', postcode: '01000' },
      ALL,
    ],
  ];
  it.each(cases)('%s', (_title, parts, person, expected) => {
    expect(closedChannels(indexOf([opposition(parts)]).closures(person))).toEqual(expected);
  });

  it.each(cases)('also after erasure: %s', (_title, parts, person, expected) => {
    expect(closedChannels(indexOf([opposition(parts)], true).closures(person))).toEqual(expected);
  });

  it('needs a review where the first name is not known', () => {
    const index = indexOf([opposition({ lastName: 'Perdrix', street: '12 bis avenue de la Gare', postcode: '01000' })]);
    const closures = index.closures({ ...claire, emails: [], phones: [] });
    expect(closures.map(({ channel, certain }) => [channel, certain])).toEqual([['post', false]]);
    expect(closedChannels(closures)).toEqual([]);
  });

  it.each([
    ['C.', 'Claire'],
    ['Claire', 'C.'],
    ['C', 'Claire'],
  ])('needs a review where one of the first names is an initial: %s and %s', (opposed, known) => {
    const index = indexOf([
      opposition({ firstName: opposed, lastName: 'Perdrix', street: '12 bis avenue de la Gare', postcode: '01000' }),
    ]);
    const closures = index.closures({ ...claire, firstName: known, emails: [], phones: [] });
    expect(closures.map(({ channel, certain }) => [channel, certain])).toEqual([['post', false]]);
    expect(index.closures({ ...claire, firstName: 'Marc', emails: [], phones: [] })).toEqual([]);
  });

  it('needs no review for post where the opposition was to calls', () => {
    const index = indexOf([
      opposition({
        firstName: 'Claire',
        lastName: 'Perdrix',
        phones: ['+33639981234'],
        street: '12 bis avenue de la Gare',
        postcode: '01000',
        channels: ['phone'],
      }),
    ]);
    expect(index.closures(claire).map(({ channel }) => channel)).not.toContain('post');
  });

  it('identifies a contact without coordinates by its id', () => {
    const index = indexOf([opposition({ contactId: 7 })]);
    expect(closedChannels(index.closures({ ...nobody, contactId: 7 }))).toEqual(ALL);
    expect(index.closures({ ...nobody, contactId: 8 })).toEqual([]);
  });
});

describe('hashed lists of others', () => {
  const spellings: readonly [Algorithm, string][] = [
    ['sha256', '+33639981234'],
    ['sha1', '33639981234'],
    ['md5', '0033639981234'],
    ['sha256', '0639981234'],
    ['md5', 'claire@example.com'],
    ['sha256', 'CLAIRE@EXAMPLE.COM'],
  ];
  it.each(spellings)('%s of %s hits', (algorithm, spelling) => {
    const entry = stored(foreignEntry(hexDigest(algorithm, spelling), algorithm, null, 'all', null), 1);
    expect(closedChannels(SuppressionIndex.of([entry], hash).closures(claire))).toEqual(ALL);
    expect(SuppressionIndex.of([entry], hash).closures({ ...nobody, phones: ['+33639989999'] })).toEqual([]);
  });
});

describe('further coordinates of an opposed person', () => {
  const opposed = opposition({ firstName: 'Claire', lastName: 'Perdrix', emails: ['claire@example.com'] });

  it('are closed for that person alone', () => {
    const index = indexOf([opposed]);
    const further = extensionsFor(claire, index, hash);
    expect(further.map(({ kind, channel, variant }) => [kind, channel, variant])).toEqual([
      ['phone', 'all', 'person'],
      ['address', 'all', 'person'],
    ]);
    const extended = SuppressionIndex.of(
      [...entriesOf(opposed, hash), ...further].map((entry, place) => stored(entry, place)),
      hash,
    );
    // Coordinates that an undo may separate from the opposed e-mail.
    expect(closedChannels(extended.closures({ ...claire, emails: [] }))).toEqual(ALL);
    expect(closedChannels(extended.closures(marc))).toEqual([]);
    expect(extensionsFor(claire, extended, hash)).toEqual([]);
  });

  it('are closed for the person in any company, and for nobody of another name', () => {
    const employed = { ...claire, company: 'Bazar Alba' };
    const further = extensionsFor(employed, indexOf([opposed]), hash);
    const extended = SuppressionIndex.of(
      [...entriesOf(opposed, hash), ...further].map((entry, place) => stored(entry, place)),
      hash,
    );
    for (const company of [null, 'Bazar Alba', 'Maison Merle'])
      expect(closedChannels(extended.closures({ ...claire, company, emails: [] })), String(company)).toEqual(ALL);
    for (const other of [
      { ...marc, company: 'Bazar Alba' },
      { ...nobody, company: 'Bazar Alba', phones: claire.phones },
      { ...nobody, phones: claire.phones },
    ]) {
      expect(closedChannels(extended.closures(other))).toEqual([]);
    }
  });

  it('are closed for the person under another spelling of a compound name', () => {
    const anne = { ...claire, firstName: 'Anne-Marie', lastName: 'LE GOFF' };
    const own = opposition({ firstName: 'Anne-Marie', lastName: 'LE GOFF', emails: ['claire@example.com'] });
    const extended = SuppressionIndex.of(
      [...entriesOf(own, hash), ...extensionsFor(anne, indexOf([own]), hash)].map((entry, place) =>
        stored(entry, place),
      ),
      hash,
    );
    const back = { ...anne, firstName: 'Anne Marie', lastName: 'Le-Goff', emails: [] };
    expect(closedChannels(extended.closures(back))).toEqual(ALL);
    expect(closedChannels(extended.closures({ ...back, firstName: 'Marc' }))).toEqual([]);
  });

  it('of a person who only shares a number are not shown', () => {
    const index = indexOf([opposition({ firstName: 'Claire', lastName: 'Perdrix', phones: ['+33639981234'] })]);
    expect(extensionsFor(marc, index, hash)).toEqual([]);
  });
});

describe('a later consent', () => {
  const closures = indexOf([opposition({ emails: ['claire@example.com'] })]).closures(claire);
  const consent: HandConsent = {
    channel: 'email',
    event: 'granted',
    at: '2026-11-20',
    recordedAt: '2026-11-20T12:00:00+01:00',
    proof: true,
    organisations: ['Alba'],
  };
  const cases: readonly [string, Partial<HandConsent>, ChannelScope][] = [
    ['recorded by hand, proven and later, reopens its channel only', {}, 'email'],
    ['without proof reopens nothing', { proof: false }, 'all'],
    ['naming nobody reopens nothing', { organisations: [] }, 'all'],
    ['of the very day of the opposition reopens nothing', { at: '2026-10-01' }, 'all'],
    ['of that day in France, written in a zone to the east', { at: '2026-10-02T00:30:00+05:00' }, 'all'],
    ['of the next day in France, written in UTC', { at: '2026-10-01T22:30:00Z' }, 'email'],
    ['older than the opposition reopens nothing', { at: '2026-09-01' }, 'all'],
    [
      'recorded before the opposition entered the list reopens nothing',
      { recordedAt: '2026-10-20T12:00:00+02:00' },
      'all',
    ],
    ['that is a refusal reopens nothing', { event: 'refused' }, 'all'],
    ['to all channels reopens nothing', { channel: 'all' }, 'all'],
  ];
  it.each(cases)('%s', (_title, parts, reopened) => {
    const closed = closedChannels(standingClosures(closures, [{ ...consent, ...parts }], { organisation: 'Alba' }));
    expect(closed).toEqual(reopened === 'all' ? ALL : ALL.filter((channel) => channel !== reopened));
  });
});
