import type { TargetField } from '../../../../shared/domain/contact/target-field.ts';
import { byValues, CONSENT_FIELDS, EMPTY_FIT, FITS, LEAST_FIT, type ColumnCandidate } from './column-fit.ts';
import type { ColumnProfile } from '../table/column-profile.ts';
import type { TableColumn } from '../table/find-table.ts';
import { headerHint, headerHints, headerWords, type HeaderHint } from '../header/header-words.ts';
import type { OtherPerson } from '../header/other-person.ts';

export interface ColumnJudgement {
  readonly candidate: ColumnCandidate | null;
  readonly leftOut: number;
  /** The words of the header and the values agree. */
  readonly isByHeader: boolean;
  /** It describes another person; `own`: its field where the table has no other person. */
  readonly other?: { readonly when: OtherPerson; readonly own: ColumnJudgement };
}

/**
 * The judgement from header and values together; « E-mail » over answers is read with « Accord » in the row above it.
 */
export function judgeColumn(column: TableColumn, profile: ColumnProfile): ColumnJudgement {
  if (column.isAside === true) return { candidate: null, leftOut: 0.9, isByHeader: false };
  const own = judgeHeader(column.header, profile);
  if (own.isByHeader || own.other !== undefined || column.group === undefined || column.group === column.header)
    return own;
  const grouped = judgeHeader(`${column.group} ${column.header}`, profile);
  return grouped.isByHeader || grouped.other !== undefined ? grouped : own;
}

function judgeHeader(header: string, profile: ColumnProfile): ColumnJudgement {
  const hint = headerHint(header);
  if (hint?.other !== undefined) {
    const { when, own } = hint.other;
    const judged = judgeHint(header, own, profile);
    return { candidate: null, leftOut: 0.5, isByHeader: false, other: { when, own: judged } };
  }
  return judgeHint(header, hint, profile);
}

function judgeHint(header: string, hint: HeaderHint | null, profile: ColumnProfile): ColumnJudgement {
  if (hint?.target === null) return { candidate: null, leftOut: hint.weight, isByHeader: false };
  const valued = byValues(profile);
  if (hint === null) return { candidate: valued, leftOut: header === '' ? 0.5 : 0.6, isByHeader: false };
  const target = asHeld(header, hint.target, profile);
  const fit = profile.filled === 0 ? EMPTY_FIT : fitUnder(hint, target, profile, valued);
  if (CONSENT_FIELDS.has(target) && profile.filled === 0) return { candidate: null, leftOut: 0.6, isByHeader: false };
  if (fit < LEAST_FIT) {
    const answered = answerOf(header, hint.target, profile);
    if (answered !== null) return { isByHeader: true, candidate: answered, leftOut: 0.5 };
    return {
      candidate: CONSENT_FIELDS.has(target) && !isPlainCoordinate(profile) ? null : valued,
      leftOut: 0.5,
      isByHeader: false,
    };
  }
  return {
    isByHeader: true,
    candidate: { target, confidence: Math.round(hint.weight * (0.6 + 0.4 * Math.min(1, fit)) * 100) / 100 },
    leftOut: 0.5,
  };
}

const ASKS_WHERE = /\b(?:ou|where|habit\p{L}*|vit|domicile)\b/u;

/** « Title » over « Manager » is the post; over « Mrs » the civility. */
const TITLE = /^(?:titre|title)$/;

/**
 * « Adresse » over whole addresses or towns, « Téléphone » over e-mail addresses and the like are decided by the
 * values.
 */
function asHeld(header: string, target: TargetField, profile: ColumnProfile): TargetField {
  if (target === 'street' && profile.fullAddress >= 0.6) return 'fullAddress';
  if (target === 'street' && profile.town > 0.6 && profile.street < 0.1 && ASKS_WHERE.test(headerWords(header)))
    return 'city';
  // Post boxes, buildings and hamlets have no word for a street, so that a fifth of streets is enough.
  if (target === 'fullAddress' && profile.filled > 0 && profile.fullAddress < 0.3 && profile.street > 0.2)
    return 'street';
  if ((target === 'phone' || target === 'mobile') && profile.email > 0.6) return 'email';
  if (target === 'email' && profile.phone > 0.6) return 'phone';
  if (target === 'jobTitle' && profile.civility > 0.6) return 'civility';
  if (target === 'civility' && profile.filled > 0 && profile.civility < 0.2 && TITLE.test(headerWords(header)))
    return 'jobTitle';
  // « Ne pas appeler le client » contains « le », but is not a day over crosses.
  if (target === 'oppositionOn' && profile.filled > 0 && FITS.oppositionOn(profile) < LEAST_FIT) return 'opposition';
  return target;
}

/** « À quelle adresse pouvons-nous vous écrire ? » asks for the address, not for a consent. */
function isPlainCoordinate({ email, phone }: ColumnProfile): boolean {
  return Math.max(email, phone) > 0.9;
}

const ANSWERED: readonly TargetField[] = ['member', 'donor', 'bloctel'];

/** « Adhérent » and « Donateur » over yes and no: an answer, not a name. */
function answerOf(header: string, first: TargetField, profile: ColumnProfile): ColumnCandidate | null {
  for (const { target, weight } of headerHints(header)) {
    if (target === null || target === first || !ANSWERED.includes(target)) continue;
    const fit = FITS[target](profile);
    if (fit >= LEAST_FIT) return { target, confidence: Math.round(weight * (0.6 + 0.4 * fit) * 100) / 100 };
  }
  return null;
}

/**
 * Under a plain header one valid value is enough, unless the others plainly belong to another field: « Tél. » over
 * truncated numbers is reported by cell, not dropped silently.
 */
function fitUnder(
  { weight }: HeaderHint,
  target: TargetField,
  profile: ColumnProfile,
  valued: ColumnCandidate | null,
): number {
  const fit = FITS[target](profile);
  return fit > 0 && valued === null && weight > PLAIN_HEADER && !CONSENT_FIELDS.has(target)
    ? Math.max(fit, LEAST_FIT)
    : fit;
}

const PLAIN_HEADER = 0.9;
