import type { Reason } from '../../../shared/domain/compliance.ts';
import type { Funnel } from '../campaign/funnel.ts';

/** A rule that keeps people out of a list, with what a lawyer asks of it, and for how many contacts it decides. */
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
  readonly columns: readonly string[];
  /** The list itself first. */
  readonly files: readonly RecordedFile[];
  readonly remarks: readonly Remark[];
  readonly register: { readonly entry: number; readonly hash: string };
}
