import type { Example } from '../example.ts';
import { direct, example, offer, professional } from '../people.ts';

export const oralRefusalBusiness: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    professional({ origins: [direct('2026-01-02')], calls: [{ at: '2026-02-10', outcome: 'refused' }] }),
    offer('phone'),
  ),
  example(
    '2026-11-24',
    'conditional',
    professional({ origins: [direct('2026-01-02')], calls: [{ at: '2026-02-10', outcome: 'answered' }] }),
    offer('phone'),
  ),
  example(
    '2026-11-24',
    'review',
    professional({
      origins: [direct('2026-01-02')],
      calls: [{ at: '2026-02-10', outcome: 'refused' }],
      requests: [{ at: '2026-11-20', goods: 'kitchen', proof: true }],
    }),
    offer('phone'),
  ),
];
