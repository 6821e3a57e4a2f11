import type { Channel } from '../../../shared/domain/channel.ts';
import { lawfulChannel } from '../../../shared/rules/situation/case-frame.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { asteriskCallFiles } from './asterisk-call-files.ts';
import { dialerCsv } from './dialer-csv.ts';
import { emailCsv } from './email-csv.ts';
import type { ExportFormat } from './list-format.ts';
import { mailMerge } from './mail-merge.ts';
import { postLabels } from './post-labels.ts';
import { postLines } from './post-lines.ts';
import { robotCsv } from './robot-csv.ts';
import { smsCsv } from './sms-csv.ts';
import { suppressionSha256 } from './suppression-sha256.ts';
import { vicidial } from './vicidial.ts';

/** The first one that suits a campaign is what most people want. */
const FORMATS: readonly ExportFormat[] = [
  postLines, mailMerge, postLabels, dialerCsv, vicidial, robotCsv, asteriskCallFiles, emailCsv, smsCsv, suppressionSha256,
];

/** The formats that lists can be written in, as `--format` takes them. */
export const EXPORT_FORMATS: readonly string[] = FORMATS.map(({ name }) => name);

export function findFormat(name: string): ExportFormat | undefined {
  return FORMATS.find((format) => format.name === name);
}

/** Whether the readers of a format serve a campaign: a call that the law takes for automated may go to a dialer or to a robot. */
export function suits({ channels }: ExportFormat, { channel, facts }: Campaign): boolean {
  const serves = (one: Channel): boolean => channels.includes(one);
  return serves(channel) || serves(lawfulChannel(facts));
}

/** The formats that a campaign can be written in. */
export function formatsFor(campaign: Campaign): readonly ExportFormat[] {
  const suited = FORMATS.filter((format) => suits(format, campaign));
  // For an e-mail, a mailing tool comes before a mail merge.
  return campaign.channel === 'email' ? [...suited.filter(({ name }) => name === emailCsv.name), ...suited.filter(({ name }) => name !== emailCsv.name)] : suited;
}
