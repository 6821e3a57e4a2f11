import type { Example } from '../example.ts';
import { consumer, example, offer, organisation } from '../people.ts';

export const emailUnknown: readonly Example[] = [
  example('2026-11-24', 'block', consumer({}), offer('email')),
  example('2026-11-24', 'review', organisation({}), offer('email')),
];
