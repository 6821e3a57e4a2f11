import type { Example } from '../example.ts';
import { consumer, direct, example, offer } from '../people.ts';

const prospect = consumer({ origins: [direct('2026-01-10')] });

export const phoneConsumerDirect: readonly Example[] = [
  example('2026-08-10T11:00:00+02:00', 'conditional', prospect, offer('phone')),
  example('2026-08-10T11:00:00+02:00', 'block', { ...prospect, bloctel: true }, offer('phone')),
  example(
    '2026-08-10T11:00:00+02:00',
    'block',
    consumer({ origins: [direct('2026-01-10', { informed: false })] }),
    offer('phone'),
  ),
  example(
    '2026-08-10T11:00:00+02:00',
    'block',
    { audience: 'consumer', origins: [direct('2026-01-10')] },
    offer('phone'),
  ),
  example('2026-08-11T11:00:00+02:00', 'block', prospect, offer('phone')),
];
