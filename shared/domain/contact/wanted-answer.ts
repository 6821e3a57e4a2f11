import { VERDICTS } from '../compliance.ts';

/** An answer to look for among contacts: `yes` is allowed with or without conditions, `none` has nothing to be reached by. */
export const WANTED_ANSWERS = ['yes', ...VERDICTS, 'none'] as const;

export type WantedAnswer = (typeof WANTED_ANSWERS)[number];
