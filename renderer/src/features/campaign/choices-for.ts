import type { ListChoices } from '../../../../shared/contract/campaign.ts';

const CALL_LISTS: readonly string[] = ['dialer-csv', 'vicidial', 'robot-csv'];

/** Whether a list in this format may permit several calls a person. */
export function permitsAttempts(format: string): boolean {
  return CALL_LISTS.includes(format);
}

/** What was chosen, as far as the format asks for it: an answer to another format’s question stays in the form alone. */
export function choicesFor(format: string, choices: ListChoices): ListChoices {
  return permitsAttempts(format) ? choices : { ...choices, attempts: 1 };
}
