import type { Example } from '../example.ts';
import { consumer, example, offer, organisation, purchased } from '../people.ts';

export const postPurchased: readonly Example[] = [
  example('2026-11-24', 'conditional', consumer({ origins: [purchased('2026-10-24')] }), offer('post')),
  example('2026-11-25', 'block', consumer({ origins: [purchased('2026-10-24')] }), offer('post')),
  example('2026-11-24', 'allow', organisation({ origins: [purchased('2026-11-02')] }), offer('post')),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [{ kind: 'purchased', on: '2026-11-10', source: 'Fichiers et Cie', informed: true }] }),
    offer('post'),
  ),
];
