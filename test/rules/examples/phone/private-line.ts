import type { Example } from '../example.ts';
import { direct, example, offer, professional, purchased } from '../people.ts';

export const privateLine: readonly Example[] = [
  example(
    '2026-08-10T11:00:00+02:00',
    'conditional',
    professional({ origins: [purchased('2026-08-01')], phoneUse: 'private' }),
    offer('phone'),
  ),
  example(
    '2026-08-11T11:00:00+02:00',
    'block',
    professional({ origins: [purchased('2026-08-01')], phoneUse: 'private' }),
    offer('phone'),
  ),
  example(
    '2026-08-11T11:00:00+02:00',
    'conditional',
    professional({ origins: [direct('2026-08-01')], phoneUse: 'private' }),
    offer('phone'),
  ),
];
