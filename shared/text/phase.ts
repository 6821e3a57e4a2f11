import type { Catalogue } from './text.ts';

/** The steps of long jobs, as the progress bar names them. */
export const phase = {
  'phase.seconds_left': { fr: 'encore {seconds} s', en: '{seconds} s left' },
  'phase.minutes_left': { fr: 'encore {minutes} min', en: '{minutes} min left' },
} as const satisfies Catalogue;
