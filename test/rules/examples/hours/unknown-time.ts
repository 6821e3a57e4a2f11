import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer } from '../people.ts';

const abroad = consumer({
  phone: '+14155550100',
  origins: [direct('2022-06-01')],
  contracts: [contract('2022-06-01', null)],
});

export const unknownTime: readonly Example[] = [
  example('2023-02-28T18:00:00+01:00', 'allow', abroad, offer('phone')),
  example('2023-03-01T18:00:00+01:00', 'review', abroad, offer('phone')),
  example('2026-11-24T18:00:00+01:00', 'allow', { ...abroad, phone: '+32470000000' }, offer('phone')),
];
