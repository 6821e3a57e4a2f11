import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer } from '../people.ts';

const subscriber = consumer({
  origins: [direct('2025-01-01')],
  contracts: [contract('2025-01-01', null, { goods: 'energy' })],
});

export const phoneConsumerUnrelatedContract: readonly Example[] = [
  example('2026-08-10T11:00:00+02:00', 'conditional', subscriber, offer('phone', { goods: 'insurance' })),
  example(
    '2026-08-10T11:00:00+02:00',
    'block',
    { ...subscriber, bloctel: true },
    offer('phone', { goods: 'insurance' }),
  ),
  example('2026-08-11T11:00:00+02:00', 'block', subscriber, offer('phone', { goods: 'insurance' })),
];
