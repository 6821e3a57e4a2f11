import type { ListChoices } from '../../../../../shared/contract/list-choices.ts';
import { NUMBER_FORMS } from '../../../../../shared/domain/value/number-form.ts';
import { NO_CORRECTION } from '../../../../../shared/domain/place/label-sheet.ts';

const CALL_LISTS: readonly string[] = ['dialer-csv', 'preset', 'vicidial', 'robot-csv'];

/** The format of one's own tool. */
export const OWN_TOOL = 'preset';
/** The format whose rows are the donors of a year. */
export const RECEIPTS = 'gift-receipts';
/** The format that a correction for a printer is for. */
export const LABELS = 'post-labels';

/** The zones that are offered: every territory whose numbers have a code or a clock of their own. */
export const LIST_ZONES = ['each', 'FR', 'RE', 'YT', 'GP', 'MQ', 'GF', 'PM', 'NC', 'WF', 'PF'] as const;

/** A full sheet of the most common labels, without a correction. */
const USUAL_LABELS = { labels: 'L7160', firstLabel: 1, ...NO_CORRECTION, printer: '' } as const;

/** A full sheet of the most common labels; VICIdial's default list, every zone; one call per person and list. */
export const USUAL_CHOICES: ListChoices = {
  listId: '999',
  ...USUAL_LABELS,
  attempts: 1,
  zone: LIST_ZONES[0],
  dnc: false,
  smsForm: NUMBER_FORMS[0],
  numbersOnly: false,
  preset: null,
  year: null,
};

/** Whether a list in this format may permit several calls per person. */
export function permitsAttempts(format: string): boolean {
  return CALL_LISTS.includes(format);
}

/** Whether the oppositions are an option of these formats; VICIdial always has them. */
export function asksForDnc(formats: readonly string[]): boolean {
  return !formats.includes('vicidial') && formats.some(permitsAttempts);
}

/** The choices that the formats use; options of other formats stay in the form. */
export function choicesFor(formats: readonly string[], choices: ListChoices): ListChoices {
  const hasVicidial = formats.includes('vicidial');
  const hasSms = formats.includes('sms-csv');
  return {
    ...choices,
    attempts: formats.every(permitsAttempts) ? choices.attempts : 1,
    listId: hasVicidial ? choices.listId : USUAL_CHOICES.listId,
    zone: hasVicidial ? choices.zone : LIST_ZONES[0],
    dnc: asksForDnc(formats) && choices.dnc,
    smsForm: hasSms ? choices.smsForm : NUMBER_FORMS[0],
    numbersOnly: hasSms && choices.numbersOnly,
    preset: formats.includes(OWN_TOOL) ? choices.preset : null,
    year: formats.includes(RECEIPTS) ? choices.year : null,
    ...(formats.includes(LABELS) ? {} : USUAL_LABELS),
  };
}
