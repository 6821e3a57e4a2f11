import type { Example } from '../example.ts';
import { direct, example, offer, professional, yes } from '../people.ts';

export const emailUnrelated: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    professional({ origins: [direct('2026-03-10')] }),
    offer('email', { professionRelated: false }),
  ),
  example(
    '2026-11-24',
    'allow',
    professional({ origins: [direct('2026-03-10')], consents: [yes('email', '2026-03-10')] }),
    offer('email', { professionRelated: false }),
  ),
];
