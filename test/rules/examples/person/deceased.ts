import type { Example } from '../example.ts';
import { consumer, direct, example, offer } from '../people.ts';

export const deceased: readonly Example[] = [
  example(
    '2026-11-24',
    'review',
    consumer({ status: 'deceased', statusConfirmed: false, origins: [direct('2026-05-02')] }),
    offer('post', { purpose: 'transactional' }),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ status: 'deceased', origins: [direct('2026-05-02')] }),
    offer('post', { purpose: 'transactional' }),
  ),
];
