import type { Example } from '../example.ts';
import { example, offer, organisation, professional, published, soleTrader } from '../people.ts';

export const phoneBusinessPublic: readonly Example[] = [
  example(
    '2026-11-24T09:00:00+01:00',
    'conditional',
    professional({ origins: [published('2026-11-10')] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T09:00:00+01:00',
    'block',
    professional({ origins: [published('2026-11-10', { expected: false })] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T09:00:00+01:00',
    'review',
    soleTrader({ origins: [published('2026-11-10')], phone: '+33639980002', phoneUse: 'unknown' }),
    offer('phone'),
  ),
  example(
    '2026-11-24T09:00:00+01:00',
    'conditional',
    soleTrader({ origins: [published('2026-11-10')], phone: '+33639980002' }),
    offer('phone'),
  ),
  example('2026-11-24T09:00:00+01:00', 'allow', organisation({ origins: [published('2026-11-10')] }), offer('phone')),
];
