import type { campaignExport } from '../../../text/campaign-export.ts';

const KNOWN = [
  'post-lines',
  'mail-merge',
  'post-labels',
  'router-csv',
  'router-fixed',
  'gift-receipts',
  'dialer-csv',
  'preset',
  'vicidial',
  'robot-csv',
  'asterisk-call-files',
  'email-csv',
  'sms-csv',
  'sms-brevo',
  'suppression-sha256',
] as const;

/** The format that exports the oppositions, not the people of the list. */
export const OPPOSITIONS = 'suppression-sha256';

/** A format in words: the tool that reads it. A format without words here goes by its own name. */
export function formatWords(
  name: string,
  say: (key: keyof typeof campaignExport) => string,
): { readonly title: string; readonly sentence: string } {
  const known = KNOWN.find((one) => one === name);
  return known === undefined
    ? { title: name, sentence: '' }
    : { title: say(`format.${known}`), sentence: say(`formatThen.${known}`) };
}
