import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer } from '../people.ts';

const called = (from: string, ...days: readonly string[]) =>
  consumer({
    origins: [direct(from)],
    contracts: [contract(from, null)],
    calls: days.map((at) => ({ at, outcome: 'no_answer' as const })),
  });

export const callingAttempts: readonly Example[] = [
  example(
    '2023-02-28',
    'allow',
    called('2022-06-01', '2023-02-20', '2023-02-21', '2023-02-22', '2023-02-23'),
    offer('phone'),
  ),
  example(
    '2023-03-01',
    'block',
    called('2022-06-01', '2023-02-20', '2023-02-21', '2023-02-22', '2023-02-23'),
    offer('phone'),
  ),
  example(
    '2026-08-10',
    'block',
    called('2026-01-02', '2026-07-12', '2026-07-13', '2026-07-14', '2026-08-03'),
    offer('phone'),
  ),
  example(
    '2026-08-11',
    'allow',
    called('2026-01-02', '2026-07-12', '2026-07-13', '2026-07-14', '2026-08-03'),
    offer('phone'),
  ),
  example(
    '2026-11-24',
    'block',
    called('2026-01-02', '2026-10-26', '2026-11-02', '2026-11-03', '2026-11-04'),
    offer('phone'),
  ),
  example(
    '2026-11-24',
    'allow',
    called('2026-01-02', '2026-10-25', '2026-11-02', '2026-11-03', '2026-11-04'),
    offer('phone'),
  ),
];
