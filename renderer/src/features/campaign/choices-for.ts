import type { ListChoices } from '../../../../shared/contract/campaign.ts';

const CALL_LISTS: readonly string[] = ['dialer-csv', 'preset', 'vicidial', 'robot-csv'];

/** Whether a list in this format may permit several calls per person. */
export function permitsAttempts(format: string): boolean {
  return CALL_LISTS.includes(format);
}

/** The choices that the format uses; options of another format stay in the form. */
export function choicesFor(format: string, choices: ListChoices): ListChoices {
  return permitsAttempts(format) ? choices : { ...choices, attempts: 1 };
}
