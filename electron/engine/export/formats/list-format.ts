import type { Channel } from '../../../../shared/domain/channel.ts';
import type { Purpose } from '../../../../shared/domain/contact/facts.ts';
import type { Numbers } from '../../../../shared/rules/fr/parameters/index.ts';
import type { Language } from '../../../../shared/text/text.ts';
import type { Campaign } from '../../campaign/definition/campaign.ts';
import type { ChosenContacts, Listed } from '../../campaign/check.ts';
import type { FactsOfContact } from '../../campaign/judge/contact-facts.ts';
import type { Target } from '../../campaign/judge/targets.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { TableRows, WrittenFile } from '../../spreadsheet/write/output-file.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { Blocked } from '../../suppression/list-file/blocklist.ts';
import type { RecordedFile } from '../record/export-record.ts';
import type { ListFormatChoices } from '../list-choices.ts';
import type { ListReading } from './list-reading.ts';

/** A person on the list, with the data of a row. */
export interface ListEntry {
  readonly contact: StoredContact;
  readonly listed: Listed;
  readonly facts: FactsOfContact;
  /** The name on the message: that of the contact, or of the household reached by the same letter. */
  readonly recipient: Recipient;
}

/** The data common to all rows of a list. */
export interface ListGround {
  readonly campaign: Campaign;
  /** First day of the campaign. */
  readonly day: string;
  /** Day on which it is written. */
  readonly today: string;
  /** The legal parameters of that day. */
  readonly numbers: Numbers;
  readonly choices: ListFormatChoices;
  /** The reference of a contact: `K7Q2M-1074`. */
  readonly reference: (contactId: number) => string;
  /** SHA-256 of the evidence of an import. */
  readonly evidence: (importId: number) => readonly string[];
  /** Counts a remark for the user of the list (`remark.…`). */
  readonly remark: (code: RemarkCode) => void;
}

/** The oppositions to the channel of a list, for the tool that gets the list. */
export interface Noes {
  /** By coordinate, ascending; without the people of the list. */
  readonly all: readonly Blocked[];
  /** Those since the last list of the same kind. */
  readonly fresh: readonly Blocked[];
  /** Day of that list; null: this is the first one. */
  readonly lastListOn: string | null;
}

/** The adjustments of a format to the limits of its readers: nothing is cut or left out silently. */
export const REMARKS = [
  'shortened',
  'letters_replaced',
  'letter_unprintable',
  'opposition_unreadable',
  'other_zone',
  'zone_unlawful',
  'number_abroad',
  'email_accented',
] as const;
export type RemarkCode = (typeof REMARKS)[number];

/** The writing context of a file, besides its rows. */
export interface ListJob {
  readonly signal: AbortSignal | undefined;
  readonly ground: ListGround;
  /** The path of a further file of this name. */
  readonly beside: (name: string) => string;
}

/** A file of a list, with its further files. */
export interface WrittenList extends WrittenFile {
  /** Files without rows: a script, a test page. */
  readonly companions?: readonly RecordedFile[];
  /** Further files with the rows that the first one has no room for. */
  readonly continued?: readonly RecordedFile[];
  /** One file per row, where a row is a file. */
  readonly parts?: readonly RecordedFile[];
  /** Data that are passed on: rows with what permits it, a consent or the information of the person. */
  readonly proofs?: number;
}

/**
 * One file of a list, with its columns (docs/formats/exports.md). One row per person or, for letters, per household.
 */
export interface ListFile {
  readonly fileName: string;
  readonly columns: readonly string[];
  row(entry: ListEntry, ground: ListGround): readonly string[];
  write(path: string, rows: TableRows, job: ListJob): Promise<WrittenList>;
  /** How it is read for verification. */
  readonly reading: ListReading;
}

/** A file of people who opposed: the tool gets it before the list. */
export interface BlocklistFile extends Pick<ListFile, 'fileName' | 'columns' | 'write' | 'reading'> {
  rows(noes: Noes, ground: ListGround): readonly (readonly string[])[];
}

/** Several files of one format, each person in one of them. */
export interface Division {
  /** The part of a person; null: the tool can’t contact the person lawfully. May prefer another coordinate. */
  partOf(entry: ListEntry, ground: ListGround): { readonly part: string; readonly targets: readonly Target[] } | null;
  /** The name of the file of a part. */
  fileName(part: string): string;
}

/** The files of a list as written, for its instructions. */
export interface WrittenParts {
  readonly parts: readonly { readonly part: string; readonly fileName: string; readonly rows: number }[];
  readonly noes: Noes;
}

/** One format of a list of people. */
export interface ListFormat extends ListFile {
  readonly lists: 'people';
  readonly name: string;
  /** The same format with other choices. */
  readonly chosen?: (choices: ListFormatChoices) => ListFormat;
  /** Files of oppositions, written before the list. */
  readonly before?: readonly BlocklistFile[];
  readonly division?: Division;
  /** The instructions for the user of the tool. */
  readonly instructions?: {
    readonly fileName: string;
    text(written: WrittenParts, ground: ListGround, language: Language): string;
  };
  /** The channels of its readers. */
  readonly channels: readonly Channel[];
  /** Further files of the same people for other tools. */
  readonly further?: readonly ListFile[];
  /** The purposes of its readers; absent: all but a transfer. */
  readonly purposes?: readonly Purpose[];
  /** The people of the format, of whom the campaign’s filter chooses; absent: everybody. It is exported alone. */
  readonly chooses?: (reader: SqlReader, choices: ListFormatChoices) => ChosenContacts;
  /** Calls: each row is one attempt, regardless of the list. */
  readonly oneAttempt?: true;
}

/** One format of a list of oppositions: not the people of the campaign, but those who must not be contacted for it. */
export interface OppositionFormat extends Pick<ListFile, 'fileName' | 'columns' | 'write' | 'reading'> {
  readonly lists: 'oppositions';
  readonly name: string;
  readonly channels: readonly Channel[];
  rows(reader: SqlReader, ground: ListGround): readonly (readonly string[])[];
}

export type ExportFormat = ListFormat | OppositionFormat;
