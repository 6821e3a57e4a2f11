import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, partner, published, yes } from '../people.ts';

const APPEAL = { purpose: 'charity', goods: 'donation' } as const;

export const charityAppeal: readonly Example[] = [
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    consumer({ origins: [direct('2026-02-01')] }),
    offer('sms', APPEAL),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    consumer({ origins: [direct('2026-02-01')] }),
    offer('phone', APPEAL),
  ),
  example('2026-11-24', 'conditional', consumer({ origins: [partner('2026-11-10')] }), offer('email', APPEAL)),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-02-01', { informed: false })] }),
    offer('email', APPEAL),
  ),
  example(
    '2026-11-24',
    'conditional',
    consumer({
      origins: [direct('2026-02-01', { informed: false })],
      consents: [yes('email', '2026-02-01', { goods: ['*'], purpose: 'charity' })],
    }),
    offer('email', APPEAL),
  ),
  example('2026-11-24', 'conditional', organisation({ origins: [published('2026-11-10')] }), offer('email', APPEAL)),
  example('2026-11-24', 'conditional', organisation({ origins: [published('2026-11-10')] }), offer('phone', APPEAL)),
  example('2026-11-24', 'review', organisation({}), offer('email', APPEAL)),
];
