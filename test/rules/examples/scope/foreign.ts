import type { Example } from '../example.ts';
import { direct, example, offer, organisation } from '../people.ts';

export const foreignTerritory: readonly Example[] = [
  example('2026-11-24', 'review', organisation({ territory: 'BE', origins: [direct('2026-01-02')] }), offer('email')),
  example('2026-11-24', 'allow', organisation({ territory: 'MF', origins: [direct('2026-01-02')] }), offer('email')),
  example(
    '2026-11-24',
    'allow',
    organisation({ territory: 'BE', origins: [direct('2026-01-02')] }),
    offer('post', { purpose: 'transactional' }),
  ),
  example(
    '2026-11-24',
    'review',
    organisation({ territory: 'BE', origins: [direct('2026-01-02')] }),
    offer('post', { purpose: 'relational' }),
  ),
];
