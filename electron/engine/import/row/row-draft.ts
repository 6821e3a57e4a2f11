import type { Channel, ChannelScope } from '../../../../shared/domain/channel.ts';
import type { FieldsWith, PersonFacts } from '../../../../shared/domain/contact/fields.ts';
import type { ContactStatus } from '../../../../shared/domain/contact/words.ts';
import type { Problem } from '../../../../shared/domain/value/finding.ts';
import type { Repair } from '../cell/repair.ts';

/** The facts of the person in a row, without coordinates, consents and oppositions. Days are ISO 8601. */
export type DraftPerson = Partial<Omit<PersonFacts, keyof DraftAddress | 'extra'>>;

export type DraftAddress = Pick<PersonFacts, FieldsWith<{ readonly fold: 'address' }> | 'territory'>;

/** A clear answer in a consent column. The organisations and goods of its text come from the origin. */
export interface DraftConsent {
  readonly channel: Channel;
  readonly event: 'granted' | 'refused';
  /**
   * Day or instant, from the row's `consentOn` of this channel or without a channel, else `collectedOn`; absent: the
   * origin dates it.
   */
  readonly at?: string;
  /** Last day of the agreed period, included. */
  readonly until?: string;
  readonly wording?: string;
}

export interface DraftOpposition {
  /** `['all']` without a channel in the row. */
  readonly channels: readonly ChannelScope[];
  /** Day; absent: not in the row. */
  readonly on?: string;
  /** The text of the cell, for the record. */
  readonly text: string;
  /** Absent: every purpose. */
  readonly purpose?: 'transfer';
  /** Stated in a remark, not in a column of oppositions: it binds the person, not others with the same number. */
  readonly inRemark?: true;
}

/**
 * One row of a workbook as read: its content, and the problems. Nothing here is compared with other rows or with the
 * workspace.
 */
export interface RowDraft {
  /** As the spreadsheet shows it, 1 = first. */
  readonly row: number;
  readonly person: DraftPerson;
  /** Lower case, in the order of the columns, each once. */
  readonly emails: readonly string[];
  /** E.164, in the order of the columns, each once. */
  readonly phones: readonly string[];
  readonly address: DraftAddress;
  /** Day or instant of collection. */
  readonly collectedOn?: string;
  readonly source?: string;
  readonly consents: readonly DraftConsent[];
  /**
   * Days of consent by the channel in the header of their column; `null`: without a channel. Absent: the row has none.
   */
  readonly consentDays?: ReadonlyMap<Channel | null, string>;
  readonly oppositions: readonly DraftOpposition[];
  /** Day of a mapped `oppositionOn` column; the row's oppositions have it already. */
  readonly oppositionOn?: string;
  /** A status in a remark (« DCD », « NPAI »): to be confirmed by a person, never applied directly. */
  readonly statusHint?: { readonly kind: ContactStatus; readonly words: string; readonly ofSpouse?: true };
  /** Channels of a mapped `channel` column (suppression lists); absent: none in the row. */
  readonly channels?: readonly ChannelScope[];
  readonly sale?: { readonly on: string; readonly goods?: string };
  readonly contract?: { readonly goods?: string; readonly from?: string; readonly until?: string };
  readonly gift?: { readonly on: string; readonly cents: number; readonly form?: string };
  readonly request?: { readonly at: string; readonly goods?: string };
  readonly extra: Readonly<Record<string, string>>;
  /** In the order of the columns; a rejected row ends with `row.nobody` of severity `error`. */
  readonly problems: readonly Problem[];
  /** The repairs made to read it, and the refused ones. */
  readonly repairs: readonly Repair[];
  /** The row does not identify or reach a person. */
  readonly rejected: boolean;
}
