import { CHANNELS, type ChannelScope } from './channel.ts';
import { isMoment } from './compliance-moment.ts';
import { AUDIENCES, CONSENT_EVENTS, ORIGIN_KINDS } from './contact/words.ts';
import { personReaders } from './contact/person-readers.ts';
import { isDay } from './day.ts';
import {
  CALL_OUTCOMES,
  CONSENT_PURPOSES,
  DIALINGS,
  MENTIONS,
  PHONE_USES,
  PURPOSES,
  SECTORS,
  type CallFacts,
  type CampaignFacts,
  type ConsentFacts,
  type ContactedFacts,
  type ContactFacts,
  type ContractFacts,
  type Facts,
  type MessageFacts,
  type OriginFacts,
  type RequestFacts,
  type SaleFacts,
} from './facts.ts';
import {
  FactsProblem,
  flag,
  listOf,
  nullable,
  objectOf,
  oneOf,
  optional,
  purposeOf,
  required,
  text,
  textWhere,
  type FactsProblemCode,
} from './facts-reader.ts';
import { fold } from './fold.ts';

/** Facts that break the contract of design/facts.md: `code` has its sentence in `shared/text`, with `params`. */
export interface FactsError {
  readonly code: FactsProblemCode;
  /** The way to the field, e.g. `contact.consents[0].at`. */
  readonly field: string;
  readonly params: Readonly<Record<string, string>>;
}

export type ParsedFacts =
  { readonly ok: true; readonly facts: Facts } | { readonly ok: false; readonly error: FactsError };

const EARLIEST = '1800-01-01';

const day = textWhere((value) => isDay(value) && value >= EARLIEST, 'facts.not_a_day');
const moment = textWhere((value) => isMoment(value) && value >= EARLIEST, 'facts.not_a_moment');
const email = textWhere((value) => /^[^\s@]{1,64}@[^\s@]+\.[^\s@.]+$/.test(value), 'facts.not_an_email');
const number = textWhere((value) => /^\+[1-9]\d{4,14}$/.test(value), 'facts.not_a_number');
const callerId = textWhere((value) => value === 'hidden' || /^\+[1-9]\d{4,14}$/.test(value), 'facts.not_a_number');
const scope = oneOf<ChannelScope>([...CHANNELS, 'all']);
const texts = listOf(text);

const origin = objectOf<OriginFacts>({
  kind: optional(oneOf(ORIGIN_KINDS)),
  on: optional(day),
  since: optional(day),
  source: optional(text),
  informed: optional(flag),
  noticeOn: optional(day),
  objectionOffered: optional(flag),
  transmissionConsent: optional(flag),
  transmissionInformed: optional(flag),
  expected: optional(flag),
  coordinate: optional(text),
});

const consent = objectOf<ConsentFacts>({
  channel: optional(scope),
  event: optional(oneOf(CONSENT_EVENTS)),
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
});

const sale = objectOf<SaleFacts>({
  on: optional(day),
  goods: optional(text),
  informed: optional(flag),
  refusalOffered: optional(flag),
  organisation: optional(text),
});

const contract = objectOf<ContractFacts>({
  goods: optional(text),
  from: optional(day),
  until: nullable(day),
  informed: optional(flag),
  refusalOffered: optional(flag),
  organisation: optional(text),
});

const request = objectOf<RequestFacts>({ at: optional(moment), goods: optional(text), proof: optional(flag) });
const call = objectOf<CallFacts>({ at: optional(moment), outcome: optional(oneOf(CALL_OUTCOMES)) });
const contacted = objectOf<ContactedFacts>({ channel: optional(oneOf(CHANNELS)), at: optional(moment) });

const contact = objectOf<ContactFacts>({
  ...personReaders(day),
  audience: required(oneOf(AUDIENCES)),
  email: optional(email),
  phone: optional(number),
  phoneUse: optional(oneOf(PHONE_USES)),
  origins: optional(listOf(origin)),
  consents: optional(listOf(consent)),
  sales: optional(listOf(sale)),
  contracts: optional(listOf(contract)),
  requests: optional(listOf(request)),
  calls: optional(listOf(call)),
  contacted: optional(listOf(contacted)),
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
  organisation: required(text),
  channel: required(oneOf(CHANNELS)),
  purpose: required(purposeOf(PURPOSES)),
  goods: optional(text),
  relatedGoods: optional(texts),
  sector: optional(oneOf(SECTORS)),
  professionRelated: optional(flag),
  at: required(moment),
  dialing: optional(oneOf(DIALINGS)),
  callerId: optional(callerId),
  message: optional(message),
  recipient: optional(text),
  operator: optional(text),
});

const facts = objectOf<Facts>({ contact: required(contact), campaign: required(campaign) });

/**
 * Checks facts that come from outside: closed objects, every field of its type, list, form and range;
 * the first problem met is told. `null` means absent, except `contracts[].until` (no end).
 */
export function parseFacts(json: unknown): ParsedFacts {
  try {
    const parsed = facts(json, '');
    checkCampaign(parsed.campaign);
    return { ok: true, facts: parsed };
  } catch (error) {
    if (!(error instanceof FactsProblem)) throw error;
    return { ok: false, error: { code: error.code, field: error.field, params: error.params() } };
  }
}

/** What the fields of a campaign must say together. */
function checkCampaign({ purpose, goods, organisation, recipient }: CampaignFacts): void {
  if (purpose === 'commercial' && goods === undefined) throw new FactsProblem('facts.missing_field', 'campaign.goods');
  if (purpose !== 'transfer') return;
  if (recipient === undefined) throw new FactsProblem('facts.missing_field', 'campaign.recipient');
  if (fold(recipient) === fold(organisation))
    throw new FactsProblem('facts.recipient_is_organisation', 'campaign.recipient');
}
