import { createHash } from 'node:crypto';
import { otherForms } from './coordinate-forms.ts';

/** Plain hashes in which other firms exchange suppression lists (docs/formats/exports.md, Hashed lists). */
export const ALGORITHMS = ['sha256', 'sha1', 'md5'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

const DIGEST_LENGTH: Record<Algorithm, number> = { sha256: 64, sha1: 40, md5: 32 };

/**
 * How the sender may have spelled a value before hashing it. The file does not say it: every spelling is tried, and the
 * one with hits is reported.
 */
export const VARIANTS = [
  'e164',
  'no_plus',
  'double_zero',
  'national',
  'as_metropolitan',
  'lower',
  'upper',
  'other_domain',
  'gmail_plain',
] as const;
export type Variant = (typeof VARIANTS)[number];

/** French country codes whose national number is written with a leading 0. */
const TRUNK_ZERO = /^\+(33|590|594|596|262)(\d{9})$/;

/** The spellings of one E.164 number used in lists. */
export function phoneSpellings(e164: string): readonly [Variant, string][] {
  const digits = e164.slice(1);
  const spellings: [Variant, string][] = [
    ['e164', e164],
    ['no_plus', digits],
    ['double_zero', `00${digits}`],
  ];
  const national = TRUNK_ZERO.exec(e164);
  if (national) {
    spellings.push(['national', `0${national[2]}`]);
    // Many tools put +33 before every national number.
    if (national[1] !== '33') spellings.push(['as_metropolitan', `+33${national[2]}`]);
  }
  if (/^\+508\d{6}$/.test(e164)) spellings.push(['national', `0${digits}`]);
  return spellings;
}

/** The spellings of one normalised e-mail. */
export function emailSpellings(email: string): readonly [Variant, string][] {
  const spellings: [Variant, string][] = [
    ['lower', email],
    ['upper', email.toUpperCase()],
  ];
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  for (const form of otherForms(email)) spellings.push(['other_domain', form]);
  if (domain === 'gmail.com' || domain === 'googlemail.com') {
    const local = email.slice(0, at).replace(/\+.*$/, '').replaceAll('.', '');
    spellings.push(['gmail_plain', `${local}@${domain}`]);
  }
  return spellings;
}

export function hexDigest(algorithm: Algorithm, spelling: string): string {
  return createHash(algorithm).update(spelling, 'utf8').digest('hex');
}

/** Reads a digest from a list: hexadecimal in either case, of the length of its algorithm; null when it is not one. */
export function readDigest(algorithm: Algorithm, text: string): string | null {
  const hex = text.trim().toLowerCase();
  return hex.length === DIGEST_LENGTH[algorithm] && /^[0-9a-f]+$/.test(hex) ? hex : null;
}
