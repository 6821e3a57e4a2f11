import { describe, expect, it } from 'vitest';
import type { Claims } from '../../model/claims.ts';
import type { PersonFacts } from '../../../../shared/domain/contact/fields.ts';
import { hashKeys, isWholeRowKey, matchKeys } from './match-keys.ts';
import { KeyHashes, MatchTable } from '../../collections/match-table.ts';

type Said = Partial<PersonFacts> & { readonly emails?: readonly string[]; readonly phones?: readonly string[] };

function claims({ emails = [], phones = [], ...person }: Said): Claims {
  return { person: { audience: 'consumer', ...person }, emails, phones };
}

function areOne(one: Said, other: Said): boolean {
  const keys = new Set(matchKeys(claims(one)));
  return matchKeys(claims(other)).some((key) => keys.has(key) && !isWholeRowKey(key));
}

const zoe = { firstName: 'Zoé', lastName: 'Le Goff' } as const;
const email = ['zoe@example.com'];
const landline = ['+33465710001'];
const home = { street: '12 bis, avenue de la Gare', postcode: '01000' } as const;

describe('one person', () => {
  it.each<[string, Said, Said]>([
    ['the same name and e-mail', { ...zoe, emails: email }, { ...zoe, emails: ['z@example.org', ...email] }],
    [
      'case, accents, hyphens and spaces aside',
      { firstName: 'Anne-Sophie', lastName: 'O’Neill', phones: landline },
      { firstName: 'ANNE SOPHIE', lastName: "O'NEILL", phones: landline },
    ],
    ['the same name and customer reference', { ...zoe, customerRef: 'C12' }, { ...zoe, customerRef: 'C12' }],
    [
      'the same name and whole address, however abbreviated',
      { ...zoe, ...home },
      { ...zoe, street: '12 BIS AV DE LA GARE', postcode: '01000' },
    ],
    [
      'a last name alone, with the same civility',
      { lastName: 'Petit', civility: 'Mme', phones: landline },
      { lastName: 'PETIT', civility: 'Mme', phones: landline },
    ],
    [
      'a firm and its switchboard',
      { company: 'Ets Perret', phones: landline },
      { company: 'ETS PERRET', phones: landline },
    ],
    [
      'a firm and its SIRET, whatever it is called',
      { company: 'Ets Perret', siret: '99609593100019' },
      { company: 'SARL Perret', siret: '99609593100019' },
    ],
    ['an e-mail without a name', { emails: email }, { emails: email }],
    ['a name of signs alone', { lastName: '🌸', emails: email }, { lastName: '🌸', emails: email }],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(true);
  });
});

describe('two persons', () => {
  it.each<[string, Said, Said]>([
    [
      'colleagues behind one switchboard',
      { ...zoe, company: 'Alba', phones: landline },
      { firstName: 'Luc', lastName: 'Roche', company: 'Alba', phones: landline },
    ],
    [
      'spouses behind one landline and address',
      { ...zoe, ...home, phones: landline },
      { firstName: 'Luc', lastName: 'Le Goff', ...home, phones: landline },
    ],
    [
      'spouses without first names',
      { lastName: 'Petit', civility: 'M.', phones: landline },
      { lastName: 'Petit', civility: 'Mme', phones: landline },
    ],
    ['an initial', { firstName: 'Z.', lastName: 'Le Goff', emails: email }, { ...zoe, emails: email }],
    ['a name without its first name', { lastName: 'Le Goff', emails: email }, { ...zoe, emails: email }],
    ['the same name and nothing else', zoe, zoe],
    [
      'the same name in one town',
      { ...zoe, postcode: '01000', city: 'Bourg' },
      { ...zoe, postcode: '01000', city: 'Bourg' },
    ],
    ['the same name and street, another postcode', { ...zoe, ...home }, { ...zoe, ...home, postcode: '69001' }],
    ['a firm and a person of it', { company: 'Alba', phones: landline }, { ...zoe, company: 'Alba', phones: landline }],
    [
      'a person with the SIRET of her firm',
      { ...zoe, company: 'Alba', siret: '99609593100019' },
      { firstName: 'Luc', lastName: 'Roche', company: 'Alba', siret: '99609593100019' },
    ],
    ['a nameless e-mail and somebody who has it', { emails: email }, { ...zoe, emails: email }],
    [
      'a firm and somebody of that name',
      { company: 'Petit', phones: landline },
      { lastName: 'Petit', phones: landline },
    ],
    ['nothing at all', {}, {}],
    ['another sign for a name', { lastName: '🌸', emails: email }, { lastName: '🌺', emails: email }],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(false);
  });
});

describe('a row without a key', () => {
  const nameOnly = { ...zoe, extra: { 'Tél.': '06 39 98' } } as const;

  it.each<[string, boolean, Said, Said]>([
    ['is known by all that it says', true, nameOnly, nameOnly],
    ['whatever the file says of everybody', true, nameOnly, { ...nameOnly, audience: 'professional', territory: 'GP' }],
    ['not when it says anything else', false, nameOnly, { ...nameOnly, extra: { 'Tél.': '06 39 99' } }],
    ['not when it says more', false, zoe, { ...zoe, birthDate: '1980-01-01' }],
    ['nor when somebody has a key', false, zoe, { ...zoe, emails: email }],
  ])('%s', (_, expected, one, other) => {
    expect(matchKeys(claims(one)).join() === matchKeys(claims(other)).join()).toBe(expected);
    expect(isWholeRowKey(matchKeys(claims(one))[0] ?? '')).toBe(true);
  });
});

describe('hashed keys', () => {
  it('equal those of the texts', () => {
    const somebody = claims({
      ...zoe,
      ...home,
      emails: ['zoe@example.com', 'z@example.org'],
      phones: landline,
      customerRef: 'C12',
      company: 'Alba',
    });
    const firm = claims({ company: 'Ets Perret', siret: '99609593100019', phones: landline });
    const hashes = new KeyHashes();
    for (const [place, one] of [somebody, firm, claims(zoe)].entries()) {
      const table = new MatchTable();
      hashKeys(one, hashes);
      table.addAll(hashes, place + 1);
      expect(hashes.count).toBe(matchKeys(one).length);
      for (const key of matchKeys(one)) expect(table.find(key)).toBe(place + 1);
    }
  });
});
