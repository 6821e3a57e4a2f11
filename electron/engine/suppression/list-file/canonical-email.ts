import { domainToASCII } from 'node:url';

/**
 * An address in the form for comparing and hashing (profile FR-SUPP-1 of docs/formats/exports.md): NFC, no control,
 * format or space character, lower case, the domain in punycode. Dots and +tags stay. A domain invalid in the DNS stays
 * unchanged.
 */
export function canonicalEmail(email: string): string {
  const bare = email
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]/gu, '')
    .toLowerCase();
  const at = bare.lastIndexOf('@');
  if (at === -1) return bare;
  const domain = bare.slice(at + 1);
  return `${bare.slice(0, at + 1)}${domainToASCII(domain) || domain}`;
}
