import type { Channel } from '../../../shared/domain/channel.ts';
import type { Numbers } from '../../../shared/rules/fr/parameters/index.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { Listed } from '../campaign/check.ts';
import type { FactsOfContact } from '../campaign/contact-facts.ts';
import type { StoredContact } from '../contact/stored-contact.ts';
import type { Housemate } from './recipient.ts';
import type { TableRows, WrittenFile } from '../spreadsheet/output-file.ts';

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
  /** The numbers of the law on that day. */
  readonly numbers: Numbers;
}

/** One file of a list, to the column (design/exports.md). One row a person or, for letters, a household. */
export interface ListFile {
  readonly fileName: string;
  readonly columns: readonly string[];
  row(entry: ListEntry, ground: ListGround): readonly string[];
  write(path: string, rows: TableRows, signal: AbortSignal | undefined): Promise<WrittenFile>;
}

/** One way to write a list. */
export interface ListFormat extends ListFile {
  readonly name: string;
  /** The channels that its readers serve. */
  readonly channels: readonly Channel[];
  /** The same people for other tools. */
  readonly further?: readonly ListFile[];
}
