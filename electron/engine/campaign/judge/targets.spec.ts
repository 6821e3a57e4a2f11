import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../../shared/domain/channel.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import { isPlainAddress, postalLines } from '../../model/address-fit.ts';
import { targetsOf } from './targets.ts';

type Person = StoredContact['person'];

const CLAIRE: Person = {
  audience: 'consumer',
  civility: 'Mme',
  firstName: 'Claire',
  lastName: 'Perdrix',
  street: '3 rue des Halles',
  postcode: '69002',
  city: 'Lyon',
};

function targets(
  channel: Channel,
  person: Partial<Person>,
  emails: readonly string[] = [],
  numbers: readonly string[] = [],
) {
  return targetsOf(
    { person: { ...CLAIRE, ...person }, emails, phones: numbers.map((number) => ({ number })) },
    channel,
  );
}

/** Without one of Claire's fields. */
function without(field: keyof Person): Person {
  return Object.fromEntries(Object.entries(CLAIRE).filter(([name]) => name !== field)) as unknown as Person;
}

describe('the coordinates of a channel', () => {
  it.each<[Channel, string[], string[] | string]>([
    ['phone', [], 'no_coordinate'],
    ['phone', ['+33639981234', '+33199001234'], ['+33639981234', '+33199001234']],
    ['phone', ['+33892701234'], 'invalid_coordinate'],
    ['phone', ['+33800123456', '+33199001234'], ['+33199001234']],
    ['phone', ['+3315'], 'invalid_coordinate'],
    ['automated_call', ['+33700123456'], 'invalid_coordinate'],
    ['automated_call', ['+33199001234'], ['+33199001234']],
    ['sms', ['+33199001234'], 'invalid_coordinate'],
    ['sms', ['+33199001234', '+33639981234'], ['+33639981234']],
    ['sms', ['+262692001234'], ['+262692001234']],
    ['sms', [], 'no_coordinate'],
  ])('%s of %j', (channel, numbers, expected) => {
    const found = targets(channel, {}, [], numbers);
    expect(typeof found === 'string' ? found : found.map(({ coordinate }) => coordinate)).toEqual(expected);
  });

  it('are e-mails for e-mail', () => {
    expect(targets('email', {})).toBe('no_coordinate');
    expect(targets('email', {}, ['a@example.com', 'b@example.com'])).toEqual([
      { coordinate: 'a@example.com', kind: 'email' },
      { coordinate: 'b@example.com', kind: 'email' },
    ]);
  });

  it('is an address with a place, a postcode and a town for post', () => {
    expect(targets('post', {})).toMatchObject([{ kind: 'address', coordinate: '69002 3 rue halles' }]);
    for (const field of ['street', 'postcode', 'city'] as const)
      expect(targetsOf({ person: without(field), emails: [], phones: [] }, 'post')).toBe('no_coordinate');
  });

  it.each<[string, Partial<Person>]>([
    ['a name that is too long', { lastName: 'De la Rochefoucauld-Montmorency-Bourbon-Parme' }],
    ['a town that is too long', { city: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson' }],
    ['a postcode with letters', { postcode: '69A02' }],
  ])('can not be written to: %s', (_, person) => {
    expect(targets('post', person)).toBe('invalid_coordinate');
  });

  it('accepts a lieu-dit as a place', () => {
    expect(
      targetsOf(
        { person: { ...without('street'), addressComplement: 'Lieu-dit Les Granges' }, emails: [], phones: [] },
        'post',
      ),
    ).toMatchObject([{ kind: 'address' }]);
  });
});

const letters = fc.oneof(
  { weight: 80, arbitrary: fc.constantFrom(...'abcdeéÉ X') },
  { weight: 8, arbitrary: fc.constantFrom(..."-’.'12,") },
  { weight: 1, arbitrary: fc.constantFrom(...'œß&/') },
);
const words = (most: number) => fc.string({ unit: letters, maxLength: most });
const address = fc.record({
  lastName: words(24),
  firstName: words(20),
  street: words(40),
  city: words(36),
  postcode: fc.constantFrom('69002', '97400', '6900', 'B-1000'),
});
const civility = fc.constantFrom('M.', 'Mme', 'M. et Mme', 'Dr', undefined);

it('never reports an address as plain that does not fit', () => {
  let plain = 0;
  fc.assert(
    fc.property(address, civility, ({ lastName, firstName, ...place }, title) => {
      const person: Person = {
        audience: 'consumer',
        lastName,
        firstName,
        ...place,
        ...(title === undefined ? {} : { civility: title }),
      };
      if (!isPlainAddress(person)) return;
      plain += 1;
      expect(postalLines(person)).not.toBeNull();
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(20);
});
