import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation } from '../people.ts';

export const postDirect: readonly Example[] = [
  example('2026-11-24', 'conditional', consumer({ origins: [direct('2026-01-10')] }), offer('post')),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-01-10', { objectionOffered: false })] }),
    offer('post'),
  ),
  example('2026-11-24', 'allow', organisation({ origins: [direct('2026-01-10')] }), offer('post')),
];
