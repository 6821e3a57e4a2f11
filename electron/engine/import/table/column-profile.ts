import { splitAddress } from '../../../../shared/domain/place/address.ts';
import { readCountry } from '../../../../shared/domain/place/country.ts';
import { normaliseDate } from '../../../../shared/domain/calendar/date-text.ts';
import { normaliseEmails } from '../../../../shared/domain/value/email.ts';
import { isFirstName } from '../../../../shared/domain/value/first-names.ts';
import { fold } from '../../../../shared/domain/value/fold.ts';
import { isMobile } from '../../../../shared/domain/value/phone-plan.ts';
import { normalisePhones } from '../../../../shared/domain/value/phone.ts';
import { isPlaceholder } from '../../../../shared/domain/value/placeholder.ts';
import { isTown } from '../../../../shared/domain/place/towns.ts';
import { readYesNo, type YesNoAnswer } from '../../../../shared/domain/value/yes-no.ts';
import { restored } from '../../spreadsheet/csv/double-encoding.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { cellText, tidyText } from '../cell/cell-text.ts';
import { readPaid } from '../cell/paid-words.ts';
import { withoutTextMark } from '../../../../shared/domain/value/text-mark.ts';
import { withoutZeroDecimals } from '../../../../shared/domain/value/zero-decimals.ts';

/** The profile of a column's values, as shares of the non-empty cells, 0 to 1. */
export interface ColumnProfile {
  /** Number of non-empty cells, without placeholders. */
  readonly filled: number;
  readonly email: number;
  readonly phone: number;
  readonly mobile: number;
  readonly postcode: number;
  readonly siret: number;
  readonly date: number;
  /** Plain numbers that may be serial dates. */
  readonly serial: number;
  readonly answer: number;
  readonly clearAnswer: number;
  readonly civility: number;
  readonly firstName: number;
  readonly words: number;
  /** Letters among other characters, not an address: « Durand 2 », « AB-12 ». */
  readonly lettered: number;
  /** Two words or more, letters only. */
  readonly severalWords: number;
  readonly town: number;
  readonly country: number;
  readonly street: number;
  readonly fullAddress: number;
  readonly number: number;
  /** Answers about a payment, including amounts and days: « exo. », « 12,50 € ». */
  readonly paid: number;
  readonly distinct: number;
}

const CIVILITY =
  /^(?:m|mr|mme|mlle|melle|monsieur|madame|mademoiselle|mrs|ms|miss|dr|me|m et mme|mr et mme|m mme|h|f)\.?$/;
const SIRET = /^(?:\d[\s.]?){9}(?:(?:[\s.]?\d){5})?$/;
const WORDS = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’()&/+-]*$/u;
const STREET =
  /^\d{1,4}\s?(?:bis|ter|[a-d])?[\s,]+\p{L}|^(?:rue|avenue|av|bd|boulevard|place|chemin|impasse|route|quai|allee|cours|lotissement)\b/iu;

type Count = { -readonly [K in keyof ColumnProfile]: number };

function countAnswer(answer: YesNoAnswer | null, text: string, count: Count): void {
  if (answer === null) return;
  if (answer !== 'unclear') count.clearAnswer += 1;
  // « à demander » and « ? » occur among answers; a sentence does not.
  if (answer !== 'unclear' || text.length <= 12) count.answer += 1;
}

function countNumber(cell: number, count: Count): void {
  count.number += 1;
  if (Number.isInteger(cell) && cell > 1000 && cell < 80_000) count.serial += 1;
  if (Number.isInteger(cell) && cell >= 1000 && cell < 99_000) count.postcode += 1;
  if (COMPACT_DATE.test(String(cell))) count.date += 1;
}

function countCoordinates(cell: Exclude<Cell, null>, text: string, count: Count): void {
  const linked = typeof cell === 'object' && cell.kind === 'link' && /^mailto:/i.test(cell.target);
  if (linked || /^\S+@\S+$/.test(text) || (text.includes('@') && normaliseEmails(text).value !== null)) {
    count.email += 1;
    return;
  }
  if (text.length > 60 || !/\d{2}/.test(text)) return;
  const { value, findings } = normalisePhones(cellText(cell));
  if (value !== null || findings.some((finding) => finding.code === 'phone.digits_lost')) count.phone += 1;
  if (value?.some(isMobile) === true) count.mobile += 1;
}

function countWords(text: string, count: Count): void {
  const folded = fold(text);
  if (CIVILITY.test(folded)) count.civility += 1;
  if (!WORDS.test(text)) {
    if (STREET.test(folded)) count.street += 1;
    else if (!text.includes('@') && /\p{L}{2}/u.test(text)) count.lettered += 1;
    return;
  }
  count.words += 1;
  if (text.includes(' ')) count.severalWords += 1;
  if (isFirstName(text)) count.firstName += 1;
  if (isTown(text)) count.town += 1;
  if (readCountry(text) !== null) count.country += 1;
}

/** « 19800131 », the format of days in payrolls and registers. */
const COMPACT_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** A date written as text: plain numbers count as numbers, except days of eight digits. */
function isDateText(cell: Exclude<Cell, null>, text: string): boolean {
  return (
    typeof cell === 'string' &&
    /\d/.test(text) &&
    (!/^\d+$/.test(text) || COMPACT_DATE.test(text)) &&
    normaliseDate(text, { order: 'dmy', today: '9000-01-01', kind: 'past' }).value !== null
  );
}

function countCell(cell: Exclude<Cell, null>, text: string, answer: YesNoAnswer | null, count: Count): void {
  countAnswer(answer, text, count);
  if (readPaid(cell) !== null) count.paid += 1;
  if (typeof cell === 'object' && cell.kind === 'date') {
    count.date += 1;
    return;
  }
  if (typeof cell === 'number') countNumber(cell, count);
  countCoordinates(cell, text, count);
  const whole = withoutZeroDecimals(text);
  if (/^\d{2}\s?\d{3}$/.test(whole) || (whole !== text && /^[1-9]\d{3}$/.test(whole))) count.postcode += 1;
  if (SIRET.test(whole) && !whole.startsWith('0')) count.siret += 1;
  if (whole === text && isDateText(cell, text)) count.date += 1;
  countWords(text, count);
  if (text.length > 12 && /\d{4}/.test(text) && splitAddress(cellText(cell)).value?.city !== undefined)
    count.fullAddress += 1;
}

/** The profile of a column without values. */
export const EMPTY_PROFILE: ColumnProfile = {
  filled: 0,
  email: 0,
  phone: 0,
  mobile: 0,
  postcode: 0,
  siret: 0,
  date: 0,
  serial: 0,
  answer: 0,
  clearAnswer: 0,
  civility: 0,
  firstName: 0,
  words: 0,
  lettered: 0,
  severalWords: 0,
  town: 0,
  country: 0,
  street: 0,
  fullAddress: 0,
  number: 0,
  paid: 0,
  distinct: 0,
};

/** Profiles the cells of one column; a few hundred are sufficient. */
export function profileColumn(cells: Iterable<Cell>): ColumnProfile {
  const count: Count = { ...EMPTY_PROFILE };
  const values = new Set<string>();
  for (const stored of cells) {
    const cell = typeof stored === 'string' ? restored(stored) : stored;
    const text = withoutTextMark(tidyText(cell));
    if (cell === null || text === '' || (typeof cell === 'object' && cell.kind === 'error')) continue;
    const answer = readYesNo(typeof cell === 'object' ? text : cell);
    // « - » and « NC » say nothing about a column, but « x » and « 0 » do.
    if (answer === 'unclear' && isPlaceholder(text)) continue;
    count.filled += 1;
    values.add(text);
    countCell(cell, text, answer, count);
  }
  const total = Math.max(1, count.filled);
  const shares = Object.fromEntries(
    Object.entries(count).map(([key, value]) => [key, value / total]),
  ) as unknown as ColumnProfile;
  return { ...shares, filled: count.filled, distinct: values.size / total };
}
