import type { Example } from '../example.ts';
import { consumer, example, offer, organisation, professional, purchased } from '../people.ts';

export const emailPurchased: readonly Example[] = [
  example('2026-11-24', 'block', consumer({ origins: [purchased('2026-11-10')] }), offer('email')),
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [purchased('2026-11-10', { transmissionConsent: true })] }),
    offer('email'),
  ),
  example('2026-11-24', 'conditional', professional({ origins: [purchased('2026-11-10')] }), offer('email')),
  example(
    '2026-11-24',
    'block',
    professional({ origins: [purchased('2026-11-10', { informed: true })] }),
    offer('email', { message: { source: false } }),
  ),
  example('2026-11-24', 'allow', organisation({ origins: [purchased('2026-11-10')] }), offer('email')),
];
