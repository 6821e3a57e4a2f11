import type { Example } from '../example.ts';
import { consumer, example, offer, referred } from '../people.ts';

export const phoneConsumerReferral: readonly Example[] = [
  example('2026-08-10T11:00:00+02:00', 'review', consumer({ origins: [referred('2026-08-01')] }), offer('phone')),
  example(
    '2026-08-10T11:00:00+02:00',
    'block',
    consumer({ origins: [referred('2026-08-01')], bloctel: true }),
    offer('phone'),
  ),
  example('2026-08-11T11:00:00+02:00', 'block', consumer({ origins: [referred('2026-08-01')] }), offer('phone')),
];
