import type { Example } from '../example.ts';
import { direct, example, offer, professional, published } from '../people.ts';

export const emailFreeMailbox: readonly Example[] = [
  example(
    '2026-11-24',
    'review',
    professional({ email: 'paul.durand@gmail.com', origins: [published('2026-11-10')] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'block',
    professional({ email: 'paul.durand@gmail.com', origins: [direct('2026-11-10')] }),
    offer('email'),
  ),
];
