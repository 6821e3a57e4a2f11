import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer, sale, yes } from '../people.ts';

const agreed = (patch: Parameters<typeof consumer>[0]) =>
  consumer({ origins: [direct('2022-02-01')], consents: [yes('email', '2022-02-01')], ...patch });

export const retentionPast: readonly Example[] = [
  example('2026-11-24', 'allow', agreed({ lastContactFromPerson: '2023-11-25' }), offer('email')),
  example('2026-11-24', 'block', agreed({ lastContactFromPerson: '2023-11-24' }), offer('email')),
  example('2026-11-24', 'allow', agreed({ sales: [sale('2024-01-02')] }), offer('email')),
  example('2026-11-24', 'allow', agreed({ contracts: [contract('2022-02-01', null)] }), offer('email')),
  example('2026-11-24', 'block', agreed({ contracts: [contract('2022-02-01', '2023-11-24')] }), offer('email')),
  example('2026-11-24', 'allow', agreed({ member: true }), offer('email')),
  example('2026-11-24', 'allow', agreed({ relationUntil: '2023-11-25' }), offer('email')),
  example(
    '2026-11-24',
    'allow',
    consumer({ origins: [direct('2019-04-01')], consents: [yes('email', '2026-06-01')] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [direct('2019-04-01')], consents: [yes('email', '2023-11-25')] }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2019-04-01')], consents: [yes('email', '2023-11-24')] }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2019-04-01')], consents: [yes('email', '2026-06-01', { positiveAct: false })] }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [direct('2019-04-01')], requests: [{ at: '2026-11-20', goods: 'travel', proof: true }] }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2019-04-01')], requests: [{ at: '2026-11-20', goods: 'travel', proof: false }] }),
    offer('post'),
  ),
  example('2026-11-24', 'block', consumer({ origins: [{ kind: 'unknown' }] }), offer('post')),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2019-04-01')], lastContactFromPerson: '2062-02-01' }),
    offer('post'),
  ),
];
