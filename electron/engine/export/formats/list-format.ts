import type { Channel } from '../../../../shared/domain/channel.ts';
import type { Numbers } from '../../../../shared/rules/fr/parameters/index.ts';
import type { Campaign } from '../../campaign/campaign.ts';
import type { Listed } from '../../campaign/check.ts';
import type { FactsOfContact } from '../../campaign/contact-facts.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { Housemate } from '../../model/recipient.ts';
import type { TableRows, WrittenFile } from '../../spreadsheet/write/output-file.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { RecordedFile } from '../record/export-record.ts';
import type { ListFormatChoices } from '../list-choices.ts';
import type { ListReading } from './list-reading.ts';

/** Somebody on the list, with all that a row needs. */
export interface ListEntry {
  readonly contact: StoredContact;
  readonly listed: Listed;
  readonly facts: FactsOfContact;
  /** The rest of the household, reached by the same letter. */
  readonly others: readonly Housemate[];
}

/** What is the same for every row of a list. */
export interface ListGround {
  readonly campaign: Campaign;
  /** First day of the campaign. */
  readonly day: string;
  /** Day on which it is written. */
  readonly today: string;
  /** The numbers of the law on that day. */
  readonly numbers: Numbers;
  readonly choices: ListFormatChoices;
  /** What a contact is called outside: `K7Q2M-1074`. */
  readonly reference: (contactId: number) => string;
  /** SHA-256 of the evidence that came with an import. */
  readonly evidence: (importId: number) => readonly string[];
  /** Counts something that anyone who uses the list should know of (`remark.…`). */
  readonly remark: (code: RemarkCode) => void;
}

/** What a format did to keep to the limits of its readers: nothing is cut or left out in silence. */
export const REMARKS = ['shortened', 'letter_unprintable', 'opposition_unreadable'] as const;
export type RemarkCode = (typeof REMARKS)[number];

/** How a file is written, apart from its rows. */
export interface ListJob {
  readonly signal: AbortSignal | undefined;
  readonly ground: ListGround;
  /** Where to write a further file of this name. */
  readonly beside: (name: string) => string;
}

/** A file of a list, with those that belong to it. */
export interface WrittenList extends WrittenFile {
  /** Files that hold no rows: a script, a test page. */
  readonly companions?: readonly RecordedFile[];
  /** One file per row, where a row is a file. */
  readonly parts?: readonly RecordedFile[];
}

/** One file of a list, to the column (docs/formats/exports.md). One row per person or, for letters, a household. */
export interface ListFile {
  readonly fileName: string;
  readonly columns: readonly string[];
  row(entry: ListEntry, ground: ListGround): readonly string[];
  write(path: string, rows: TableRows, job: ListJob): Promise<WrittenList>;
  /** How it is read again once it is written. */
  readonly reading: ListReading;
}

/** One way to write a list of people. */
export interface ListFormat extends ListFile {
  readonly lists: 'people';
  readonly name: string;
  /** The channels that its readers serve. */
  readonly channels: readonly Channel[];
  /** The same people for other tools. */
  readonly further?: readonly ListFile[];
  /** Calls: each row is one attempt, whatever the list would permit. */
  readonly oneAttempt?: true;
}

/** One way to hand on refusals: not the people of the campaign, but those who must not be contacted for it. */
export interface OppositionFormat extends Pick<ListFile, 'fileName' | 'columns' | 'write' | 'reading'> {
  readonly lists: 'oppositions';
  readonly name: string;
  readonly channels: readonly Channel[];
  rows(reader: SqlReader, ground: ListGround): readonly (readonly string[])[];
}

export type ExportFormat = ListFormat | OppositionFormat;
