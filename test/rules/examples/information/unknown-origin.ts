import type { Example } from '../example.ts';
import { consumer, direct, example, offer, yes } from '../people.ts';

export const unknownOrigin: readonly Example[] = [
  example('2026-11-24', 'block', consumer({ consents: [yes('email', '2026-06-01')] }), offer('email')),
  example(
    '2026-11-24',
    'allow',
    consumer({ origins: [{ kind: 'unknown' }, direct('2026-06-01')], consents: [yes('email', '2026-06-01')] }),
    offer('email'),
  ),
  example('2026-11-24', 'block', consumer({ origins: [direct('2026-12-10')] }), offer('post')),
];
