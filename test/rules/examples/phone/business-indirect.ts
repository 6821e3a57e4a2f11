import type { Example } from '../example.ts';
import { example, offer, organisation, partner, professional, purchased } from '../people.ts';

export const phoneBusinessIndirect: readonly Example[] = [
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    professional({ origins: [purchased('2026-11-10')] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    professional({ origins: [partner('2026-10-10', { informed: false })] }),
    offer('phone'),
  ),
  example('2026-11-24T11:00:00+01:00', 'allow', organisation({ origins: [partner('2026-11-10')] }), offer('phone')),
];
