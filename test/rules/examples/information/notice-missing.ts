import type { Example } from '../example.ts';
import { example, offer, professional, published } from '../people.ts';

export const noticeMissing: readonly Example[] = [
  example('2026-11-24', 'conditional', professional({ origins: [published('2026-11-10')] }), offer('email')),
  example(
    '2026-11-24',
    'block',
    professional({ origins: [published('2026-11-10')] }),
    offer('email', { message: { source: false } }),
  ),
];
