import { AppError } from '../../../shared/contract/result.ts';
import { CHANNELS, type ChannelScope } from '../../../shared/domain/channel.ts';
import { isMoment } from '../../../shared/domain/compliance-moment.ts';
import type { ConsentEvent, Origin } from '../../../shared/domain/contact.ts';
import { CONSENT_EVENTS, ORIGIN_KINDS } from '../../../shared/domain/contact/words.ts';
import type { PersonRuleFacts } from '../../../shared/domain/contact/fields.ts';
import { personReaders } from '../../../shared/domain/contact/person-readers.ts';
import { isDay } from '../../../shared/domain/day.ts';
import { normaliseEmails } from '../../../shared/domain/email.ts';
import { CALL_OUTCOMES, CONSENT_PURPOSES, MENTIONS, PHONE_USES, type PhoneUse } from '../../../shared/domain/facts.ts';
import {
  FactsProblem,
  flag,
  listOf,
  nullable,
  objectOf,
  oneOf,
  optional,
  required,
  text,
  textWhere,
  type Reader,
} from '../../../shared/domain/facts-reader.ts';
import { normalisePhones } from '../../../shared/domain/phone.ts';
import type { ToldEvents } from '../contact/contributions.ts';

/** A consent as it is recorded: a no may come without its moment, it is then now. */
type RecordedConsent = Omit<ConsentEvent, 'at'> & { readonly at?: string };

/** What one line adds to a contact: any list or field of the contact of design/facts.md. */
export interface AddedFacts extends Partial<PersonRuleFacts> {
  readonly email?: string;
  readonly phone?: string;
  /** Of `phone`, else of the numbers of the contact. */
  readonly phoneUse?: PhoneUse;
  readonly origins?: readonly Origin[];
  readonly consents?: readonly RecordedConsent[];
  readonly sales?: ToldEvents['sales'];
  readonly contracts?: ToldEvents['contracts'];
  readonly requests?: ToldEvents['requests'];
  readonly calls?: ToldEvents['calls'];
  readonly contacted?: ToldEvents['contacted'];
}

/** One line of a record, checked. */
export interface RecordLine {
  /** 1 = first. */
  readonly line: number;
  /** Who it is about: an id, or a normalised e-mail or number. */
  readonly about: { readonly id: number } | { readonly coordinate: string };
  readonly add: AddedFacts;
}

const day = textWhere(isDay, 'facts.not_a_day');
const moment = textWhere(isMoment, 'facts.not_a_moment');
const texts = listOf(text);

function normalised(
  normalise: (value: string) => readonly string[] | null,
  code: 'facts.not_an_email' | 'facts.not_a_number',
): Reader<string> {
  return (value, field) => {
    const [only, ...others] = typeof value === 'string' ? (normalise(value) ?? []) : [];
    if (only === undefined || others.length > 0) throw new FactsProblem(code, field);
    return only;
  };
}

const email = normalised((value) => normaliseEmails(value).value, 'facts.not_an_email');
const phone = normalised((value) => normalisePhones(value).value, 'facts.not_a_number');

const added = objectOf<AddedFacts>({
  ...personReaders(day),
  email: optional(email),
  phone: optional(phone),
  phoneUse: optional(oneOf(PHONE_USES)),
  origins: optional(
    listOf(
      objectOf<Origin>({
        kind: required(oneOf(ORIGIN_KINDS)),
        source: optional(text),
        on: optional(day),
        since: optional(day),
        informed: optional(flag),
        noticeOn: optional(day),
        objectionOffered: optional(flag),
        transmissionConsent: optional(flag),
        transmissionInformed: optional(flag),
        expected: optional(flag),
        coordinate: optional(text),
      }),
    ),
  ),
  consents: optional(
    listOf(
      objectOf<RecordedConsent>({
        channel: required(oneOf<ChannelScope>([...CHANNELS, 'all'])),
        event: required(oneOf(CONSENT_EVENTS)),
        at: optional(moment),
        organisations: optional(texts),
        operators: optional(texts),
        goods: optional(texts),
        until: optional(day),
        slot: optional(moment),
        positiveAct: optional(flag),
        mentions: optional(listOf(oneOf(MENTIONS))),
        proof: optional(flag),
        outsideHours: optional(flag),
        purpose: optional(oneOf(CONSENT_PURPOSES)),
        parental: optional(flag),
        coordinate: optional(text),
        wording: optional(text),
      }),
    ),
  ),
  sales: optional(
    listOf(
      objectOf<ToldEvents['sales'][number]>({
        organisation: optional(text),
        on: required(day),
        goods: optional(text),
        informed: optional(flag),
        refusalOffered: optional(flag),
      }),
    ),
  ),
  contracts: optional(
    listOf(
      objectOf<ToldEvents['contracts'][number]>({
        organisation: optional(text),
        goods: optional(text),
        from: required(day),
        until: nullable(day),
        informed: optional(flag),
        refusalOffered: optional(flag),
      }),
    ),
  ),
  requests: optional(
    listOf(
      objectOf<ToldEvents['requests'][number]>({ at: required(moment), goods: optional(text), proof: optional(flag) }),
    ),
  ),
  calls: optional(
    listOf(objectOf<ToldEvents['calls'][number]>({ at: required(moment), outcome: required(oneOf(CALL_OUTCOMES)) })),
  ),
  contacted: optional(
    listOf(objectOf<ToldEvents['contacted'][number]>({ channel: required(oneOf(CHANNELS)), at: required(moment) })),
  ),
});

/** An id is text in what Aval writes; a number does as well. */
const contactId: Reader<number> = (value, field) => {
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) throw new FactsProblem('facts.not_a_text', field);
  return id;
};

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
  add: required(added),
});

/**
 * Checks one line.
 *
 * @throws AppError `entry.…` with `line` and, but for what is no JSON, `field`.
 */
export function parseRecordLine(json: string, line: number): RecordLine {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new AppError('entry.not_json', { line });
  }
  try {
    const { id, email: byEmail, phone: byPhone, add } = given(value, '');
    const named = [id, byEmail, byPhone].filter((one) => one !== undefined);
    if (named.length !== 1) throw new AppError('entry.one_person', { line, field: 'id, email, phone' });
    for (const [place, consent] of (add.consents ?? []).entries()) {
      if (consent.event === 'granted' && consent.at === undefined)
        throw new FactsProblem('facts.missing_field', `add.consents[${place}].at`);
    }
    return { line, about: id === undefined ? { coordinate: byEmail ?? byPhone ?? '' } : { id }, add };
  } catch (error) {
    throw error instanceof FactsProblem ? lineError(error, line) : error;
  }
}

function lineError(problem: FactsProblem, line: number): AppError {
  const params = { line, ...problem.params(problem.field === 'facts' ? '{…}' : problem.field) };
  return new AppError(problem.field === 'id' ? 'entry.not_an_id' : problem.codeOf('entry'), params);
}
