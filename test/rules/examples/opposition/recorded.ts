import type { Example } from '../example.ts';
import { consumer, direct, example, no, offer, yes } from '../people.ts';

export const oppositionRecorded: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-10-15')], consents: [yes('email', '2026-10-15'), no('all', '2026-10-20')] }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [direct('2026-10-15')], consents: [no('email', '2026-10-20')] }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'allow',
    consumer({ origins: [direct('2026-10-15')], consents: [yes('email', '2026-11-02'), no('all', '2026-10-20')] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({
      origins: [direct('2026-10-15')],
      consents: [yes('email', '2026-10-20T10:00:00+02:00'), no('email', '2026-10-20')],
    }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-10-15')], consents: [yes('email', '2026-10-20'), no('email', '2062-10-21')] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'review',
    consumer({
      origins: [direct('2026-01-10')],
      consents: [no('all', '2025-07-01')],
      requests: [{ at: '2026-11-20T09:00:00+01:00', goods: 'kitchen', proof: true }],
    }),
    offer('phone'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({
      origins: [direct('2026-01-10')],
      consents: [no('all', '2026-11-20')],
      requests: [{ at: '2026-11-20T09:00:00+01:00', goods: 'kitchen', proof: true }],
    }),
    offer('phone'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({
      origins: [direct('2026-01-10')],
      consents: [no('all', '2025-07-01')],
      requests: [{ at: '2026-11-20T09:00:00+01:00', goods: 'kitchen', proof: true }],
    }),
    offer('email'),
  ),
];
