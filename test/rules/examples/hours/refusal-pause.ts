import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer } from '../people.ts';

const refused = (from: string, at: string) =>
  consumer({ origins: [direct(from)], contracts: [contract(from, null)], calls: [{ at, outcome: 'refused' }] });

export const refusalPause: readonly Example[] = [
  example('2023-02-28', 'allow', refused('2022-06-01', '2023-02-01'), offer('phone')),
  example('2023-03-01', 'block', refused('2022-06-01', '2023-02-01'), offer('phone')),
  example('2026-08-10', 'block', refused('2026-01-02', '2026-06-11'), offer('phone')),
  example('2026-08-10', 'allow', refused('2026-01-02', '2026-06-10'), offer('phone')),
  example('2026-08-11', 'block', refused('2026-01-02', '2026-06-10'), offer('phone')),
  example(
    '2026-08-10',
    'review',
    { ...refused('2026-01-02', '2026-06-11'), requests: [{ at: '2026-08-07', goods: 'kitchen', proof: true }] },
    offer('phone'),
  ),
];
