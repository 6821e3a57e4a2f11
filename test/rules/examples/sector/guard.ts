import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer, organisation, professional, soleTrader, yes } from '../people.ts';

const PUMPS = { goods: 'Pompes à chaleur' } as const;
const reached = (on: string) =>
  consumer({
    origins: [direct(on)],
    consents: [yes('phone', on, { goods: ['Pompes à chaleur', 'Formation d’anglais', 'Douche senior'] })],
  });
const mailed = (on: string) => consumer({ origins: [direct(on)], consents: [yes('email', on, { goods: ['*'] })] });

export const sectorGuard: readonly Example[] = [
  example('2020-07-25', 'conditional', reached('2020-06-01'), offer('phone', PUMPS)),
  example('2020-07-26', 'review', reached('2020-06-01'), offer('phone', PUMPS)),
  example('2022-12-20', 'allow', mailed('2022-06-01'), offer('email', { goods: 'Formation d’anglais' })),
  example('2022-12-21', 'review', mailed('2022-06-01'), offer('email', { goods: 'Formation d’anglais' })),
  example('2022-12-21', 'allow', mailed('2022-06-01'), offer('email', PUMPS)),
  example('2022-12-21', 'review', reached('2022-06-01'), offer('phone', PUMPS)),
  example('2025-07-01', 'allow', mailed('2025-06-01'), offer('email', PUMPS)),
  example('2025-07-02', 'review', mailed('2025-06-01'), offer('email', PUMPS)),
  example('2026-11-24', 'review', reached('2026-09-01'), offer('phone', { goods: 'Douche senior' })),
  example('2026-11-24', 'conditional', reached('2026-09-01'), offer('phone', { ...PUMPS, sector: 'none' })),
  example('2026-11-24', 'block', reached('2026-09-01'), offer('phone', { ...PUMPS, sector: 'energy_renovation' })),
  example(
    '2026-11-24',
    'allow',
    consumer({
      origins: [direct('2026-06-01')],
      contracts: [contract('2026-06-01', null, { goods: 'Pompes à chaleur' })],
    }),
    offer('phone', PUMPS),
  ),
  example('2026-11-24', 'conditional', consumer({ origins: [direct('2026-06-01')] }), offer('post', PUMPS)),
  example('2026-11-24', 'conditional', professional({ origins: [direct('2026-06-01')] }), offer('email', PUMPS)),
  example(
    '2026-11-24',
    'review',
    professional({ origins: [direct('2026-06-01')], consents: [yes('email', '2026-06-01', { goods: ['*'] })] }),
    offer('email', { ...PUMPS, professionRelated: false }),
  ),
  example('2026-11-24', 'review', soleTrader({ origins: [direct('2026-06-01')] }), offer('email', PUMPS)),
  example(
    '2025-07-01T11:00:00+02:00',
    'review',
    soleTrader({ origins: [direct('2025-06-01')] }),
    offer('phone', PUMPS),
  ),
  example(
    '2022-12-20T11:00:00+01:00',
    'review',
    soleTrader({ origins: [direct('2022-06-01')] }),
    offer('phone', PUMPS),
  ),
  example(
    '2022-12-20T11:00:00+01:00',
    'block',
    soleTrader({ origins: [direct('2022-06-01')] }),
    offer('phone', { ...PUMPS, professionRelated: false }),
  ),
  example(
    '2025-07-01T11:00:00+02:00',
    'block',
    soleTrader({ origins: [direct('2025-06-01')] }),
    offer('phone', { ...PUMPS, professionRelated: false }),
  ),
  example(
    '2022-12-21T11:00:00+01:00',
    'review',
    soleTrader({ origins: [direct('2022-06-01')] }),
    offer('email', { goods: 'Formation d’anglais' }),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'review',
    soleTrader({ origins: [direct('2026-06-01')] }),
    offer('email', { goods: 'Formation d’anglais' }),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'review',
    mailed('2026-06-01'),
    offer('email', { goods: 'Formation d’anglais' }),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'allow',
    organisation({ origins: [direct('2026-06-01')] }),
    offer('phone', PUMPS),
  ),
];
