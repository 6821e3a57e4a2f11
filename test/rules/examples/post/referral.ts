import type { Example } from '../example.ts';
import { consumer, example, offer, organisation, referred } from '../people.ts';

export const postReferral: readonly Example[] = [
  example('2026-11-24', 'conditional', consumer({ origins: [referred('2026-11-10')] }), offer('post')),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [referred('2026-11-10')], contacted: [{ channel: 'post', at: '2026-11-12' }] }),
    offer('post'),
  ),
  example('2026-11-24', 'block', consumer({ origins: [referred('2026-10-01')] }), offer('post')),
  example('2026-11-24', 'allow', organisation({ origins: [referred('2026-11-10')] }), offer('post')),
];
