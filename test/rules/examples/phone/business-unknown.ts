import type { Example } from '../example.ts';
import { example, offer, organisation, professional } from '../people.ts';

export const phoneBusinessUnknown: readonly Example[] = [
  example('2026-11-24T11:00:00+01:00', 'block', professional({}), offer('phone')),
  example('2026-11-24T11:00:00+01:00', 'review', organisation({}), offer('phone')),
];
