import { describe, expect, it } from 'vitest';
import type { ConsentEvent, Origin } from '../../../shared/domain/contact/contact.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import { contactOf, NO_EVENTS, type FullContribution } from './contributions.ts';
import { consentsOf, originsOf } from './provenance.ts';

const shop: Origin = { kind: 'direct', source: 'Boutique Alba', on: '2026-03-01', informed: true };
const hired: Origin = { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20' };

interface Said {
  readonly origin: Origin | null;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly person?: Partial<PersonFacts>;
  readonly consents?: readonly ConsentEvent[];
  readonly byHand?: boolean;
}

function contact(...contributions: readonly Said[]) {
  return contactOf(
    1,
    contributions.map(
      ({ origin, emails = [], phones = [], person = {}, consents = [], byHand = false }, place): FullContribution => {
        const importId = place + 1;
        return {
          head: {
            importId,
            row: 2,
            origin: origin === null ? null : { id: importId, importId, stated: origin },
            byHand,
            recordedAt: '2026-11-24T10:00:00+01:00',
            by: 'Nadège',
          },
          claims: { person: { audience: 'consumer', ...person }, emails, phones },
          events: { ...NO_EVENTS, consents: consents.map((event) => ({ event, undated: false })) },
          isWritten: false,
        };
      },
    ),
  );
}

const [email, other, phone] = ['zoe@example.com', 'z@example.org', '+33639980001'];

describe('the origins of a contact', () => {
  it.each<[string, Said[], Origin[]]>([
    ['one file: the whole person', [{ origin: shop, emails: [email] }], [shop]],
    [
      'the same coordinates from two: both, for the whole person',
      [
        { origin: shop, emails: [email] },
        { origin: hired, emails: [email] },
      ],
      [shop, hired],
    ],
    [
      'a phone of ours beside a hired e-mail: each its own',
      [
        { origin: shop, phones: [phone] },
        { origin: hired, emails: [email] },
      ],
      [
        { ...shop, coordinate: phone },
        { ...hired, coordinate: email },
      ],
    ],
    [
      'an origin that brings all of them stands without a coordinate',
      [
        { origin: shop, emails: [email] },
        { origin: hired, emails: [email], phones: [phone] },
      ],
      [{ ...shop, coordinate: email }, hired],
    ],
    [
      'an address is a coordinate like another',
      [
        { origin: shop, person: { street: '1 rue des Lilas', postcode: '69001' } },
        { origin: hired, emails: [email] },
      ],
      [
        { ...shop, coordinate: '69001 1 rue lilas' },
        { ...hired, coordinate: email },
      ],
    ],
    [
      'an origin that brings no coordinate says nothing of those of others',
      [
        { origin: hired, emails: [email] },
        { origin: shop, person: { note: 'vue' } },
      ],
      [hired],
    ],
    [
      'the same source again keeps the earliest day',
      [
        { origin: { ...shop, on: '2026-06-01' }, emails: [email] },
        { origin: shop, emails: [email] },
      ],
      [shop],
    ],
    [
      'a different later statement of a source is a separate origin, under the earliest day',
      [
        { origin: shop, emails: [email] },
        { origin: { ...shop, on: '2026-06-01', informed: false }, emails: [email] },
      ],
      [shop, { ...shop, informed: false }],
    ],
    [
      'by hand without a coordinate: the whole person',
      [
        { origin: hired, emails: [email] },
        { origin: { ...hired, noticeOn: '2026-11-20' }, byHand: true },
      ],
      [hired, { ...hired, noticeOn: '2026-11-20' }],
    ],
    [
      'by hand for one coordinate',
      [
        { origin: hired, emails: [email, other] },
        { origin: shop, emails: [other], byHand: true },
      ],
      [hired, { ...shop, coordinate: other }],
    ],
  ])('%s', (_, contributions, expected) => {
    expect(originsOf(contact(...contributions))).toEqual(expected);
  });
});

describe('the consents of a contact', () => {
  const yes: ConsentEvent = { channel: 'email', event: 'granted', at: '2026-03-01' };
  const no: ConsentEvent = { channel: 'email', event: 'refused', at: '2026-03-01' };

  it.each<[string, Said[], ConsentEvent[]]>([
    ['one file: for the person', [{ origin: shop, emails: [email], consents: [yes] }], [yes]],
    [
      'a yes beside one e-mail is not a yes for a hired one',
      [
        { origin: shop, emails: [email], consents: [yes] },
        { origin: hired, emails: [other] },
      ],
      [{ ...yes, coordinate: email }],
    ],
    [
      'a yes beside the only e-mail is for the person',
      [
        { origin: shop, emails: [email], consents: [yes] },
        { origin: hired, phones: [phone] },
      ],
      [yes],
    ],
    [
      'a no is for the person',
      [
        { origin: shop, emails: [email], consents: [no] },
        { origin: hired, emails: [other] },
      ],
      [no],
    ],
    [
      'a yes recorded by hand is for what it says',
      [
        { origin: shop, emails: [email] },
        { origin: null, byHand: true, consents: [yes] },
        { origin: hired, emails: [other] },
      ],
      [yes],
    ],
    [
      'a later unproven yes does not outweigh a no',
      [
        { origin: shop, emails: [email], consents: [no] },
        { origin: hired, emails: [email], consents: [{ ...yes, at: '2026-09-01' }] },
      ],
      [no],
    ],
  ])('%s', (_, contributions, expected) => {
    expect(consentsOf(contact(...contributions))).toEqual(expected);
  });
});
