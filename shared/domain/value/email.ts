import type { Finding, Normalised } from './finding.ts';
import { tidy } from './fold.ts';
import { likelyDomain } from './mail-domains.ts';
import { isPlaceholder } from './placeholder.ts';
import { unicodeDomain } from './punycode.ts';
import { oppositionInRemark } from './remark-words.ts';

interface Reading {
  readonly email: string | null;
  readonly findings: readonly Finding[];
}

function refusal(code: string): Reading {
  return { email: null, findings: [{ code, severity: 'warning' }] };
}

const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const TOP_LEVEL = /^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z\d-]+)$/u;

/** The reason why a lower-case text without spaces is not an address; null when it is one. */
function faultOf(address: string): string | null {
  const at = address.indexOf('@');
  if (at === -1) return 'email.no_at';
  if (at !== address.lastIndexOf('@')) return 'email.two_at';
  if (at === 0) return 'email.nothing_before_at';
  if (at === address.length - 1) return 'email.nothing_after_at';
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (address.includes('..') || local.endsWith('.')) return 'email.misplaced_dot';
  if (!domain.includes('.')) return 'email.no_top_level_domain';
  const labels = domain.split('.');
  if (local.length > 64 || address.length > 254 || !LOCAL.test(local) || !labels.every((label) => LABEL.test(label)))
    return 'email.not_an_address';
  return TOP_LEVEL.test(labels.at(-1) ?? '') ? null : 'email.no_top_level_domain';
}

const SCHEME = /^mailto:\s*/i;
const KIND =
  /^(?:e-?mail|mail|m[ée]l|courriel|adresse|perso(?:nnel)?|pro(?:fessionnel)?|bureau|domicile)\s*(?:pro|perso)?\s*:\s*/iu;
const NOTE = /\([^()@]*\)/gu;
const WRAPPERS = /^[\s<>()[\]"'«»‹›“”„;,:.]+|[\s<>()[\]"'«»‹›“”„;,:]+$/gu;

/** One address, possibly with stray marks around it. */
function readPiece(piece: string): Reading {
  if (!piece.includes('@') && isPlaceholder(piece))
    return { email: null, findings: piece === '' ? [] : [{ code: 'email.placeholder', severity: 'info' }] };
  const findings: Finding[] = [];
  const angled = /<\s*(?:mailto:)?([^<>]*@[^<>]*)>/i.exec(piece)?.[1];
  const withoutNote = piece.includes('@') ? piece.replace(NOTE, ' ').trim() : piece;
  if (angled === undefined && withoutNote !== piece) findings.push({ code: 'email.note', severity: 'info' });
  let text = (angled ?? withoutNote.replace(KIND, ''))
    .replace(WRAPPERS, '')
    .replace(SCHEME, '')
    .replace(/\?.*$/, '')
    .replace(WRAPPERS, '')
    .toLowerCase();
  const withoutDot = text.replace(/\.+$/, '');
  if (withoutDot !== text) findings.push({ code: 'email.final_dot', severity: 'info' });
  text = withoutDot;
  const closed = text.replace(/\s*([@.])\s*/g, '$1');
  if (closed !== text) findings.push({ code: 'email.space', severity: 'info' });
  text = closed;
  if (/\s/.test(text)) return text.includes('@') ? refusal('email.not_an_address') : refusal('email.no_at');
  const comma = /^([^@]+@[^@,]+),(\p{L}{2,})$/u.exec(text);
  if (comma !== null) {
    text = `${comma[1] ?? ''}.${comma[2] ?? ''}`;
    findings.push({ code: 'email.comma_for_dot', severity: 'info' });
  }
  const fault = faultOf(text);
  if (fault !== null) return refusal(fault);
  const local = text.slice(0, text.indexOf('@'));
  const domain = asWritten(text.slice(local.length + 1));
  const suggestion = likelyDomain(domain);
  if (suggestion !== null)
    findings.push({ code: 'email.likely_typo', severity: 'info', params: { domain, suggestion } });
  if (/[^!-~]/.test(local)) findings.push({ code: 'email.accent', severity: 'info' });
  return { email: `${local}@${domain}`, findings };
}

/** The domain with its accents; as it is where they are no letters (« xn--ls8h »). */
function asWritten(domain: string): string {
  const decoded = unicodeDomain(domain);
  return decoded.split('.').every((label) => LABEL.test(label)) ? decoded : domain;
}

const STRONG_SEPARATOR = /[\r\n;|]+/;
const WEAK_SEPARATOR = /\s*[,/&]\s*|\s+(?:ou|et|or|and)\s+|\s+/iu;

const BEFORE_WORDS = /^(\S+@[^\s,;:/!]+)[\s,;:/!–—-]+([^@]+)$/u;

/**
 * « a@b.fr - ne plus écrire »: the address before a refusal in words, so that the refusal closes it. Other words may be a
 * part of a broken address. null: no refusal.
 */
function readRefused(part: string): Reading | null {
  const [, address = '', words = ''] = BEFORE_WORDS.exec(part) ?? [];
  if (address === '' || oppositionInRemark(words) === null) return null;
  const { email, findings } = readPiece(address);
  return email === null ? null : { email, findings: [{ code: 'email.note', severity: 'info' }, ...findings] };
}

/** Several addresses where every part has its @; else one. */
function readPart(part: string): readonly Reading[] {
  const whole = readPiece(part);
  if (whole.email !== null) return [whole];
  if (part.indexOf('@') === part.lastIndexOf('@')) return [readRefused(part) ?? whole];
  // « a@b.fr - c@d.fr »: a dash between two addresses is a separator.
  const pieces = part
    .split(WEAK_SEPARATOR)
    .filter((piece) => /[\p{L}\d]/u.test(piece))
    .map(readPiece);
  return pieces.length > 1 && pieces.every((piece) => piece.email !== null) ? pieces : [whole];
}

/** The form of nearly every cell: one address in plain letters. */
const SIMPLE = /^[a-z\d_-]+(?:[.+][a-z\d_-]+)*@[a-z\d][a-z\d-]*(?:\.[a-z\d][a-z\d-]*)*\.[a-z]{2,}$/;

function simple(address: string): Normalised<readonly string[]> {
  const domain = address.slice(address.indexOf('@') + 1);
  const suggestion = likelyDomain(domain);
  return {
    value: [address],
    findings:
      suggestion === null ? [] : [{ code: 'email.likely_typo', severity: 'info', params: { domain, suggestion } }],
  };
}

/**
 * The distinct addresses of a cell, lower case, accents of a domain as people write them, in order. `mailto:`,
 * « Name <a@b.fr> » and stray marks are removed silently; defects with another possible reading (comma for a dot, spaces, a final dot) are repaired and reported; a
 * probable typing error in the domain is kept as typed and reported.
 *
 * Warnings: `email.no_at`, `two_at`, `nothing_before_at`, `nothing_after_at`, `no_top_level_domain`,
 * `misplaced_dot`, `not_an_address`.
 */
export function normaliseEmails(cell: string): Normalised<readonly string[]> {
  const lower = cell.toLowerCase();
  if (lower.length <= 64 && SIMPLE.test(lower) && !lower.includes('-.') && !lower.includes('xn--'))
    return simple(lower);
  const emails = new Set<string>();
  const findings = new Map<string, Finding>();
  for (const part of cell.split(STRONG_SEPARATOR)) {
    for (const { email, findings: found } of readPart(tidy(part))) {
      if (email !== null) emails.add(email);
      for (const finding of found) if (!findings.has(finding.code)) findings.set(finding.code, finding);
    }
  }
  return { value: emails.size === 0 ? null : [...emails], findings: [...findings.values()] };
}
