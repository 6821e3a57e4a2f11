import { CHANNELS } from '../../domain/channel.ts';
import { isMoment } from '../../domain/calendar/compliance-moment.ts';
import { AUDIENCES } from '../../domain/contact/words.ts';
import { partFacts } from './part.ts';
import {
  CALL_PARTS,
  CONSENT_PARTS,
  CONTACTED_PARTS,
  CONTRACT_PARTS,
  ORIGIN_PARTS,
  REQUEST_PARTS,
  SALE_PARTS,
} from '../../domain/contact/parts.ts';
import { personFields } from './person.ts';
import { isDay } from '../../domain/calendar/day.ts';
import {
  DIALINGS,
  PHONE_USES,
  PURPOSES,
  SECTORS,
  type CampaignFacts,
  type ContactFacts,
  type Facts,
  type MessageFacts,
} from '../../domain/contact/facts.ts';
import {
  DocumentProblem,
  flag,
  listOf,
  objectOf,
  oneOf,
  optional,
  purposeOf,
  readDocument,
  text,
  textWhere,
  type DocumentFault,
} from './document.ts';
import { fold } from '../../domain/value/fold.ts';

/**
 * Facts that break the contract of docs/formats/facts.md: the sentence of `code` is in `shared/text`, with `params`.
 */
export interface FactsError {
  readonly code: Exclude<DocumentFault, 'facts.not_a_count'>;
  /** The path of the field, e.g. `contact.consents[0].at`. */
  readonly field: string;
  readonly params: DocumentProblem['more'];
}

export type ParsedFacts =
  { readonly ok: true; readonly facts: Facts } | { readonly ok: false; readonly error: FactsError };

const EARLIEST = '1800-01-01';

const day = textWhere((value) => isDay(value) && value >= EARLIEST, 'facts.not_a_day');
const moment = textWhere((value) => isMoment(value) && value >= EARLIEST, 'facts.not_a_moment');
const email = textWhere((value) => /^[^\s@]{1,64}@[^\s@]+\.[^\s@.]+$/.test(value), 'facts.not_an_email');
const number = textWhere((value) => /^\+[1-9]\d{4,14}$/.test(value), 'facts.not_a_number');
const callerId = textWhere((value) => value === 'hidden' || /^\+[1-9]\d{4,14}$/.test(value), 'facts.not_a_number');
const texts = listOf(text);

const dates = { day, moment };

const contact = objectOf<ContactFacts>({
  ...personFields(day),
  audience: oneOf(AUDIENCES),
  email: optional(email),
  phone: optional(number),
  phoneUse: optional(oneOf(PHONE_USES)),
  origins: optional(listOf(partFacts(ORIGIN_PARTS, dates))),
  consents: optional(listOf(partFacts(CONSENT_PARTS, dates))),
  sales: optional(listOf(partFacts(SALE_PARTS, dates))),
  contracts: optional(listOf(partFacts(CONTRACT_PARTS, dates))),
  requests: optional(listOf(partFacts(REQUEST_PARTS, dates))),
  calls: optional(listOf(partFacts(CALL_PARTS, dates))),
  contacted: optional(listOf(partFacts(CONTACTED_PARTS, dates))),
  statusConfirmed: optional(flag),
});

const message = objectOf<MessageFacts>({
  identity: optional(flag),
  optOut: optional(flag),
  source: optional(flag),
  aiAnnounced: optional(flag),
  notice: optional(flag),
});

const campaign = objectOf<CampaignFacts>({
  organisation: text,
  channel: oneOf(CHANNELS),
  purpose: purposeOf(PURPOSES),
  goods: optional(text),
  relatedGoods: optional(texts),
  sector: optional(oneOf(SECTORS)),
  professionRelated: optional(flag),
  at: moment,
  dialing: optional(oneOf(DIALINGS)),
  callerId: optional(callerId),
  message: optional(message),
  recipient: optional(text),
  operator: optional(text),
});

const facts = objectOf<Facts>({ contact, campaign });

/**
 * Checks facts from outside: closed objects, every field of its type, list, form and range; the first problem is
 * reported. `null` means absent, except `contracts[].until` (no end).
 */
export function parseFacts(json: unknown): ParsedFacts {
  try {
    const parsed = readDocument(facts, json);
    checkCampaign(parsed.campaign);
    return { ok: true, facts: parsed };
  } catch (error) {
    if (!(error instanceof DocumentProblem) || error.code === 'facts.not_a_count') throw error;
    const params = error.params('facts');
    return { ok: false, error: { code: error.code, field: params.field, params } };
  }
}

/** Checks that span several fields of a campaign. */
function checkCampaign({ purpose, goods, organisation, recipient }: CampaignFacts): void {
  if (purpose === 'commercial' && goods === undefined)
    throw new DocumentProblem('facts.missing_field', 'campaign.goods');
  if (purpose !== 'transfer') return;
  if (recipient === undefined) throw new DocumentProblem('facts.missing_field', 'campaign.recipient');
  if (fold(recipient) === fold(organisation))
    throw new DocumentProblem('facts.recipient_is_organisation', 'campaign.recipient');
}
