import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import { foldContact, type Contribution, type Strength } from './fold-contact.ts';

type Said = Partial<PersonFacts> & {
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly audienceTold?: true;
};

function from(
  importId: number,
  strength: Strength,
  { emails = [], phones = [], audienceTold, ...person }: Said,
): Contribution {
  return {
    importId,
    strength,
    claims: {
      person: { audience: 'consumer', ...person },
      emails,
      phones,
      ...(audienceTold === undefined ? {} : { audienceTold }),
    },
  };
}

const whole = { street: '1 rue des Lilas', postcode: '69001', city: 'Lyon' } as const;
const moved = { street: '2 place Carriat', postcode: '01000', city: 'Bourg-en-Bresse' } as const;

describe('folding contributions', () => {
  it.each<[string, Contribution[], { readonly [Fact in keyof PersonFacts]?: PersonFacts[Fact] | undefined }]>([
    [
      'within one file the first row wins',
      [from(1, 'replaces', { note: 'un' }), from(1, 'replaces', { note: 'deux', jobTitle: 'gérante' })],
      { note: 'un', jobTitle: 'gérante' },
    ],
    [
      'a later file of ours replaces',
      [from(1, 'replaces', { note: 'un' }), from(2, 'replaces', { note: 'deux' })],
      { note: 'deux' },
    ],
    ['an empty cell keeps', [from(1, 'replaces', { note: 'un' }), from(2, 'replaces', {})], { note: 'un' }],
    [
      'a weaker file fills blanks only',
      [from(1, 'replaces', { note: 'un' }), from(2, 'fills', { note: 'deux', birthDate: '1980-01-01' })],
      { note: 'un', birthDate: '1980-01-01' },
    ],
    [
      'a file of ours replaces a weaker one',
      [from(1, 'fills', { note: 'un' }), from(2, 'replaces', { note: 'deux' })],
      { note: 'deux' },
    ],
    [
      'the latest contact counts, from any source',
      [
        from(1, 'replaces', { lastContactOn: '2025-01-01' }),
        from(2, 'fills', { lastContactOn: '2026-01-01' }),
        from(3, 'replaces', { lastContactOn: '2024-01-01' }),
      ],
      { lastContactOn: '2026-01-01' },
    ],
    [
      'an address is taken whole',
      [from(1, 'replaces', { ...whole, addressComplement: 'Bât. B' }), from(2, 'replaces', moved)],
      { ...moved, addressComplement: undefined },
    ],
    [
      'half an address does not take a whole one’s place',
      [from(1, 'replaces', whole), from(2, 'replaces', { postcode: '01000', city: 'Bourg' })],
      whole,
    ],
    [
      'a weaker file completes an address of the same place',
      [from(1, 'replaces', { postcode: '69001' }), from(2, 'fills', whole)],
      whole,
    ],
    [
      'a weaker file does not complete an address of another place',
      [from(1, 'replaces', { postcode: '01000' }), from(2, 'fills', whole)],
      { postcode: '01000', street: undefined },
    ],
    [
      'free fields join, the first row of a file first',
      [from(1, 'replaces', { extra: { a: '1' } }), from(1, 'replaces', { extra: { a: '2', b: '2' } })],
      { extra: { a: '1', b: '2' } },
    ],
    [
      'a default audience changes nothing',
      [from(1, 'replaces', {}), from(2, 'replaces', { audience: 'professional' })],
      { audience: 'consumer' },
    ],
    [
      'an audience that a row of ours tells counts',
      [from(1, 'replaces', {}), from(2, 'replaces', { audience: 'professional', audienceTold: true })],
      { audience: 'professional' },
    ],
    [
      'a weaker file does not make a person a professional',
      [from(1, 'replaces', {}), from(2, 'fills', { audience: 'professional', audienceTold: true })],
      { audience: 'consumer' },
    ],
    [
      'a status recorded by hand stands against every file',
      [
        from(1, 'replaces', { status: 'moved' }),
        from(2, 'rules', { status: 'undeliverable' }),
        from(3, 'replaces', { status: 'wrong_number' }),
      ],
      { status: 'undeliverable' },
    ],
    [
      'no file brings the dead back',
      [from(1, 'replaces', { status: 'deceased' }), from(2, 'replaces', { status: 'moved', statusOn: '2026-01-01' })],
      { status: 'deceased' },
    ],
    [
      'a person does',
      [from(1, 'replaces', { status: 'deceased' }), from(2, 'rules', { status: 'moved' })],
      { status: 'moved' },
    ],
    [
      'the postcode tells the territory',
      [from(1, 'replaces', { postcode: '97400', phones: ['+33639980001'] })],
      { territory: 'RE' },
    ],
    [
      'the country does before it',
      [from(1, 'replaces', { postcode: '1000', country: 'Belgique' })],
      { territory: 'BE' },
    ],
    ['the phone does without them', [from(1, 'replaces', { phones: ['+590690001234'] })], { territory: 'GP' }],
    [
      'a territory recorded by hand stands',
      [from(1, 'replaces', { postcode: '69001' }), from(2, 'rules', { territory: 'RE' }), from(3, 'replaces', whole)],
      { territory: 'RE', postcode: '69001' },
    ],
  ])('%s', (_, contributions, expected) => {
    const { person } = foldContact(contributions);
    expect(Object.fromEntries(Object.keys(expected).map((fact) => [fact, person[fact as keyof PersonFacts]]))).toEqual(
      expected,
    );
  });

  it('adds coordinates and never replaces them', () => {
    const { emails, phones } = foldContact([
      from(1, 'replaces', { emails: ['a@example.com'], phones: ['+33639980001'] }),
      from(2, 'replaces', { emails: ['b@example.com', 'a@example.com'] }),
      from(3, 'fills', { phones: ['+33639980002'] }),
    ]);
    expect(emails).toEqual(['a@example.com', 'b@example.com']);
    expect(phones.map(({ number }) => number)).toEqual(['+33639980001', '+33639980002']);
  });

  it('keeps the stated use of a number', () => {
    const use = {
      importId: 2,
      strength: 'rules',
      claims: { person: { audience: 'consumer' }, emails: [], phones: [], phoneUses: { '+33639980001': 'private' } },
    } as const;
    expect(foldContact([from(1, 'replaces', { phones: ['+33639980001', '+33639980002'] }), use]).phones).toEqual([
      { number: '+33639980001', use: 'private' },
      { number: '+33639980002' },
    ]);
  });
});
