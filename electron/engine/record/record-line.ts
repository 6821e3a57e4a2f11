import { AppError } from '../../../shared/contract/result.ts';
import { isMoment } from '../../../shared/domain/calendar/compliance-moment.ts';
import type { ConsentEvent, Origin } from '../../../shared/domain/contact/contact.ts';
import type { PersonRuleFacts } from '../../../shared/domain/contact/fields.ts';
import { partEntry, partFields } from '../../../shared/contract/documents/part.ts';
import {
  CALL_PARTS,
  CONSENT_PARTS,
  CONTACTED_PARTS,
  CONTRACT_PARTS,
  ORIGIN_PARTS,
  REQUEST_PARTS,
  SALE_PARTS,
} from '../../../shared/domain/contact/parts.ts';
import { personFields } from '../../../shared/contract/documents/person.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { normaliseEmails } from '../../../shared/domain/value/email.ts';
import { PHONE_USES, type PhoneUse } from '../../../shared/domain/contact/facts.ts';
import {
  DocumentProblem,
  listOf,
  madeBy,
  objectOf,
  oneOf,
  optional,
  readDocument,
  textWhere,
  type Schema,
} from '../../../shared/contract/documents/document.ts';
import { normalisePhones } from '../../../shared/domain/value/phone.ts';
import type { RowEvents } from '../model/contributions.ts';

/** A consent to record: a refusal without a moment is dated now. */
type RecordedConsent = Omit<ConsentEvent, 'at'> & { readonly at?: string };

/** The additions of one line to a contact: any list or field of the contact of docs/formats/facts.md. */
export interface AddedFacts extends Partial<PersonRuleFacts> {
  readonly email?: string;
  readonly phone?: string;
  /** Of `phone`, else of the numbers of the contact. */
  readonly phoneUse?: PhoneUse;
  readonly origins?: readonly Origin[];
  readonly consents?: readonly RecordedConsent[];
  readonly sales?: RowEvents['sales'];
  readonly contracts?: RowEvents['contracts'];
  readonly requests?: RowEvents['requests'];
  readonly calls?: RowEvents['calls'];
  readonly contacted?: RowEvents['contacted'];
}

/** One line of a record, checked. */
export interface RecordLine {
  /** 1 = first. */
  readonly line: number;
  /** The person: an id, or a normalised e-mail or number. */
  readonly about: { readonly id: number } | { readonly coordinate: string };
  readonly add: AddedFacts;
}

const day = textWhere(isDay, 'facts.not_a_day');
const moment = textWhere(isMoment, 'facts.not_a_moment');
const dates = { day, moment };

function normalised(
  normalise: (value: string) => readonly string[] | null,
  code: 'facts.not_an_email' | 'facts.not_a_number',
): Schema<string> {
  return madeBy((value) => {
    const [only, ...others] = typeof value === 'string' ? (normalise(value) ?? []) : [];
    return only === undefined || others.length > 0 ? null : only;
  }, code);
}

const email = normalised((value) => normaliseEmails(value).value, 'facts.not_an_email');
const phone = normalised((value) => normalisePhones(value).value, 'facts.not_a_number');

const added = objectOf<AddedFacts>({
  ...personFields(day),
  email: optional(email),
  phone: optional(phone),
  phoneUse: optional(oneOf(PHONE_USES)),
  origins: optional(listOf(partEntry(ORIGIN_PARTS, dates))),
  consents: optional(listOf(objectOf<RecordedConsent>({ ...partFields(CONSENT_PARTS, dates), at: optional(moment) }))),
  sales: optional(listOf(partEntry(SALE_PARTS, dates))),
  contracts: optional(listOf(partEntry(CONTRACT_PARTS, dates))),
  requests: optional(listOf(partEntry(REQUEST_PARTS, dates))),
  calls: optional(listOf(partEntry(CALL_PARTS, dates))),
  contacted: optional(listOf(partEntry(CONTACTED_PARTS, dates))),
});

/** Aval writes ids as text; a number is accepted too. */
const contactId = madeBy((value) => {
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 1 ? id : null;
}, 'facts.not_a_text');

interface GivenLine {
  readonly id?: number;
  readonly email?: string;
  readonly phone?: string;
  readonly add: AddedFacts;
}

const given = objectOf<GivenLine>({
  id: optional(contactId),
  email: optional(email),
  phone: optional(phone),
  add: added,
});

/**
 * Checks one line.
 *
 * @throws AppError `entry.…` with `line` and, except for invalid JSON, `field`.
 */
export function parseRecordLine(json: string, line: number): RecordLine {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new AppError('entry.not_json', { line });
  }
  try {
    const { id, email: byEmail, phone: byPhone, add } = readDocument(given, value);
    const named = [id, byEmail, byPhone].filter((one) => one !== undefined);
    if (named.length !== 1) throw new AppError('entry.one_person', { line, field: 'id, email, phone' });
    for (const [place, consent] of (add.consents ?? []).entries()) {
      if (consent.event === 'granted' && consent.at === undefined)
        throw new DocumentProblem('facts.missing_field', `add.consents[${place}].at`);
    }
    return { line, about: id === undefined ? { coordinate: byEmail ?? byPhone ?? '' } : { id }, add };
  } catch (error) {
    throw error instanceof DocumentProblem ? lineError(error, line) : error;
  }
}

function lineError(problem: DocumentProblem, line: number): AppError {
  const params = { line, ...problem.params('{…}') };
  return new AppError(problem.field === 'id' ? 'entry.not_an_id' : problem.codeOf('entry'), params);
}
