import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, professional, soleTrader, yes } from '../people.ts';

const HEAT_PUMP = { goods: 'heat-pump', sector: 'energy_renovation' } as const;
const agreed = consumer({
  origins: [direct('2025-06-01')],
  consents: [yes('email', '2025-06-01', { goods: ['heat-pump'] })],
});

export const sectorEnergyElectronic: readonly Example[] = [
  example('2025-07-01', 'allow', agreed, offer('email', HEAT_PUMP)),
  example('2025-07-02', 'block', agreed, offer('email', HEAT_PUMP)),
  example(
    '2026-11-24T11:00:00+01:00',
    'review',
    soleTrader({ origins: [direct('2026-06-01')] }),
    offer('email', HEAT_PUMP),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    soleTrader({ origins: [direct('2026-06-01')] }),
    offer('email', { ...HEAT_PUMP, professionRelated: false }),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    professional({ origins: [direct('2026-06-01')] }),
    offer('email', HEAT_PUMP),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'allow',
    organisation({ origins: [direct('2026-06-01')] }),
    offer('email', HEAT_PUMP),
  ),
];
