import { expect, it } from 'vitest';
import { hexDigest, emailSpellings, phoneSpellings, readDigest } from './foreign-digest.ts';
import { KeyedHash } from './keyed-hash.ts';

// Vectors of the published profile FR-SUPP-1.
it.each([
  ['jean.dupont@example.fr', 'f06a268f257af83744a4648a4d84f67fadfea890b48fe9a7267e22908f4a22a9'],
  ['+33612345678', 'b6f137d05b9943dff600853b915fc7e56b72c20ba917dd0bc1d729e638d2d655'],
])('keys the hash of %s', (value, expected) => {
  expect(new KeyedHash('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f').of(value)).toBe(expected);
});

it.each([
  ['sha256', 'jean.dupont@example.fr', '1a650f4a91b04f30b3198434a7115bd444e1dbc51f0dae88b76dc4a2b820b3b9'],
  ['md5', '+33612345678', '60dd761f55cb17f0532c9fb1679e8ddd'],
  ['sha256', '0612345678', 'eb8ee2449ad37fd3d1afc82aa7bf19407837e3b8b77a7841c1ac7ad6b611394b'],
] as const)('digests by %s', (algorithm, value, expected) => {
  expect(hexDigest(algorithm, value)).toBe(expected);
});

it('spells a number in the usual ways', () => {
  expect(phoneSpellings('+33612345678').map(([, spelling]) => spelling)).toEqual([
    '+33612345678',
    '33612345678',
    '0033612345678',
    '0612345678',
  ]);
  expect(phoneSpellings('+32470123456').map(([variant]) => variant)).toEqual(['e164', 'no_plus', 'double_zero']);
});

it.each([
  ['zoe@société.example', ['other_domain', 'zoe@xn--socit-esab.example']],
  ['zoe@xn--socit-esab.example', ['other_domain', 'zoe@société.example']],
])('spells the domain of %s in its other form', (email, spelling) => {
  expect(emailSpellings(email)).toContainEqual(spelling);
});

it('spells a number of Saint-Pierre-et-Miquelon as it is dialled from France', () => {
  expect(phoneSpellings('+508412345')).toContainEqual(['national', '0508412345']);
});

it('spells a number overseas as tools do that put +33 before every number', () => {
  expect(phoneSpellings('+262692980003')).toContainEqual(['as_metropolitan', '+33692980003']);
});

it('spells a gmail address without dots and tag as well', () => {
  expect(emailSpellings('jean.dupont+pub@gmail.com')).toContainEqual(['gmail_plain', 'jeandupont@gmail.com']);
});

it.each([
  ['A'.repeat(32), 'a'.repeat(32)],
  [` ${'0f'.repeat(16)} `, '0f'.repeat(16)],
  ['claire@example.com', null],
  ['a'.repeat(31), null],
  ['g'.repeat(32), null],
])('reads the digest %s', (text, expected) => {
  expect(readDigest('md5', text)).toBe(expected);
});
