import type { Example } from '../example.ts';
import { consumer, example, offer, partner, professional, direct } from '../people.ts';

export const messageSource: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [partner('2026-11-10')] }),
    offer('post', { message: { source: false } }),
  ),
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [partner('2026-11-10')], contacted: [{ channel: 'post', at: '2026-11-12' }] }),
    offer('post', { message: { source: false } }),
  ),
  example(
    '2026-11-24',
    'block',
    professional({ origins: [direct('2026-01-02')] }),
    offer('phone', { message: { source: false } }),
  ),
  example(
    '2026-11-24',
    'conditional',
    professional({ origins: [direct('2026-01-02')] }),
    offer('email', { message: { source: false } }),
  ),
];
