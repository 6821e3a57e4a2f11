import { splitAddress } from '../../../../shared/domain/place/address.ts';
import { isFrenchTerritory, readCountry } from '../../../../shared/domain/place/country.ts';
import { normaliseEmails } from '../../../../shared/domain/value/email.ts';
import { foldWords } from '../../../../shared/domain/value/fold.ts';
import { normalisePhones, type PhoneContext } from '../../../../shared/domain/value/phone.ts';
import { isPlaceholder } from '../../../../shared/domain/value/placeholder.ts';
import { normalisePostcode, type Postcode } from '../../../../shared/domain/place/postcode.ts';
import { STREET_TYPE_OF } from '../../../../shared/domain/place/street-words.ts';
import { postcodeMatchesTown } from '../../../../shared/domain/place/towns.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { cellText, tidyText } from '../cell/cell-text.ts';
import type { MappedColumn } from '../columns/mapping.ts';
import type { RepairCode } from '../cell/repair.ts';
import type { DraftAddress } from './row-draft.ts';
import { reachIn } from './reach-in.ts';
import type { RowReading } from './row-reading.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The address of the person: from its own columns first, then from a whole address in one cell. */
export function readAddress(reading: RowReading): DraftAddress {
  const address: Writable<DraftAddress> = {};
  const country = reading.text('country');
  const code = country === undefined ? null : readCountry(country);
  if (country !== undefined) address.country = country;
  const street = readStreet(reading);
  if (street !== undefined) address.street = street;
  const complement = reading.text('addressComplement');
  if (complement !== undefined) address.addressComplement = complement;
  const city = reading.text('city');
  if (city !== undefined) address.city = city;
  for (const { column, cell } of reading.filled('postcode')) {
    const normalised = normalisePostcode(typeof cell === 'number' ? cell : cellText(cell), code ?? undefined);
    const quiet = quietPostcodeRepair(cell, normalised.value);
    const refused = normalised.value === null ? null : reading.refusedAmong(column, normalised.findings, quiet);
    if (refused !== null) {
      address.postcode = tidyText(cell);
      reading.keepAsRead(column, refused, address.postcode);
      continue;
    }
    const read = reading.take(column, normalised, quiet);
    if (read === undefined) continue;
    address.postcode = read.postcode;
    if (read.town !== undefined) address.city ??= read.town;
    if (read.territory !== undefined) address.territory = read.territory;
    if (
      city !== undefined &&
      (code === null || isFrenchTerritory(code)) &&
      postcodeMatchesTown(read.postcode, city) === false
    ) {
      reading.report(column, [
        { code: 'address.postcode_of_another_town', severity: 'info', params: { postcode: read.postcode, city } },
      ]);
    }
  }
  for (const { column, cell } of reading.filled('fullAddress')) {
    const parts = reading.take(column, splitAddress(cellText(cell), code));
    if (parts === undefined) continue;
    for (const key of ['street', 'addressComplement', 'postcode', 'city', 'country', 'territory'] as const) {
      const part = parts[key];
      if (part !== undefined) address[key] ??= part;
    }
  }
  readPlaceInCity(reading, address, code);
  if (code !== null && address.territory === undefined) address.territory = code;
  return address;
}

/** A house number or a street type in a separate column, to join before the street: « 12 » « RUE » « PASTEUR ». */
const BEGINS_A_STREET = /^(?:\d{1,4}\s?(?:bis|ter|quater|[a-d])?|bis|ter|quater|[b-d])$/i;

/** The street from its columns: parts of one line joined by spaces, separate lines by commas. */
function readStreet(reading: RowReading): string | undefined {
  let street: string | undefined;
  let last = '';
  for (const { cell } of reading.filled('street')) {
    const text = tidyText(cell);
    if (isPlaceholder(text)) continue;
    const joint = BEGINS_A_STREET.test(last) || STREET_TYPE_OF.has(foldWords(last)) ? ' ' : ', ';
    street = street === undefined ? text : street + joint + text;
    last = text;
  }
  return street;
}

/** « 1000 » of a number cell, and « 97200 Fort-de-France »: repaired in whole columns, so only counted. */
function quietPostcodeRepair(cell: Exclude<Cell, null>, read: Postcode | null): RepairCode | null {
  if (read === null) return null;
  if (read.town !== undefined) return 'cell.postcode_and_town';
  return read.postcode.startsWith('0') && /^'?[1-9]\d{3}(?:[.,]0+)?$/.test(tidyText(cell))
    ? 'postcode.zero_restored'
    : null;
}

/** « 01000 Bourg-en-Bresse » in a town column without a postcode beside it. */
function readPlaceInCity(reading: RowReading, address: Writable<DraftAddress>, code: string | null): void {
  if (address.postcode !== undefined || address.city === undefined || !/^\D{0,3}\d{4,5}\s/.test(address.city)) return;
  const read = normalisePostcode(address.city, code ?? undefined).value;
  if (read?.town === undefined) return;
  const [column] = reading.columns('city');
  if (column !== undefined && reading.refusedAmong(column, [], 'cell.postcode_and_town') !== null)
    return reading.keepAsRead(column, 'cell.postcode_and_town', address.city);
  if (column !== undefined) reading.mend(column, 'cell.postcode_and_town', `${read.postcode} | ${read.town}`);
  address.postcode = read.postcode;
  address.city = read.town;
  if (read.territory !== undefined) address.territory = read.territory;
}

export interface Coordinates {
  /** Lower case, in the order of the columns, each once. */
  readonly emails: readonly string[];
  /** E.164, in the order of the columns, each once. */
  readonly phones: readonly string[];
}

/** E-mails and numbers of all their columns, including those in the wrong column. */
export function readCoordinates(reading: RowReading, address: DraftAddress): Coordinates {
  const context = phoneContext(address);
  const emails = new Set<string>();
  const phones = new Set<string>();
  for (const { column, cell } of reading.filled('email')) {
    const text = cellText(cell);
    let normalised = normaliseEmails(text);
    // « Écrire » with a link to mailto:…: the link has more information than its text.
    if (normalised.value === null && typeof cell === 'object' && cell.kind === 'link' && /^mailto:/i.test(cell.target))
      normalised = normaliseEmails(cell.target);
    if (
      (normalised.value === null || normalised.findings.length > 0) &&
      takeBoth(reading, column, text, context, emails, phones)
    )
      continue;
    const stray =
      normalised.value === null && /\d{2}/.test(text) && !text.includes('@')
        ? normalisePhones(text, context).value
        : null;
    if (stray === null)
      for (const email of reading.take(column, normalised, several(normalised.value, 'email.several')) ?? [])
        emails.add(email);
    else
      for (const phone of reading.take(column, {
        value: stray,
        findings: [{ code: 'cell.phone_among_emails', severity: 'info' }],
      }) ?? [])
        phones.add(phone);
  }
  for (const { column, cell } of reading.filledOf(reading.phoneColumns())) {
    const text = cellText(cell);
    if (text.includes('@') && takeBoth(reading, column, text, context, emails, phones)) continue;
    const stray = text.includes('@') ? normaliseEmails(text).value : null;
    const raw =
      typeof cell === 'number'
        ? cell
        : text === '' && typeof cell === 'object' && cell.kind === 'link'
          ? cell.target.replace(/^tel:/i, '')
          : text;
    if (stray === null) for (const phone of readPhones(reading, column, raw, context) ?? []) phones.add(phone);
    else
      for (const email of reading.take(column, {
        value: stray,
        findings: [{ code: 'cell.email_among_phones', severity: 'info' }],
      }) ?? [])
        emails.add(email);
  }
  for (const email of reading.strays.emails) emails.add(email);
  for (const phone of reading.strays.phones) phones.add(phone);
  return { emails: [...emails], phones: [...phones] };
}

/** A number and an address in one cell, « 06 39 98 00 04 - zoe@example.com »: each is kept in its field. */
function takeBoth(
  reading: RowReading,
  column: MappedColumn,
  text: string,
  context: PhoneContext,
  emails: Set<string>,
  phones: Set<string>,
): boolean {
  const found = reachIn(text, context);
  if (found.emails.length === 0 || found.phones.length === 0) return false;
  const made = reading.take(column, {
    value: [...found.emails, ...found.phones],
    findings: [{ code: 'cell.two_facts', severity: 'info' }],
  });
  if (made === undefined) return true;
  for (const email of found.emails) emails.add(email);
  for (const phone of found.phones) phones.add(phone);
  return true;
}

function readPhones(
  reading: RowReading,
  column: MappedColumn,
  raw: string | number,
  context: PhoneContext,
): readonly string[] | undefined {
  const normalised = normalisePhones(raw, context);
  const { value } = normalised;
  return reading.take(
    column,
    normalised,
    value !== null && lacksZero(raw) ? 'phone.zero_restored' : several(value, 'phone.several'),
  );
}

/** Nine digits, without the zero lost in a spreadsheet. */
function lacksZero(raw: string | number): boolean {
  if (typeof raw === 'number') return raw > 99_999_999 && raw < 1e9;
  const first = raw.charCodeAt(0);
  return first > 48 && first < 58 && /^[1-9](?:[\s.-]?\d){8}(?:[.,]0+)?$/.test(raw);
}

function several(values: readonly string[] | null, code: RepairCode): RepairCode | null {
  return values !== null && values.length > 1 ? code : null;
}

function phoneContext(address: DraftAddress): PhoneContext {
  const country = address.country === undefined ? null : readCountry(address.country);
  return {
    ...(country === null || country === 'FR' ? {} : { country }),
    ...(address.territory === undefined || address.territory === 'FR' ? {} : { territory: address.territory }),
  };
}
