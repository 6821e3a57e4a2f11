import type { Example } from '../example.ts';
import { consumer, direct, example, no, offer, yes } from '../people.ts';

export const futureDate: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2019-04-01')], lastContactFromPerson: '2062-02-01' }),
    offer('post'),
  ),
  example('2026-11-24', 'block', consumer({ origins: [direct('2026-12-10')] }), offer('post')),
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [direct('2026-10-10')], lastContactFromPerson: '2062-02-01' }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-10-10')], consents: [yes('email', '2026-10-10'), no('email', '2026-12-01')] }),
    offer('email'),
  ),
];
