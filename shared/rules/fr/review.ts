import type { Review } from '../parameter.ts';

/**
 * The day of the next review of the texts: before the release that follows the decision expected from the Conseil
 * d'État.
 */
const NEXT_CHECK = '2027-01-31';

/** As docs/law/rules-fr.md states it. */
export const READ: Review = { status: 'sources_read', nextCheck: NEXT_CHECK };

/** Known through secondary sources or our own reading: a person must open the official text. */
export const TO_CONFIRM: Review = { status: 'to_confirm', nextCheck: NEXT_CHECK };
