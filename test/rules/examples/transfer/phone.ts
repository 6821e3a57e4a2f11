import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, professional, yes } from '../people.ts';

const PASSING_ON = { purpose: 'transfer', recipient: 'BETA' } as const;
const informed = (patch: Parameters<typeof consumer>[0] = {}) =>
  consumer({ origins: [direct('2026-02-01', { transmissionInformed: true })], ...patch });
const agreed = consumer({
  origins: [direct('2026-02-01')],
  consents: [yes('phone', '2026-06-01', { organisations: ['ALPHA', 'BETA'] })],
});

export const transferPhone: readonly Example[] = [
  example('2026-08-10', 'conditional', informed(), offer('phone', PASSING_ON)),
  example('2026-08-10', 'block', informed({ bloctel: true }), offer('phone', PASSING_ON)),
  example('2026-08-10', 'block', consumer({ origins: [direct('2026-02-01')] }), offer('phone', PASSING_ON)),
  example('2026-08-10', 'conditional', agreed, offer('phone', PASSING_ON)),
  example(
    '2026-08-10',
    'conditional',
    professional({ origins: [direct('2026-02-01', { transmissionInformed: true })] }),
    offer('phone', PASSING_ON),
  ),
  example('2026-08-10', 'block', professional({ origins: [direct('2026-02-01')] }), offer('phone', PASSING_ON)),
  example('2026-08-10', 'allow', organisation({ origins: [direct('2026-02-01')] }), offer('phone', PASSING_ON)),
  example('2026-08-10', 'review', organisation({}), offer('phone', PASSING_ON)),
  example('2026-08-11', 'block', informed(), offer('phone', PASSING_ON)),
  example('2026-08-11', 'conditional', agreed, offer('phone', PASSING_ON)),
  example('2026-08-11', 'block', agreed, offer('phone', { purpose: 'transfer', recipient: 'GAMMA' })),
  example(
    '2026-08-11',
    'conditional',
    professional({ origins: [direct('2026-02-01', { transmissionInformed: true })] }),
    offer('phone', PASSING_ON),
  ),
  example('2026-08-11', 'block', professional({ origins: [direct('2026-02-01')] }), offer('phone', PASSING_ON)),
  example('2026-08-11', 'allow', organisation({ origins: [direct('2026-02-01')] }), offer('phone', PASSING_ON)),
  example('2026-08-11', 'review', organisation({}), offer('phone', PASSING_ON)),
];
