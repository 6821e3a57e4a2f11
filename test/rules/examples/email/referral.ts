import type { Example } from '../example.ts';
import { consumer, example, offer, organisation, professional, referred } from '../people.ts';

export const emailReferral: readonly Example[] = [
  example('2026-11-24', 'block', consumer({ origins: [referred('2026-11-10')] }), offer('email')),
  example('2026-11-24', 'review', professional({ origins: [referred('2026-11-10')] }), offer('email')),
  example(
    '2026-11-24',
    'block',
    professional({ origins: [referred('2026-11-10')] }),
    offer('email', { professionRelated: false }),
  ),
  example('2026-11-24', 'allow', organisation({ origins: [referred('2026-11-10')] }), offer('email')),
];
