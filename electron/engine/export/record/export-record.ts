import type { Basis, Reason } from '../../../../shared/domain/compliance.ts';
import type { SmsLength } from '../../../../shared/domain/value/sms-length.ts';
import type { Approval, SectorStated } from '../../campaign/definition/approval.ts';
import type { Funnel } from '../../campaign/funnel.ts';
import type { SuppressionSource } from '../../sql/record-sources.ts';
import type { FirstAndLastDay } from './record-days.ts';

/** The name of the record in the folder of its export. */
export const RECORD_JSON = 'record.json';

/** A deciding rule, for people excluded or permitted, with the details for a lawyer and the number of contacts. */
export interface RecordedReason extends Reason {
  readonly count: number;
}

/** A duty of the message, and the number of people of the list concerned. */
export interface RecordedCondition {
  readonly condition: string;
  readonly text: string;
  readonly count: number;
}

/** The origins of the coordinates of the list: one entry per source. */
export interface RecordedOrigin {
  readonly kind: string;
  readonly source: string | null;
  /** First and last day of collection or reception. */
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
}

/** The basis of people on the list; `decision`: that of a named person on a review. */
export interface RecordedBasis {
  readonly basis: Basis | 'decision';
  readonly count: number;
}

/** How people were informed of the use of their data; `this_message`: this message informs them (art. 14 RGPD). */
export const INFORMATION_WAYS = ['at_collection', 'by_source', 'own_notice', 'this_message', 'not_recorded'] as const;
export type InformationWay = (typeof INFORMATION_WAYS)[number];

export interface RecordedInformation extends FirstAndLastDay {
  readonly way: InformationWay;
  readonly count: number;
  /** Number of people who could object at collection. */
  readonly objectionOffered: number;
}

/** One wording of a consent; null: the wording was not stored. */
export interface RecordedWording extends FirstAndLastDay {
  readonly wording: string | null;
  readonly count: number;
}

/** The consents behind the list. */
export interface RecordedConsents {
  readonly count: number;
  readonly wordings: readonly RecordedWording[];
  /** Evidence files. */
  readonly evidence: readonly { readonly name: string; readonly sha256: string }[];
  /** Number of consents proven by a statement alone, without a file. */
  readonly attestedAlone: number;
}

/** Decisions on reviews, by one person for one reason. */
export interface RecordedDecision extends FirstAndLastDay {
  readonly verdict: 'allow' | 'refuse';
  readonly by: string;
  readonly reason: string;
  readonly count: number;
}

/** The two persons who approved the list: people may have gone since, nobody came. */
export interface RecordedTwoPersons {
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly acceptedBy: string;
  readonly acceptedAt: string;
  /** People of the accepted list. */
  readonly people: number;
}

/** The message to be sent, or the script to be read. */
export interface RecordedMessage {
  /** Null: it was given as a file that is not plain text. */
  readonly text: string | null;
  /** Name of the file; null: it was typed. */
  readonly file: string | null;
  /** Of the file, or of the text in UTF-8. */
  readonly sha256: string;
  /** Its length as a text message, where the text is known. */
  readonly sms?: SmsLength;
}

export interface RecordedRetention {
  /** Years of retention after the last action of the person. */
  readonly years: number;
  /** The oldest last action on the list, and the day on which its period is over; null: no period ends. */
  readonly oldestOn: string | null;
  readonly firstDueOn: string | null;
  /** Last day judged: afterwards the list must be made again. */
  readonly usableUntil: string;
  readonly deletedBy: string | null;
}

export interface RecordedFile {
  readonly name: string;
  readonly sha256: string;
  /** Rows of data, without the header; null for a file without rows. */
  readonly rows: number | null;
  /** The format of a file with the people of the list. */
  readonly format?: string;
  /** A file of people who opposed, which the tool gets before the list. */
  readonly lists?: 'oppositions';
}

/** Adjustments to the limits of the tool, with counts. */
export interface Remark {
  readonly code: string;
  readonly message: string;
  readonly count: number;
}

/**
 * The compliance record of an export (`record.json`): who approved what, when, under which rules, how many people are
 * on the list and why all others are not. It contains no data of a contact.
 */
export interface ExportRecord {
  readonly exportId: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
  /** Null: the workspace did not ask a second person for it. */
  readonly twoPersons: RecordedTwoPersons | null;
  readonly organisation: string;
  /** CAMPAIGN.json as given. */
  readonly campaign: Readonly<Record<string, unknown>>;
  readonly segment: { readonly where: unknown; readonly words: string };
  readonly format: string;
  /** Every format, the first one included. */
  readonly formats: readonly string[];
  /** The people of the data file: those to contact, or those who opposed. */
  readonly lists: 'people' | 'oppositions';
  /** The days or instants judged. */
  readonly evaluatedAt: string;
  readonly alsoEvaluatedAt: string | null;
  /** First day on which some rows stop being lawful while the list is in use; null: none. */
  readonly expiresOn: string | null;
  readonly ruleset: string;
  readonly fingerprint: string;
  readonly funnel: Funnel;
  readonly reasons: readonly RecordedReason[];
  readonly conditions: readonly RecordedCondition[];
  /** People on the list whose review a person decided. */
  readonly decided: number;
  readonly origins: readonly RecordedOrigin[];
  /** Statements of the approver about themselves and the list. */
  readonly approval: Approval;
  /** The counts add up to the list. */
  readonly bases: readonly RecordedBasis[];
  readonly permissions: readonly RecordedReason[];
  readonly information: readonly RecordedInformation[];
  readonly consents: RecordedConsents;
  readonly message: RecordedMessage | null;
  readonly retention: RecordedRetention;
  readonly decisions: readonly RecordedDecision[];
  readonly suppressionLists: readonly SuppressionSource[];
  /** Null: the campaign names no sector, nor that it has none. */
  readonly sector: (SectorStated & { readonly sector: string }) | null;
  readonly columns: readonly string[];
  /** In the order in which the tool gets them. */
  readonly files: readonly RecordedFile[];
  readonly remarks: readonly Remark[];
  readonly register: { readonly entry: number; readonly hash: string };
}
