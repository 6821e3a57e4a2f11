import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer, organisation, professional, soleTrader, yes } from '../people.ts';

const HEAT_PUMP = { goods: 'heat-pump', sector: 'energy_renovation' } as const;
const agreed = (on: string) =>
  consumer({ origins: [direct(on)], consents: [yes('phone', on, { goods: ['heat-pump'] })] });

export const sectorEnergyCall: readonly Example[] = [
  example('2020-07-25', 'conditional', agreed('2020-06-01'), offer('phone', HEAT_PUMP)),
  example('2020-07-26', 'block', agreed('2020-06-01'), offer('phone', HEAT_PUMP)),
  example('2026-08-10', 'block', agreed('2026-06-01'), offer('phone', HEAT_PUMP)),
  example('2026-08-11', 'block', agreed('2026-06-01'), offer('phone', HEAT_PUMP)),
  example(
    '2026-08-11',
    'allow',
    consumer({ origins: [direct('2026-06-01')], contracts: [contract('2026-06-01', null, { goods: 'heat-pump' })] }),
    offer('phone', HEAT_PUMP),
  ),
  example(
    '2026-08-10',
    'review',
    consumer({ origins: [direct('2026-06-01')], requests: [{ at: '2026-08-07', goods: 'heat-pump', proof: true }] }),
    offer('phone', HEAT_PUMP),
  ),
  example(
    '2026-08-11',
    'review',
    consumer({ origins: [direct('2026-06-01')], requests: [{ at: '2026-08-07', goods: 'heat-pump', proof: true }] }),
    offer('phone', HEAT_PUMP),
  ),
  example('2026-11-24', 'conditional', consumer({ origins: [direct('2026-06-01')] }), offer('post', HEAT_PUMP)),
  example(
    '2026-11-24T11:00:00+01:00',
    'allow',
    organisation({ origins: [direct('2026-06-01')] }),
    offer('phone', HEAT_PUMP),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    professional({ origins: [direct('2026-06-01')] }),
    offer('phone', HEAT_PUMP),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    professional({ origins: [direct('2026-06-01')] }),
    offer('phone', { ...HEAT_PUMP, professionRelated: false }),
  ),
  example(
    '2026-08-10T11:00:00+02:00',
    'block',
    professional({
      origins: [direct('2026-06-01')],
      requests: [{ at: '2026-08-07', goods: 'heat-pump', proof: true }],
    }),
    offer('phone', { ...HEAT_PUMP, professionRelated: false }),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'review',
    soleTrader({ origins: [direct('2026-06-01')] }),
    offer('phone', HEAT_PUMP),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    soleTrader({
      origins: [direct('2026-06-01')],
      contracts: [contract('2026-06-01', null, { goods: 'heat-pump' })],
    }),
    offer('phone', HEAT_PUMP),
  ),
];
