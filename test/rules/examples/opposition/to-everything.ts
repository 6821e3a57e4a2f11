import type { Example } from '../example.ts';
import { consumer, direct, example, no, offer } from '../people.ts';

export const oppositionToEverything: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-10-15')], consents: [no('all', '2026-10-20')] }),
    offer('email', { purpose: 'relational' }),
  ),
  example(
    '2026-11-24',
    'allow',
    consumer({ origins: [direct('2026-10-15')], consents: [no('all', '2026-10-20', { purpose: 'commercial' })] }),
    offer('email', { purpose: 'relational' }),
  ),
  example(
    '2026-11-24',
    'allow',
    consumer({ origins: [direct('2026-10-15')], consents: [no('all', '2026-10-20')] }),
    offer('email', { purpose: 'transactional' }),
  ),
];
