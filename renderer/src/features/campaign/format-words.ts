import type { campaignExport } from '../../text/campaign-export.ts';

const KNOWN = [
  'post-lines',
  'mail-merge',
  'post-labels',
  'dialer-csv',
  'vicidial',
  'robot-csv',
  'asterisk-call-files',
  'email-csv',
  'sms-csv',
  'suppression-sha256',
] as const;

/** The format that hands on who said no, and nobody of the list. */
export const OPPOSITIONS = 'suppression-sha256';

/** A format in words: which tool reads it. One that came with a newer engine is called by its own name. */
export function formatWords(
  name: string,
  say: (key: keyof typeof campaignExport) => string,
): { readonly title: string; readonly sentence: string } {
  const known = KNOWN.find((one) => one === name);
  return known === undefined
    ? { title: name, sentence: '' }
    : { title: say(`format.${known}`), sentence: say(`formatThen.${known}`) };
}
