import { PAUSED } from '../campaign/judge/judge.ts';
import type { PauseReason } from '../model/pause.ts';

/** What the person said: an opposition, a consent taken back, a refusal during a call. */
const SAID = /^fr\.(?:opposition\.|(?:hours|charity)\.oral_refusal)/;

const RESTRICTED = `${PAUSED}${'restriction' satisfies PauseReason}`;

/**
 * Whether the recipient of a transfer is told that a person left the list: by a no, an erasure or a restriction (RGPD
 * art. 19). What time or our own knowledge closes (retention, the end of a consent, a death) is no opposition.
 */
export function isToldToRecipient(rule: string): boolean {
  return rule === 'erased' || rule === RESTRICTED || SAID.test(rule);
}
