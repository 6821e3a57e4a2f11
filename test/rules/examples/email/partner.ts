import type { Example } from '../example.ts';
import { consumer, example, offer, organisation, partner, professional } from '../people.ts';

export const emailPartner: readonly Example[] = [
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [partner('2026-11-10', { transmissionConsent: true })] }),
    offer('email'),
  ),
  example('2026-11-24', 'block', consumer({ origins: [partner('2026-11-10')] }), offer('email')),
  example('2026-11-24', 'conditional', professional({ origins: [partner('2026-11-10')] }), offer('email')),
  example(
    '2026-11-24',
    'block',
    professional({ origins: [partner('2026-10-10', { informed: false })] }),
    offer('email'),
  ),
  example('2026-11-24', 'allow', organisation({ origins: [partner('2026-11-10')] }), offer('email')),
];
