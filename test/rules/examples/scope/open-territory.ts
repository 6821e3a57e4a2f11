import type { Example } from '../example.ts';
import { direct, example, offer, organisation } from '../people.ts';

export const openTerritory: readonly Example[] = [
  example('2026-11-24', 'review', organisation({ territory: 'NC', origins: [direct('2026-01-02')] }), offer('email')),
  example(
    '2026-11-24',
    'review',
    organisation({ territory: 'NC', origins: [direct('2026-01-02')] }),
    offer('email', { purpose: 'relational' }),
  ),
  example(
    '2026-11-24',
    'allow',
    organisation({ territory: 'NC', origins: [direct('2026-01-02')] }),
    offer('email', { purpose: 'transactional' }),
  ),
];
