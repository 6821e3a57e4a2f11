import type { Example } from '../example.ts';
import { direct, example, no, offer, professional } from '../people.ts';

export const oppositionRefused: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    professional({ origins: [direct('2026-10-15')], consents: [no('email', '2026-10-15', { event: 'refused' })] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'conditional',
    professional({ origins: [direct('2026-10-15')], consents: [no('sms', '2026-10-15', { event: 'refused' })] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'review',
    professional({
      origins: [direct('2026-10-15')],
      consents: [no('phone', '2026-10-15', { event: 'refused' })],
      requests: [{ at: '2026-11-20', goods: 'kitchen', proof: true }],
    }),
    offer('phone'),
  ),
];
