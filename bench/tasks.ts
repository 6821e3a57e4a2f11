import { join } from 'node:path';

export const READING = join(import.meta.dirname, 'reading.ts');
const WRITING = join(import.meta.dirname, 'writing.ts');

/** A work that is measured at each size, in this order: later ones find what earlier ones left. */
export interface BenchTask {
  readonly name: string;
  readonly title: string;
  /** The arguments of the script of a task; a step of work.ts has none. */
  readonly script?: string;
}

export const TASKS: readonly BenchTask[] = [
  { name: 'floor', script: READING, title: 'inflate and count (the floor)' },
  { name: 'exceljs', script: READING, title: 'exceljs reads every cell' },
  { name: 'aval', script: READING, title: 'Aval reads every cell' },
  { name: 'import', title: 'import: normalised, deduplicated, durable' },
  { name: 'again', title: 'the same file again' },
  { name: 'open', title: 'open the workspace' },
  { name: 'check', title: 'check a campaign' },
  { name: 'suppress', title: 'take in a list of as many entries, and check' },
  { name: 'export', title: 'check and write post-lines.xlsx with its record' },
  { name: 'long-csv', title: 'the same for a dialer.csv of everybody with a number' },
  { name: 'long-xlsx', title: 'the same for a post-lines.xlsx of everybody with an address' },
  { name: 'check-after', title: 'check a campaign after those lists' },
  { name: 'today', title: 'who may be contacted today, by all channels' },
  { name: 'exceljs-xlsx', script: WRITING, title: 'exceljs writes an xlsx of as many rows' },
  { name: 'directory', title: 'read what the table of contacts searches' },
  { name: 'returns', title: 'take in as many returned calls' },
  { name: 'recall', title: 'judge five lists of nearly everybody again' },
  { name: 'notices', title: 'who of a bought file is to be informed of its source' },
  { name: 'supplier', title: 'what a delivery of everybody is worth' },
  { name: 'transfer', title: 'pass everybody on to a partner: transfer.csv' },
  { name: 'sale', title: 'sell the file for two channels' },
  { name: 'plan', title: 'plan a week of calls to everybody with a number' },
  { name: 'undo', title: 'take the import back' },
  { name: 'cancel', title: 'cancel an import, at several moments' },
  { name: 'cancel-others', title: 'cancel a list of oppositions, a list of everybody, an undo, notices' },
];
