import type { Example } from '../example.ts';
import { direct, example, offer, professional } from '../people.ts';

export const deadNumber: readonly Example[] = [
  example(
    '2026-11-24',
    'review',
    professional({ status: 'wrong_number', statusConfirmed: false, origins: [direct('2026-05-02')] }),
    offer('phone'),
  ),
  example(
    '2026-11-24',
    'block',
    professional({ status: 'wrong_number', statusOn: '2026-06-01', origins: [direct('2026-05-02')] }),
    offer('phone'),
  ),
  example(
    '2026-11-24',
    'conditional',
    professional({
      status: 'wrong_number',
      statusOn: '2026-06-01',
      origins: [direct('2026-07-02', { coordinate: '+33199000001' })],
    }),
    offer('phone'),
  ),
];
