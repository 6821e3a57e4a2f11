import type { Example } from '../example.ts';
import { consumer, direct, example, offer, yes } from '../people.ts';

export const postConsent: readonly Example[] = [
  example(
    '2026-11-24',
    'allow',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('post', '2026-01-10')] }),
    offer('post'),
  ),
];
