import type { Example } from '../example.ts';
import { consumer, example, offer, organisation } from '../people.ts';

export const postUnknown: readonly Example[] = [
  example('2026-11-24', 'block', consumer({ origins: [{ kind: 'unknown' }] }), offer('post')),
  example('2026-11-24', 'review', organisation({}), offer('post')),
];
