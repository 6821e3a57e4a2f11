import type { Basis, Reason } from '../../../../shared/domain/compliance.ts';
import type { Approval, SectorStated } from '../../campaign/approval.ts';
import type { Funnel } from '../../campaign/funnel.ts';
import type { SuppressionSource } from '../../sql/record-sources.ts';
import type { FirstAndLastDay } from './record-days.ts';

/** The name of the record in the folder of its export. */
export const RECORD_JSON = 'record.json';

/** A rule that decided, for people kept out or permitted, with what a lawyer asks of it, and for how many contacts. */
export interface RecordedReason extends Reason {
  readonly count: number;
}

/** Something that the message must carry, and for how many people of the list. */
export interface RecordedCondition {
  readonly condition: string;
  readonly text: string;
  readonly count: number;
}

/** Where the coordinates of the list came from: one line a source. */
export interface RecordedOrigin {
  readonly kind: string;
  readonly source: string | null;
  /** First and last day of collection or reception. */
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
}

/** What permits the contact of people on the list; `decision`: a named person's, where no rule settles it. */
export interface RecordedBasis {
  readonly basis: Basis | 'decision';
  readonly count: number;
}

/** How people were told of the use of their data; `this_message`: this message informs them (art. 14 RGPD). */
export const INFORMATION_WAYS = ['at_collection', 'by_source', 'own_notice', 'this_message', 'not_recorded'] as const;
export type InformationWay = (typeof INFORMATION_WAYS)[number];

export interface RecordedInformation extends FirstAndLastDay {
  readonly way: InformationWay;
  readonly count: number;
  /** Of whom could object when the data was collected. */
  readonly objectionOffered: number;
}

/** One version of the words by which people agreed; null: the words were not kept. */
export interface RecordedWording extends FirstAndLastDay {
  readonly wording: string | null;
  readonly count: number;
}

/** The consents that the list rests on. */
export interface RecordedConsents {
  readonly count: number;
  readonly wordings: readonly RecordedWording[];
  /** Files kept as proof. */
  readonly evidence: readonly { readonly name: string; readonly sha256: string }[];
  /** Whose proof is a statement alone: no file came with it. */
  readonly attestedAlone: number;
}

/** Decisions on what no rule settles, of one person for one reason. */
export interface RecordedDecision extends FirstAndLastDay {
  readonly verdict: 'allow' | 'refuse';
  readonly by: string;
  readonly reason: string;
  readonly count: number;
}

/** The message as it will be sent, or the script as it will be read. */
export interface RecordedMessage {
  /** Null: it was given as a file that is no plain text. */
  readonly text: string | null;
  /** Name of the file; null: it was typed. */
  readonly file: string | null;
  /** Of the file, or of the text in UTF-8. */
  readonly sha256: string;
}

export interface RecordedRetention {
  /** Kept so many years after the last sign of life. */
  readonly years: number;
  /** The oldest last sign of life on the list, and the day on which its period is over; null: no period ends in time. */
  readonly oldestOn: string | null;
  readonly firstDueOn: string | null;
  /** Last day that was judged: afterwards the list is to be made anew. */
  readonly usableUntil: string;
  readonly deletedBy: string | null;
}

export interface RecordedFile {
  readonly name: string;
  readonly sha256: string;
  /** Rows of data, the header left out; null for a file that holds none. */
  readonly rows: number | null;
}

/** What was done to keep to the limits of the tool, and how often. */
export interface Remark {
  readonly code: string;
  readonly message: string;
  readonly count: number;
}

/**
 * The compliance record of an export (`record.json`): who approved what, when, under which rules,
 * who is on the list and why everybody else is not. Holds no contact's data.
 */
export interface ExportRecord {
  readonly exportId: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
  readonly organisation: string;
  /** CAMPAIGN.json as it was given. */
  readonly campaign: Readonly<Record<string, unknown>>;
  readonly segment: { readonly where: unknown; readonly words: string };
  readonly format: string;
  /** Every format, the first one included. */
  readonly formats: readonly string[];
  /** Whom the data file holds: those to contact, or those who said no. */
  readonly lists: 'people' | 'oppositions';
  /** What was judged: the days or instants of the campaign. */
  readonly evaluatedAt: string;
  readonly alsoEvaluatedAt: string | null;
  readonly ruleset: string;
  readonly fingerprint: string;
  readonly funnel: Funnel;
  readonly reasons: readonly RecordedReason[];
  readonly conditions: readonly RecordedCondition[];
  /** People on the list whose review a person decided. */
  readonly decided: number;
  readonly origins: readonly RecordedOrigin[];
  /** What anyone who approved states of themselves and of the list. */
  readonly approval: Approval;
  /** Adds up to the list. */
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
  /** The list itself first. */
  readonly files: readonly RecordedFile[];
  readonly remarks: readonly Remark[];
  readonly register: { readonly entry: number; readonly hash: string };
}
