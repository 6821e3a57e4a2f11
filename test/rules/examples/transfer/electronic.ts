import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, professional, yes } from '../people.ts';

const PASSING_ON = { purpose: 'transfer', recipient: 'BETA' } as const;
const agreed = consumer({
  origins: [direct('2026-02-01')],
  consents: [yes('email', '2026-06-01', { organisations: ['BETA'] })],
});

export const transferElectronic: readonly Example[] = [
  example('2026-11-24', 'conditional', agreed, offer('email', PASSING_ON)),
  example('2026-11-24', 'block', agreed, offer('sms', PASSING_ON)),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-02-01', { transmissionInformed: true })] }),
    offer('email', PASSING_ON),
  ),
  example(
    '2026-11-24',
    'conditional',
    professional({ origins: [direct('2026-02-01', { transmissionInformed: true })] }),
    offer('email', PASSING_ON),
  ),
  example('2026-11-24', 'block', professional({ origins: [direct('2026-02-01')] }), offer('email', PASSING_ON)),
  example('2026-11-24', 'allow', organisation({ origins: [direct('2026-02-01')] }), offer('email', PASSING_ON)),
  example('2026-11-24', 'review', organisation({}), offer('email', PASSING_ON)),
];
