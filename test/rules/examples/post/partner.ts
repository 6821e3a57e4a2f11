import type { Example } from '../example.ts';
import { consumer, example, offer, organisation, partner } from '../people.ts';

export const postPartner: readonly Example[] = [
  example('2026-11-24', 'conditional', consumer({ origins: [partner('2026-11-10')] }), offer('post')),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [partner('2026-11-10', { objectionOffered: false })] }),
    offer('post'),
  ),
  example('2026-11-24', 'allow', organisation({ origins: [partner('2026-11-10')] }), offer('post')),
];
