import type { Example } from '../example.ts';
import { consumer, example, offer } from '../people.ts';

export const phoneConsumerUnknown: readonly Example[] = [
  example('2026-08-10T11:00:00+02:00', 'block', consumer({}), offer('phone')),
];
