import { AppError } from '../../../../shared/contract/result.ts';
import { CHANNELS, type Channel } from '../../../../shared/domain/channel.ts';
import { isMoment } from '../../../../shared/domain/calendar/compliance-moment.ts';
import { isDay } from '../../../../shared/domain/calendar/day.ts';
import {
  DIALINGS,
  PURPOSES,
  SECTORS,
  type CampaignFacts,
  type MessageFacts,
} from '../../../../shared/domain/contact/facts.ts';
import {
  anything,
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
  wholeNumber,
} from '../../../../shared/contract/documents/document.ts';
import { SALE_REASONS, type SaleReason } from '../../../../shared/contract/transfer.ts';
import { approvalSchema, sectorStatedSchema, type ApprovalFile, type SectorStated } from './approval.ts';
import type { Pressure, Sender } from './campaign.ts';

/** What the message contains, and its final text or script: in clear or as a file. */
export interface MessageFile extends MessageFacts {
  readonly text?: string;
  /** A path; a relative one is of the folder of CAMPAIGN.json. */
  readonly file?: string;
}

/** People to leave out: one of the three. */
export interface ExclusionFile {
  /** Id of an export. */
  readonly export?: string;
  /** Name of a saved segment. */
  readonly segment?: string;
  /** A path; a relative one is of the folder of CAMPAIGN.json. */
  readonly file?: string;
}

/** CAMPAIGN.json with each field checked by form; `parse-campaign.ts` checks the relations between fields. */
export interface CampaignFile extends Omit<CampaignFacts, 'at' | 'organisation' | 'channel' | 'purpose' | 'message'> {
  readonly name?: string;
  readonly organisation: string;
  readonly channel: Channel;
  readonly purpose: CampaignFacts['purpose'];
  readonly message?: MessageFile;
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
  readonly segment?: unknown;
  readonly exclude?: readonly ExclusionFile[];
  readonly limit?: number;
  readonly onePerHousehold?: boolean;
  readonly pressure?: Pressure;
  readonly sender?: Partial<Sender>;
  readonly sectorStated?: SectorStated;
  readonly approval?: ApprovalFile;
  /** A customer file changes hands (docs/law/rules-fr.md, D-4). */
  readonly sale?: boolean;
  readonly saleReason?: SaleReason;
  /** The channels of a sale, each with its list; instead of `channel`. */
  readonly channels?: readonly Channel[];
}

const day = textWhere(isDay, 'facts.not_a_day');
const moment = textWhere(isMoment, 'facts.not_a_moment');
const callerId = textWhere((value) => value === 'hidden' || /^\+[1-9]\d{4,14}$/.test(value), 'facts.not_a_number');

const file = objectOf<CampaignFile>({
  name: optional(text),
  organisation: text,
  channel: oneOf(CHANNELS),
  purpose: purposeOf(PURPOSES),
  goods: optional(text),
  relatedGoods: optional(listOf(text)),
  sector: optional(oneOf(SECTORS)),
  professionRelated: optional(flag),
  at: optional(moment),
  dialing: optional(oneOf(DIALINGS)),
  callerId: optional(callerId),
  message: optional(
    objectOf<MessageFile>({
      identity: optional(flag),
      optOut: optional(flag),
      source: optional(flag),
      aiAnnounced: optional(flag),
      notice: optional(flag),
      text: optional(text),
      file: optional(text),
    }),
  ),
  recipient: optional(text),
  operator: optional(text),
  from: optional(day),
  to: optional(day),
  segment: optional(anything),
  exclude: optional(
    listOf(objectOf<ExclusionFile>({ export: optional(text), segment: optional(text), file: optional(text) })),
  ),
  limit: optional(wholeNumber(0)),
  onePerHousehold: optional(flag),
  pressure: optional(objectOf<Pressure>({ days: wholeNumber(1), max: wholeNumber(1) })),
  sender: optional(
    objectOf<Partial<Sender>>({ name: optional(text), address: optional(text), oppositionContact: optional(text) }),
  ),
  sectorStated: optional(sectorStatedSchema),
  approval: optional(approvalSchema),
  sale: optional(flag),
  saleReason: optional(oneOf(SALE_REASONS)),
  channels: optional(listOf(oneOf(CHANNELS))),
});

/**
 * Reads the fields of a CAMPAIGN.json: a closed object, `null` counts as absent.
 *
 * @throws AppError `campaign.…` with the path of the field, e.g. `pressure.days`.
 */
export function readCampaignFile(json: unknown): CampaignFile {
  try {
    return readDocument(file, json);
  } catch (problem) {
    if (!(problem instanceof DocumentProblem)) throw problem;
    if (problem.field === '') throw new AppError('campaign.not_a_campaign');
    throw new AppError(problem.codeOf('campaign'), problem.params('CAMPAIGN'));
  }
}
