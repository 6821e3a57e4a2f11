import type { Pauses } from '../pauses.ts';
import { isBlank, tidyText } from './cell-text.ts';
import { EMPTY_PROFILE, profileColumn, type ColumnProfile } from './column-profile.ts';
import type { FoundTable, TableColumn } from './find-table.ts';
import { headerHint, headerWords, type HeaderHint } from './header-words.ts';
import { REPEATABLE_FIELDS, type TargetField } from '../../../shared/domain/target-field.ts';

export interface ProposedColumn extends TableColumn {
  readonly target: TargetField | null;
  /** How sure the proposal is, 0 to 1; of a column that is left out, how sure that is. */
  readonly confidence: number;
  /** Up to three values as the spreadsheet shows them. */
  readonly samples: readonly string[];
}

/** How well values go with a field, 0 to 1. */
type Fit = (profile: ColumnProfile) => number;

const isText: Fit = (profile) => 1 - profile.email - profile.phone - profile.date;
const isDate: Fit = (profile) => Math.min(1, profile.date + profile.serial * 0.9);
const isAnswer: Fit = (profile) => (profile.clearAnswer >= 0.3 ? profile.answer : 0);
/** A name of letters and figures is an odd one, though still a name where the header says so. */
const isName: Fit = (profile) => (profile.words + profile.lettered * 0.5) * (profile.clearAnswer > 0.5 ? 0 : 1);

const FITS: Readonly<Record<TargetField, Fit>> = {
  civility: (profile) => Math.max(profile.civility, profile.distinct < 0.2 && profile.words > 0.9 ? 0.5 : 0),
  firstName: isName,
  lastName: isName,
  fullName: isName,
  company: isText,
  jobTitle: isText,
  siret: (profile) => profile.siret + (profile.number > 0.5 ? 0.3 : 0),
  email: (profile) => profile.email,
  phone: (profile) => profile.phone,
  mobile: (profile) => profile.phone,
  street: (profile) => isText(profile) * (1 - profile.clearAnswer),
  addressComplement: (profile) => isText(profile) * (1 - profile.clearAnswer),
  fullAddress: (profile) => profile.fullAddress,
  postcode: (profile) => Math.max(profile.postcode, profile.distinct > 0 && profile.words < 0.2 && profile.phone < 0.2 && profile.date < 0.2 ? 0.5 : 0),
  city: isName,
  country: (profile) => profile.country,
  birthDate: isDate,
  customerRef: (profile) => Math.min(1, profile.distinct + 0.2) * (1 - profile.email),
  lastContactOn: isDate,
  lastPurchaseOn: isDate,
  purchasedGoods: isText,
  contractGoods: isText,
  collectedOn: isDate,
  source: isText,
  consentEmail: isAnswer,
  consentSms: isAnswer,
  consentPhone: isAnswer,
  consentPost: isAnswer,
  consentAutomatedCall: isAnswer,
  consentOn: isDate,
  consentWording: isText,
  consentUntil: isDate,
  opposition: (profile) => (profile.email > 0.3 || profile.phone > 0.3 ? 0 : 1),
  oppositionOn: isDate,
  channel: isText,
  audience: isText,
  sirene: isText,
  bloctel: (profile) => Math.max(isAnswer(profile), isDate(profile)),
  requestOn: isDate,
  requestGoods: isText,
  contractFrom: isDate,
  contractUntil: isDate,
  member: isAnswer,
  memberUntil: isDate,
  donor: isAnswer,
  lastDonationOn: isDate,
  status: isText,
  note: () => 1,
};

/** Below this the values contradict the header. */
const LEAST_FIT = 0.35;
/** A column without values is taken at its header's word, less surely. */
const EMPTY_FIT = 0.5;
/** A consent is never proposed on the word of a header alone. */
const CONSENTS: ReadonlySet<TargetField> = new Set(['consentEmail', 'consentSms', 'consentPhone', 'consentPost', 'consentAutomatedCall']);

interface Candidate {
  readonly target: TargetField;
  readonly confidence: number;
}

/** The field that values alone make plain, for headers that say nothing. */
function byValues(profile: ColumnProfile): Candidate | null {
  if (profile.filled < 1) return null;
  const plain: readonly (readonly [TargetField, number])[] = [
    ['email', profile.email],
    ['siret', profile.siret > 0.8 && profile.phone < 0.3 ? profile.siret : 0],
    [profile.mobile > 0.8 ? 'mobile' : 'phone', profile.siret > 0.8 && profile.phone < 0.3 ? 0 : profile.phone],
    ['civility', profile.civility > 0.8 && profile.clearAnswer < 0.2 ? profile.civility : 0],
    ['fullAddress', profile.fullAddress],
    ['postcode', profile.postcode > 0.9 && profile.date < 0.1 && profile.serial < 0.95 ? profile.postcode * 0.8 : 0],
    ['city', profile.town > 0.8 && profile.firstName < 0.3 ? profile.town * 0.8 : 0],
    ['firstName', profile.firstName > 0.8 && profile.severalWords < 0.3 ? profile.firstName * 0.8 : 0],
    ['street', profile.street > 0.7 ? profile.street * 0.8 : 0],
  ];
  const [target, share] = plain.reduce((best, candidate) => (candidate[1] > best[1] ? candidate : best));
  return share < 0.6 ? null : { target, confidence: Math.round(Math.min(0.8, share * 0.8) * 100) / 100 };
}

interface Judgement {
  readonly candidate: Candidate | null;
  readonly leftOut: number;
  /** The words of the header and the values agree. */
  readonly isByHeader: boolean;
}

/** What header and values say together; « E-mail » over answers is read with « Accord » in the row above it. */
function judge(column: TableColumn, profile: ColumnProfile): Judgement {
  if (column.isAside === true) return { candidate: null, leftOut: 0.9, isByHeader: false };
  const own = judgeHeader(column.header, profile);
  if (own.isByHeader || column.group === undefined || column.group === column.header) return own;
  const grouped = judgeHeader(`${column.group} ${column.header}`, profile);
  return grouped.isByHeader ? grouped : own;
}

function judgeHeader(header: string, profile: ColumnProfile): Judgement {
  const hint = headerHint(header);
  if (hint?.target === null) return { candidate: null, leftOut: hint.weight, isByHeader: false };
  const valued = byValues(profile);
  if (hint === null) return { candidate: valued, leftOut: header === '' ? 0.5 : 0.6, isByHeader: false };
  let target = hint.target;
  // « Adresse » over whole addresses, « Nom » over « DUPONT Jean » and the like are settled by the values.
  if (target === 'street' && profile.fullAddress >= 0.6) target = 'fullAddress';
  else if (target === 'fullAddress' && profile.filled > 0 && profile.fullAddress < 0.3 && profile.street > 0.5) target = 'street';
  else if ((target === 'phone' || target === 'mobile') && profile.email > 0.6) target = 'email';
  else if (target === 'email' && profile.phone > 0.6) target = 'phone';
  const fit = profile.filled === 0 ? EMPTY_FIT : fitUnder(hint, target, profile, valued);
  if (CONSENTS.has(target) && profile.filled === 0) return { candidate: null, leftOut: 0.6, isByHeader: false };
  if (fit < LEAST_FIT) return { candidate: CONSENTS.has(target) ? null : valued, leftOut: 0.5, isByHeader: false };
  return { isByHeader: true, candidate: { target, confidence: Math.round(hint.weight * (0.6 + 0.4 * Math.min(1, fit)) * 100) / 100 }, leftOut: 0.5 };
}

/**
 * Under a plain header one value that is right is enough, unless the others plainly are of another field: « Tél. » over
 * numbers cut short is told cell by cell, not left out in silence.
 */
function fitUnder({ weight }: HeaderHint, target: TargetField, profile: ColumnProfile, valued: Candidate | null): number {
  const fit = FITS[target](profile);
  return fit > 0 && valued === null && weight > PLAIN_HEADER && !CONSENTS.has(target) ? Math.max(fit, LEAST_FIT) : fit;
}

const PLAIN_HEADER = 0.9;

/** Fields that make sense beside others only; without them the column is kept out. */
function settle(columns: readonly ProposedColumn[], profiles: readonly ColumnProfile[]): ProposedColumn[] {
  const has = (target: TargetField) => columns.some((column) => column.target === target);
  const becomes = (column: ProposedColumn, target: TargetField | null): ProposedColumn => ({ ...column, target });
  return columns.map((column, index) => {
    const profile = profiles[index];
    switch (column.target) {
      // A lone « Nom » or « Name » over two words a cell holds the whole name.
      case 'lastName':
        return has('firstName') || has('fullName') || (profile?.severalWords ?? 0) < 0.5 ? column : becomes(column, 'fullName');
      case 'fullName':
        return has('firstName') && !has('lastName') && (profile?.severalWords ?? 0) < 0.5 ? becomes(column, 'lastName') : column;
      case 'purchasedGoods':
        return has('lastPurchaseOn') ? column : becomes(column, null);
      case 'requestGoods':
        return has('requestOn') ? column : becomes(column, null);
      case 'contractGoods':
        return has('contractFrom') || has('contractUntil') ? column : becomes(column, null);
      default:
        return column;
    }
  });
}

const BARE_NUMBER = /^(?:n|no|num|numero|n (?:de )?(?:voie|rue)|numero (?:de )?(?:voie|rue))$/;

/** « N° » before « Voie »: the number of a house, where streets without one follow. */
function streetNumbers(columns: readonly ProposedColumn[]): readonly ProposedColumn[] {
  return columns.map((column, index) => {
    const next = columns[index + 1];
    if (column.target !== 'customerRef' || next?.target !== 'street' || !BARE_NUMBER.test(headerWords(column.header))) return column;
    const isHouse = column.samples.every((sample) => /^\d{1,4}\b/.test(sample)) && next.samples.length > 0 && next.samples.every((sample) => !/^\d/.test(sample));
    return isHouse ? { ...column, target: 'street', confidence: 0.7 } : column;
  });
}

/** Names that are told from each other by a column that holds nothing but first names. */
const LEAST_NAMES = 5;

/** « Nom » over first names and « Prénom » over last names: each is read as what it holds. */
function swapNames(columns: readonly ProposedColumn[], profiles: readonly ColumnProfile[]): readonly ProposedColumn[] {
  const profileOf = (target: TargetField): ColumnProfile => profiles[columns.findIndex((column) => column.target === target)] ?? EMPTY_PROFILE;
  const last = profileOf('lastName');
  const first = profileOf('firstName');
  const isSwapped = last.filled >= LEAST_NAMES && first.filled >= LEAST_NAMES && last.firstName > 0.8 && first.firstName < 0.3;
  if (!isSwapped) return columns;
  return columns.map((column) => (column.target === 'lastName' ? { ...column, target: 'firstName' } : column.target === 'firstName' ? { ...column, target: 'lastName' } : column));
}

/** Without headers last names are told by nothing but their place: the words beside the first names. */
function lastNameBeside(columns: readonly ProposedColumn[], profiles: readonly ColumnProfile[]): readonly ProposedColumn[] {
  if (columns.some(({ target, header }) => header !== '' || target === 'lastName' || target === 'fullName')) return columns;
  const place = columns.findIndex(({ target }) => target === 'firstName');
  if (place === -1) return columns;
  const isNames = (candidate: number): boolean => {
    const column = columns[candidate];
    const profile = profiles[candidate] ?? EMPTY_PROFILE;
    return column?.target === null && column.isAside !== true && profile.filled > 0 && profile.words * (1 - profile.clearAnswer) > 0.9 && profile.distinct > 0.4;
  };
  const found = [place - 1, place + 1].find(isNames);
  return columns.map((column, index) => (index === found ? { ...column, target: 'lastName', confidence: 0.6 } : column));
}

const BARE_DATE = /^(?:dates?|le|jour|day|recue? le|date (?:de )?reception|received(?: on| at)?)$/;

/** A bare « Date » in a list of oppositions is when they came. Elsewhere it may be anything, and stays out. */
function datedOppositions(columns: readonly ProposedColumn[], profiles: readonly ColumnProfile[]): ProposedColumn[] {
  if (columns.some((column) => column.target === 'oppositionOn')) return [...columns];
  const date = columns.find((column, index) => {
    const profile = profiles[index];
    return column.target === null && BARE_DATE.test(headerWords(column.header)) && profile !== undefined && isDate(profile) >= 0.6;
  });
  return columns.map((column) => (column === date ? { ...column, target: 'oppositionOn', confidence: 0.7 } : column));
}

/**
 * A target field for each column, from the words of its header (French and English) and from its
 * values. A field that takes one column goes to the surest. A consent is proposed only for a column
 * whose header names the channel and whose values are answers.
 *
 * @param purpose `suppress` reads a bare « Date » as the day of the opposition
 */
export function proposeMapping(table: FoundTable, purpose: MappingPurpose = 'import'): ProposedColumn[] {
  return proposeFrom(
    table,
    table.columns.map((column) => profileOf(table, column)),
    purpose,
  );
}

/** The same with pauses: a sheet may have hundreds of columns. */
export async function proposeMappingInPieces(table: FoundTable, purpose: MappingPurpose, pauses: Pauses): Promise<ProposedColumn[]> {
  const profiles: ColumnProfile[] = [];
  for (const column of table.columns) {
    profiles.push(profileOf(table, column));
    if (pauses.isOverdue) await pauses.pause();
  }
  return proposeFrom(table, profiles, purpose);
}

type MappingPurpose = 'import' | 'suppress';

/** Rows that tell what a column holds. */
const PROFILED_ROWS = 400;

function profileOf({ rows }: FoundTable, { index }: { readonly index: number }): ColumnProfile {
  return profileColumn(rows.slice(0, PROFILED_ROWS).map((row) => row.cells[index] ?? null));
}

function proposeFrom(table: FoundTable, profiles: readonly ColumnProfile[], purpose: MappingPurpose): ProposedColumn[] {
  const judged = table.columns.map((column, index): ProposedColumn => {
    const { candidate, leftOut } = judge(column, profiles[index] ?? EMPTY_PROFILE);
    const samples = [...new Set(table.rows.map((row) => row.cells[column.index] ?? null).filter((cell) => !isBlank(cell)).slice(0, 20).map(tidyText))].slice(0, 3);
    return { ...column, target: candidate?.target ?? null, confidence: candidate?.confidence ?? leftOut, samples };
  });
  const surest = new Map<TargetField, ProposedColumn>();
  for (const column of judged) {
    if (column.target === null || REPEATABLE_FIELDS.has(column.target)) continue;
    const other = surest.get(column.target);
    if (other === undefined || column.confidence > other.confidence) surest.set(column.target, column);
  }
  const single = judged.map((column): ProposedColumn =>
    column.target === null || REPEATABLE_FIELDS.has(column.target) || surest.get(column.target) === column ? column : { ...column, target: null, confidence: 0.5 },
  );
  const settled = streetNumbers(lastNameBeside(swapNames(settle(single, profiles), profiles), profiles));
  return purpose === 'suppress' ? datedOppositions(settled, profiles) : [...settled];
}

