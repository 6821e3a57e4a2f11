import { dialerCsv } from './dialer-csv.ts';
import { emailCsv } from './email-csv.ts';
import type { ListFormat } from './list-format.ts';
import { mailMerge } from './mail-merge.ts';
import { postLines } from './post-lines.ts';
import { robotCsv } from './robot-csv.ts';
import { smsCsv } from './sms-csv.ts';

const FORMATS: readonly ListFormat[] = [postLines, mailMerge, dialerCsv, robotCsv, emailCsv, smsCsv];

/** The formats that lists can be written in, as `--format` takes them. */
export const EXPORT_FORMATS: readonly string[] = FORMATS.map(({ name }) => name);

export function findFormat(name: string): ListFormat | undefined {
  return FORMATS.find((format) => format.name === name);
}
