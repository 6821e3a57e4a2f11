import type { Example } from '../example.ts';
import { consumer, direct, example, offer } from '../people.ts';

export const oralRefusalCharity: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-01-02')], calls: [{ at: '2026-02-10', outcome: 'refused' }] }),
    offer('phone', { purpose: 'charity', goods: 'donation' }),
  ),
];
