import type { Example } from '../example.ts';
import { consumer, direct, example, offer } from '../people.ts';

const told = direct('2026-05-02', { transmissionInformed: true });
const passedOn = offer('post', { purpose: 'transfer', recipient: 'BETA' });

export const retentionKeptFor: readonly Example[] = [
  example('2026-11-24', 'conditional', consumer({ origins: [told] }), passedOn),
  example('2026-11-24', 'block', consumer({ origins: [told], keptFor: 'accounts' }), passedOn),
  example('2026-11-24', 'block', consumer({ origins: [told], keptFor: 'dispute' }), passedOn),
  example('2026-11-24', 'block', consumer({ origins: [told], keptFor: 'accounts' }), offer('post')),
  example(
    '2026-11-24',
    'allow',
    consumer({ origins: [told], keptFor: 'accounts' }),
    offer('post', { purpose: 'transactional' }),
  ),
];
