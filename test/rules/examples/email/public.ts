import type { Example } from '../example.ts';
import { consumer, example, offer, organisation, professional, published, soleTrader } from '../people.ts';

export const emailPublic: readonly Example[] = [
  example('2026-11-24', 'block', consumer({ origins: [published('2026-11-10')] }), offer('email')),
  example('2026-11-24', 'conditional', professional({ origins: [published('2026-11-10')] }), offer('email')),
  example('2026-12-11', 'block', professional({ origins: [published('2026-11-10')] }), offer('email')),
  example('2026-11-24', 'review', soleTrader({ origins: [published('2026-11-10')] }), offer('email')),
  example('2026-11-24', 'allow', organisation({ origins: [published('2026-11-10')] }), offer('email')),
];
