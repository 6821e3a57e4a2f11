import type { Example } from '../example.ts';
import { consumer, direct, example, offer, purchased, yes } from '../people.ts';

const PASSING_ON = { purpose: 'transfer', recipient: 'BETA' } as const;

export const transferOnward: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [purchased('2026-11-10', { informed: true })] }),
    offer('post', PASSING_ON),
  ),
  example(
    '2026-11-24',
    'review',
    consumer({
      origins: [purchased('2026-11-10', { informed: true })],
      consents: [yes('email', '2026-11-10', { organisations: ['BETA'] })],
    }),
    offer('email', PASSING_ON),
  ),
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [purchased('2026-11-10'), direct('2026-11-12', { transmissionInformed: true })] }),
    offer('post', PASSING_ON),
  ),
];
