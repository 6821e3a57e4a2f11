import type { ListChoices } from '../../../../shared/contract/campaign.ts';
import { NO_CORRECTION } from '../../../../shared/domain/place/label-sheet.ts';

/** A full sheet of the most common labels; VICIdial's default list; one call per person and list. */
export const CHOICES: ListChoices = {
  listId: '999',
  labels: 'L7160',
  firstLabel: 1,
  attempts: 1,
  ...NO_CORRECTION,
  printer: '',
  preset: null,
};

const CALL_LISTS: readonly string[] = ['dialer-csv', 'preset', 'vicidial', 'robot-csv'];

/** The format of one's own tool. */
export const OWN_TOOL = 'preset';
/** The format that a correction for a printer is for. */
export const LABELS = 'post-labels';

/** Whether a list in this format may permit several calls per person. */
export function permitsAttempts(format: string): boolean {
  return CALL_LISTS.includes(format);
}

/** The choices that the formats use; options of another format stay in the form. */
export function choicesFor(formats: readonly string[], choices: ListChoices): ListChoices {
  return {
    ...choices,
    attempts: formats.every(permitsAttempts) ? choices.attempts : 1,
    preset: formats.includes(OWN_TOOL) ? choices.preset : null,
    ...(formats.includes(LABELS) ? {} : { ...NO_CORRECTION, printer: '' }),
  };
}
