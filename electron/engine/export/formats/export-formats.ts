import type { Channel } from '../../../../shared/domain/channel.ts';
import { lawfulChannel } from '../../../../shared/rules/situation/case-frame.ts';
import type { Campaign } from '../../campaign/definition/campaign.ts';
import { ownTool } from '../preset/preset-format.ts';
import { asteriskCallFiles } from './asterisk-call-files.ts';
import { dialerCsv } from './dialer-csv.ts';
import { emailCsv } from './email-csv.ts';
import type { ExportFormat } from './list-format.ts';
import { giftReceipts } from './gift-receipts.ts';
import { mailMerge } from './mail-merge.ts';
import { postLabels } from './post-labels.ts';
import { postLines } from './post-lines.ts';
import { robotCsv } from './robot-csv.ts';
import { routerCsv, routerFixed } from './router-files.ts';
import { smsBrevo, smsCsv } from './sms-csv.ts';
import { suppressionSha256 } from './suppression-sha256.ts';
import { transferFormats } from './transfer-csv.ts';
import { vicidial } from './vicidial.ts';

/** The first one that suits a campaign is the default. */
export const FORMATS: readonly ExportFormat[] = [
  postLines,
  mailMerge,
  postLabels,
  routerCsv,
  routerFixed,
  giftReceipts,
  dialerCsv,
  vicidial,
  robotCsv,
  asteriskCallFiles,
  ownTool,
  emailCsv,
  smsCsv,
  smsBrevo,
  suppressionSha256,
  ...transferFormats,
];

/** The formats of lists, as in `--format`. */
export const EXPORT_FORMATS: readonly string[] = [...new Set(FORMATS.map(({ name }) => name))];

/** The format of that name that suits the campaign: a transfer has other columns for each channel. */
export function findFormat(name: string, campaign: Campaign): ExportFormat | undefined {
  return FORMATS.find((format) => format.name === name && suits(format, campaign));
}

/** Whether a format exports oppositions. */
export function handsOppositions(name: string): boolean {
  return name === suppressionSha256.name;
}

/** Whether a format passes data on. */
export function isTransfer(name: string): boolean {
  return transferFormats.some((format) => format.name === name);
}

/**
 * Whether a format suits a campaign. A transfer has its own format; a call that counts as automated under the law may
 * use a dialer or a robot.
 */
function suits(format: ExportFormat, { channel, facts }: Campaign): boolean {
  if (isTransfer(format.name) !== (facts.purpose === 'transfer')) return false;
  if (format.lists === 'people' && format.purposes?.includes(facts.purpose) === false) return false;
  const serves = (one: Channel): boolean => format.channels.includes(one);
  return serves(channel) || serves(lawfulChannel(facts));
}

/** The formats of a campaign. */
export function formatsFor(campaign: Campaign): readonly ExportFormat[] {
  const suited = FORMATS.filter((format) => suits(format, campaign));
  // For an e-mail, a mailing tool comes before a mail merge.
  return campaign.channel === 'email'
    ? [...suited.filter(({ name }) => name === emailCsv.name), ...suited.filter(({ name }) => name !== emailCsv.name)]
    : suited;
}
