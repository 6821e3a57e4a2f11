import type { Channel, ChannelScope } from '../../../../shared/domain/channel.ts';
import type { FieldsWith, PersonFacts } from '../../../../shared/domain/contact/fields.ts';
import type { ContactStatus } from '../../../../shared/domain/contact/words.ts';
import type { Problem } from '../../../../shared/domain/value/finding.ts';
import type { Repair } from '../cell/repair.ts';

/** What a row says about the person, coordinates, consents and oppositions aside. Days are ISO 8601. */
export type DraftPerson = Partial<Omit<PersonFacts, keyof DraftAddress | 'extra'>>;

export type DraftAddress = Pick<PersonFacts, FieldsWith<{ readonly fold: 'address' }> | 'territory'>;

/** A clear answer in a consent column. Who and what the text named comes from the origin. */
export interface DraftConsent {
  readonly channel: Channel;
  readonly event: 'granted' | 'refused';
  /** Day or instant, from the row's `consentOn` of this channel or of none, else `collectedOn`; absent: the origin dates it. */
  readonly at?: string;
  /** Last day of the agreed period, included. */
  readonly until?: string;
  readonly wording?: string;
}

export interface DraftOpposition {
  /** `['all']` when the row names no channel. */
  readonly channels: readonly ChannelScope[];
  /** Day; absent: the row does not say. */
  readonly on?: string;
  /** What the cell said, for the record. */
  readonly text: string;
  /** Told in passing in a remark, not in a column of oppositions: it binds the person, not anyone who shares the line. */
  readonly inRemark?: true;
}

/**
 * One row of a workbook, understood: what it says, what could not be read and was left out. Nothing
 * here was compared with other rows or with the workspace.
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
  /** Days of consent by the channel that the header of their column names; `null`: by no channel's name. Absent: the row has none. */
  readonly consentDays?: ReadonlyMap<Channel | null, string>;
  readonly oppositions: readonly DraftOpposition[];
  /** Day of a mapped `oppositionOn` column; the row's oppositions carry it already. */
  readonly oppositionOn?: string;
  /** A state that a remark tells (« DCD », « NPAI »): to be confirmed by a person, never taken as it is. */
  readonly statusHint?: { readonly kind: ContactStatus; readonly words: string };
  /** Channels of a mapped `channel` column (suppression lists); absent: the row names none. */
  readonly channels?: readonly ChannelScope[];
  readonly sale?: { readonly on: string; readonly goods?: string };
  readonly contract?: { readonly goods?: string; readonly from?: string; readonly until?: string };
  readonly request?: { readonly at: string; readonly goods?: string };
  readonly extra: Readonly<Record<string, string>>;
  /** In the order of the columns; a row that is rejected ends with its `row.nobody` of severity `error`. */
  readonly problems: readonly Problem[];
  /** What was mended to read it, and what was not since that is refused. */
  readonly repairs: readonly Repair[];
  /** Nothing in the row identifies or reaches a person. */
  readonly rejected: boolean;
}
