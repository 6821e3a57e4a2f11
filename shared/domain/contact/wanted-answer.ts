import { VERDICTS } from '../compliance.ts';

/**
 * An answer to look for among contacts: `yes` is allowed with or without conditions, `none` has no coordinate for the
 * channel.
 */
export const WANTED_ANSWERS = ['yes', ...VERDICTS, 'none'] as const;

export type WantedAnswer = (typeof WANTED_ANSWERS)[number];
