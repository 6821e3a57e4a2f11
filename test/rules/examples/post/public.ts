import type { Example } from '../example.ts';
import { consumer, example, offer, organisation, professional, published } from '../people.ts';

export const postPublic: readonly Example[] = [
  example('2026-11-24', 'review', consumer({ origins: [published('2026-11-10')] }), offer('post')),
  example('2026-11-24', 'block', consumer({ origins: [published('2026-11-10', { expected: false })] }), offer('post')),
  example('2026-11-24', 'conditional', professional({ origins: [published('2026-11-10')] }), offer('post')),
  example('2026-11-24', 'allow', organisation({ origins: [published('2026-11-10')] }), offer('post')),
];
