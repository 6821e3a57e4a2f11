import { isTown } from '../../../shared/domain/towns.ts';
import { normaliseEmails } from '../../../shared/domain/email.ts';
import { normalisePhones } from '../../../shared/domain/phone.ts';
import { isMobile } from '../../../shared/domain/phone-plan.ts';
import { isFirstName } from '../../../shared/domain/first-names.ts';
import { readCountry } from '../../../shared/domain/country.ts';
import { isPlaceholder } from '../../../shared/domain/placeholder.ts';
import { splitAddress } from '../../../shared/domain/address.ts';
import { normaliseDate } from '../../../shared/domain/date-text.ts';
import { readYesNo } from '../../../shared/domain/yes-no.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { Cell } from '../spreadsheet/row-source.ts';
import { cellText, tidyText } from './cell-text.ts';

/** What the values of a column look like, as shares of the cells that hold something, 0 to 1. */
export interface ColumnProfile {
  /** Cells that hold something, placeholders aside. */
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
  /** Two words or more, letters only. */
  readonly severalWords: number;
  readonly town: number;
  readonly country: number;
  readonly street: number;
  readonly fullAddress: number;
  readonly number: number;
  readonly web: number;
  readonly distinct: number;
}

const CIVILITY = /^(?:m|mr|mme|mlle|melle|monsieur|madame|mademoiselle|mrs|ms|miss|dr|me|m et mme|mr et mme|m mme|h|f)\.?$/;
const SIRET = /^(?:\d[\s.]?){9}(?:(?:[\s.]?\d){5})?$/;
const WORDS = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’()&/+-]*$/u;
const STREET = /^\d{1,4}\s?(?:bis|ter|[a-d])?[\s,]+\p{L}|^(?:rue|avenue|av|bd|boulevard|place|chemin|impasse|route|quai|allee|cours|lotissement)\b/iu;

type Count = { -readonly [K in keyof ColumnProfile]: number };

function look(cell: Cell, count: Count): void {
  const text = tidyText(cell);
  if (readYesNo(typeof cell === 'object' ? text : cell) !== null) {
    const answer = readYesNo(typeof cell === 'object' ? text : cell);
    if (answer !== 'unclear') count.clearAnswer += 1;
    if (answer !== 'unclear' || text.length <= 12) count.answer += 1;
  }
  if (typeof cell === 'object' && cell !== null && cell.kind === 'date') {
    count.date += 1;
    return;
  }
  if (typeof cell === 'number') {
    count.number += 1;
    if (Number.isInteger(cell) && cell > 1000 && cell < 80_000) count.serial += 1;
    if (Number.isInteger(cell) && cell >= 1000 && cell < 99_000) count.postcode += 1;
  }
  const linked = typeof cell === 'object' && cell !== null && cell.kind === 'link' && /^mailto:/i.test(cell.target);
  if (linked || (text.includes('@') && normaliseEmails(text).value !== null) || /^\S+@\S+$/.test(text)) count.email += 1;
  else if (/^(?:https?:\/\/|www\.)/i.test(text)) count.web += 1;
  const phones = text.length <= 60 && /\d{2}/.test(text) ? normalisePhones(cellText(cell)) : null;
  if (phones !== null && (phones.value !== null || phones.findings.some((finding) => finding.code === 'phone.digits_lost'))) count.phone += 1;
  if (phones?.value?.some(isMobile) === true) count.mobile += 1;
  if (/^\d{2}\s?\d{3}$/.test(text)) count.postcode += 1;
  if (SIRET.test(text) && !/^0/.test(text)) count.siret += 1;
  if (/\d/.test(text) && typeof cell === 'string' && !/^\d+$/.test(text) && normaliseDate(text, { order: 'dmy', today: '9000-01-01', kind: 'past' }).value !== null) count.date += 1;
  const folded = fold(text);
  if (CIVILITY.test(folded)) count.civility += 1;
  if (WORDS.test(text)) {
    count.words += 1;
    if (text.includes(' ')) count.severalWords += 1;
    if (isFirstName(text)) count.firstName += 1;
    if (isTown(text)) count.town += 1;
    if (readCountry(text) !== null) count.country += 1;
  } else if (STREET.test(folded)) {
    count.street += 1;
  }
  if (text.length > 12 && /\d{4}/.test(text) && splitAddress(cellText(cell)).value?.city !== undefined) count.fullAddress += 1;
}

const ZERO: Count = {
  filled: 0, email: 0, phone: 0, mobile: 0, postcode: 0, siret: 0, date: 0, serial: 0, answer: 0, clearAnswer: 0, civility: 0, firstName: 0, words: 0, severalWords: 0, town: 0, country: 0,
  street: 0, fullAddress: 0, number: 0, web: 0, distinct: 0,
};

/** Looks at the cells of one column, a few hundred being plenty. */
export function profileColumn(cells: Iterable<Cell>): ColumnProfile {
  const count = { ...ZERO };
  const values = new Set<string>();
  for (const cell of cells) {
    if (cell === null) continue;
    const text = tidyText(cell);
    const isAnswer = readYesNo(typeof cell === 'object' ? text : cell) !== null;
    if (text === '' || (typeof cell === 'object' && cell.kind === 'error')) continue;
    // « - » and « ? » say nothing about what a column is for, but « x » and « 0 » do.
    if (isPlaceholder(text) && !isAnswer) continue;
    if (isPlaceholder(text) && readYesNo(typeof cell === 'object' ? text : cell) === 'unclear') continue;
    count.filled += 1;
    values.add(text);
    look(cell, count);
  }
  const total = Math.max(1, count.filled);
  const shares = { ...ZERO };
  for (const key of Object.keys(ZERO) as (keyof ColumnProfile)[]) shares[key] = count[key] / total;
  return { ...shares, filled: count.filled, distinct: values.size / total };
}
