import type { Example } from '../example.ts';
import { consumer, example, offer, partner } from '../people.ts';

export const phoneConsumerPartner: readonly Example[] = [
  example('2026-08-10T11:00:00+02:00', 'conditional', consumer({ origins: [partner('2026-08-01')] }), offer('phone')),
  example(
    '2026-08-10T11:00:00+02:00',
    'block',
    consumer({ origins: [partner('2026-08-01')], bloctel: true }),
    offer('phone'),
  ),
  example(
    '2026-08-11T11:00:00+02:00',
    'block',
    consumer({ origins: [partner('2026-08-01', { transmissionConsent: true })] }),
    offer('phone'),
  ),
];
