import { domainToASCII } from 'node:url';
import { unicodeDomain } from '../../../shared/domain/value/punycode.ts';

/**
 * The forms in which a list or a contact may hold one coordinate, itself first: an e-mail with the domain's accents or
 * encoded, a number of Saint-Pierre-et-Miquelon under its own code or under +33. Imports write the accents and the own
 * code; workspaces have the other forms from before, and no refusal may be missed for it.
 */
export function coordinateForms(value: string): readonly string[] {
  return [value, ...otherForms(value)];
}

const NONE: readonly string[] = [];

/** The same without the value itself: none for nearly every coordinate. */
export function otherForms(value: string): readonly string[] {
  if (value.startsWith('+')) return numberForms(value);
  if (!/[^!-~]|@.*xn--/.test(value)) return NONE;
  const at = value.lastIndexOf('@');
  if (at === -1) return NONE;
  const domain = value.slice(at + 1);
  const other = domain.includes('xn--') ? unicodeDomain(domain) : domainToASCII(domain);
  return other === '' || other === domain ? NONE : [`${value.slice(0, at + 1)}${other}`];
}

function numberForms(e164: string): readonly string[] {
  if (/^\+508\d{6}$/.test(e164)) return [`+33${e164.slice(1)}`];
  return /^\+33508\d{6}$/.test(e164) ? [`+${e164.slice(3)}`] : NONE;
}
