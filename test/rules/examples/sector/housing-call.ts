import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, soleTrader, yes } from '../people.ts';

const SHOWER = { goods: 'walk-in shower', sector: 'housing_adaptation' } as const;
const agreed = (on: string) =>
  consumer({ origins: [direct(on)], consents: [yes('phone', on, { goods: ['walk-in shower'] })] });

export const sectorHousingCall: readonly Example[] = [
  example('2025-07-01', 'conditional', agreed('2025-06-01'), offer('phone', SHOWER)),
  example('2025-07-02', 'block', agreed('2025-06-01'), offer('phone', SHOWER)),
  example('2026-08-10', 'block', agreed('2026-06-01'), offer('phone', SHOWER)),
  example('2026-08-11', 'block', agreed('2026-06-01'), offer('phone', SHOWER)),
  example(
    '2026-08-10',
    'review',
    consumer({
      origins: [direct('2026-06-01')],
      requests: [{ at: '2026-08-07', goods: 'walk-in shower', proof: true }],
    }),
    offer('phone', SHOWER),
  ),
  example(
    '2026-08-11',
    'review',
    consumer({
      origins: [direct('2026-06-01')],
      requests: [{ at: '2026-08-07', goods: 'walk-in shower', proof: true }],
    }),
    offer('phone', SHOWER),
  ),
  example(
    '2026-08-10',
    'block',
    soleTrader({
      origins: [direct('2026-06-01')],
      requests: [{ at: '2026-08-07', goods: 'walk-in shower', proof: true }],
    }),
    offer('phone', { ...SHOWER, professionRelated: false }),
  ),
  example(
    '2026-11-24',
    'block',
    soleTrader({
      origins: [direct('2026-06-01')],
      requests: [{ at: '2026-11-20', goods: 'walk-in shower', proof: true }],
    }),
    offer('phone', { ...SHOWER, professionRelated: false }),
  ),
  example(
    '2026-08-10T11:00:00+02:00',
    'block',
    soleTrader({ origins: [direct('2026-06-01')] }),
    offer('phone', { ...SHOWER, professionRelated: false }),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'review',
    soleTrader({ origins: [direct('2026-06-01')] }),
    offer('phone', SHOWER),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'allow',
    organisation({ origins: [direct('2026-06-01')] }),
    offer('phone', SHOWER),
  ),
];
