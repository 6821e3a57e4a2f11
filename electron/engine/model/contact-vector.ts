import { RULE_FIELDS, type RuleField } from '../../../shared/domain/contact/field-lists.ts';
import type { FieldName, PersonFacts } from '../../../shared/domain/contact/fields.ts';
import { leadingDayNumber } from '../../../shared/domain/calendar/day.ts';
import type { ConsentEvent } from '../../../shared/domain/contact/contact.ts';
import { saysTheSame } from './claims.ts';
import { householdKeyOf, type HouseholdKey } from './household-key.ts';
import { addressFitOf, type AddressFit } from './address-fit.ts';
import { statedOriginsOf } from './provenance.ts';
import type {
  RowRef,
  StoredConsent,
  StoredContact,
  StoredContract,
  StoredContribution,
  StoredSale,
} from './stored-contact.ts';

/**
 * The vector of a contact for checks, derived when the contact is written, so that a million contacts are judged by
 * reading a few numbers each: the facts as one text that thousands of contacts share, the days separately (they differ
 * between contacts), and the household key. Everything is derived from the contact itself, calls left out; a contact whose
 * facts depend on its coordinates, or with another history, has no text and is read whole.
 */
export interface ContactVector {
  /** Parts as parsed by `vector-text.ts`; days are indexes into `days`. Null: read the whole contact. */
  readonly text: string | null;
  /** Different days, since 1970-01-01. At most `MOST_DAYS`. */
  readonly days: readonly number[];
  readonly addressFit: AddressFit;
  /** Of an address that fits. */
  readonly household: HouseholdKey | null;
}

export const MOST_DAYS = 6;

const NO_DAYS: readonly number[] = [];

/** The separator of parts, and the prefix of a day's index. JSON and Aval's words never contain them. */
export const PART = '\u001F';
export const DAY_MARK = '\u001E';

export interface VectorSource {
  /** The number of a consent's wording in its dictionary. */
  textId(event: ConsentEvent): number;
}

export function vectorOf(contact: StoredContact, source: VectorSource): ContactVector {
  const { person } = contact;
  const addressFit = addressFitOf(person);
  const household = addressFit === 'fits' ? householdKeyOf(person) : null;
  if (!isStatedOnce(contact)) return { text: null, days: NO_DAYS, addressFit, household };
  const days = new Days();
  const text = factsText(contact, days, source);
  return days.areTooMany
    ? { text: null, days: NO_DAYS, addressFit, household }
    : { text, days: days.numbers, addressFit, household };
}

/**
 * Whether one file stated everything, possibly repeatedly, and nothing happened since but calls: a check reads these
 * from their own table.
 */
function isStatedOnce(contact: StoredContact): boolean {
  const { person, requests, contacted } = contact;
  if (READ_WHOLE.some((name) => person[name] !== undefined) || requests.length + contacted.length > 0) return false;
  return statesOneThing(contact);
}

/** Whether all contributions have the claims and the origin of the first one, or record nothing but calls. */
export function statesOneThing(contact: StoredContact): boolean {
  const contributions =
    contact.contributions.length === 1
      ? contact.contributions
      : contact.contributions.filter((contribution) => !recordsCallsAlone(contribution, contact));
  const [first] = contributions;
  if (first === undefined || contributions.some(({ payload, byHand }) => payload !== null || byHand)) return false;
  if (first !== contact.contributions[0]) return false;
  if (contributions.every(({ origin }) => origin?.id === first.origin?.id)) return true;
  // The same file imported again has a separate origin, which adds nothing where it is equal.
  return saysTheSame(statedOriginsOf(contact), first.origin === null ? [] : [first.origin.stated]);
}

/** Whether a record by hand adds nothing to the contact but calls: a file of returns adds one for each row. */
function recordsCallsAlone(
  { payload, byHand, importId }: StoredContribution,
  { person: { audience }, consents, sales, contracts }: StoredContact,
): boolean {
  if (!byHand || payload === null) return false;
  const isElsewhere = (entry: RowRef): boolean => entry.importId !== importId;
  return (
    saysTheSame(payload, { person: { audience }, emails: [], phones: [] }) &&
    consents.every(isElsewhere) &&
    sales.every(isElsewhere) &&
    contracts.every(isElsewhere)
  );
}

/** Days are indexes into a list, so that contacts that differ only in days share a text. */
class Days {
  readonly numbers: number[] = [];
  areTooMany = false;

  /** The index of a day, or of the day of an instant, which is marked; '' for none. */
  place(moment: string | undefined): string {
    if (moment === undefined) return '';
    const isInstant = moment.length > DAY_LENGTH;
    const number = leadingDayNumber(moment);
    let place = this.numbers.indexOf(number);
    if (place < 0) {
      place = this.numbers.length;
      if (place === MOST_DAYS || number < EARLIEST || number > LATEST) this.areTooMany = true;
      else this.numbers.push(number);
    }
    return isInstant ? `${DAY_MARK}${place}~` : `${DAY_MARK}${place}`;
  }
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;
/** 1800-01-01, and 17 bits later (2158-11-08). */
export const EARLIEST = -62_091;
export const LATEST = EARLIEST + 0x1_ffff;

/** In this order: origin; facts of the person; sales and contracts; then one part per consent. */
function factsText(
  { person, contributions, sales, contracts, consents }: StoredContact,
  days: Days,
  source: VectorSource,
): string {
  let text = `${contributions[0]?.origin?.id ?? ''}${PART}`;
  for (const writeFact of PERSON_WRITERS) text += writeFact(person, days);
  text += PART;
  for (const sale of sales) text += saleText(sale, days);
  for (const contract of contracts) text += contractText(contract, days);
  for (const consent of consents) text += PART + consentText(consent, days, source);
  return text;
}

type WriteFact = (person: PersonFacts, days: Days) => string;

/** Writes a field after its letter, a capital for the day of a past event. */
function writerOf({ name, type, rules: { code, day } }: RuleField): WriteFact | null {
  if (code === null) return null;
  const mark = `|${day === 'event' ? code.toUpperCase() : code}`;
  if (type === 'flag')
    return ({ [name]: value }) => (value === undefined ? '' : `${mark}${value === true ? '1' : '0'}`);
  if (type === 'day')
    return ({ [name]: value }, days) => (typeof value === 'string' ? `${mark}${days.place(value)}` : '');
  const write = type === 'text' ? JSON.stringify : String;
  return ({ [name]: value }) => (value === undefined ? '' : `${mark}${write(value)}`);
}

const PERSON_WRITERS: readonly WriteFact[] = RULE_FIELDS.map(writerOf).filter((writeFact) => writeFact !== null);

/** The fields without a letter: a contact with one is read whole. */
const READ_WHOLE: readonly FieldName[] = RULE_FIELDS.filter(({ rules }) => rules.code === null).map(({ name }) => name);

function saleText({ on, goods, informed, refusalOffered, organisation }: StoredSale, days: Days): string {
  return `|a${days.place(on)} ${flagMark(informed)}${flagMark(refusalOffered)}${quoted(goods)}${quoted(organisation)}`;
}

function contractText(
  { from, until, goods, informed, refusalOffered, organisation }: StoredContract,
  days: Days,
): string {
  const end = until === null ? '-' : days.place(until);
  return `|k${days.place(from)} ${end} ${flagMark(informed)}${flagMark(refusalOffered)}${quoted(goods)}${quoted(organisation)}`;
}

/** Channel, whether it is bound to one coordinate, its days, and the other fields. */
function consentText({ event }: StoredConsent, days: Days, source: VectorSource): string {
  const { channel, at, until, slot, coordinate } = event;
  return `${channel}|${coordinate === undefined ? '' : '@'}|${days.place(at)}|${days.place(until)}|${event.event}|${source.textId(event)}|${slot === undefined ? '' : quoted(slot)}`;
}

/** A fact that may be unknown, in one character of a vector. */
export function flagMark(value: boolean | undefined): string {
  return value === undefined ? '?' : value ? '1' : '0';
}

/** A text without separators. */
function quoted(text: string | undefined): string {
  if (text === undefined) return '-';
  // Goods and firms are the same from row to row.
  if (text !== lately.text) lately = { text, quoted: JSON.stringify(text) };
  return lately.quoted;
}

let lately = { text: '', quoted: '""' };
