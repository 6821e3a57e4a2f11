import type { Example } from '../example.ts';
import { direct, example, offer, organisation } from '../people.ts';

export const messageOptOut: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    organisation({ origins: [direct('2026-01-02')] }),
    offer('email', { message: { optOut: false } }),
  ),
];
