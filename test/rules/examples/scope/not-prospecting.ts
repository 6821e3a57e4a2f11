import type { Example } from '../example.ts';
import { consumer, example, offer } from '../people.ts';

export const notProspecting: readonly Example[] = [
  example('2026-11-24T22:30:00+01:00', 'allow', consumer({}), offer('sms', { purpose: 'transactional' })),
  example('2026-11-24T22:30:00+01:00', 'allow', consumer({}), offer('email', { purpose: 'relational' })),
];
