import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, professional, yes } from '../people.ts';

const PASSING_ON = { purpose: 'transfer', recipient: 'BETA' } as const;

export const transferPost: readonly Example[] = [
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [direct('2026-02-01', { transmissionInformed: true })] }),
    offer('post', PASSING_ON),
  ),
  example('2026-11-24', 'block', consumer({ origins: [direct('2026-02-01')] }), offer('post', PASSING_ON)),
  example('2026-11-24', 'block', professional({ origins: [direct('2026-02-01')] }), offer('post', PASSING_ON)),
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [direct('2026-02-01')], consents: [yes('post', '2026-02-01', { organisations: ['BETA'] })] }),
    offer('post', PASSING_ON),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2023-02-01', { transmissionInformed: true })] }),
    offer('post', PASSING_ON),
  ),
  example('2026-11-24', 'allow', organisation({ origins: [direct('2026-02-01')] }), offer('post', PASSING_ON)),
  example('2026-11-24', 'review', organisation({}), offer('post', PASSING_ON)),
];
