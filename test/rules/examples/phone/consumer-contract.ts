import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer } from '../people.ts';

const subscriber = consumer({
  origins: [direct('2025-01-01')],
  contracts: [contract('2025-01-01', '2026-11-24')],
  bloctel: true,
});

export const phoneConsumerContract: readonly Example[] = [
  example('2026-08-10T11:00:00+02:00', 'allow', subscriber, offer('phone')),
  example('2026-08-11T11:00:00+02:00', 'allow', subscriber, offer('phone')),
  example('2026-11-24T11:00:00+01:00', 'allow', subscriber, offer('phone')),
  example('2026-11-25T11:00:00+01:00', 'block', subscriber, offer('phone')),
];
