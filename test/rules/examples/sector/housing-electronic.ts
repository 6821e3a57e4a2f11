import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, professional, soleTrader, yes } from '../people.ts';

const SHOWER = { goods: 'walk-in shower', sector: 'housing_adaptation' } as const;
const agreed = consumer({
  origins: [direct('2025-06-01')],
  consents: [yes('sms', '2025-06-01', { goods: ['walk-in shower'] })],
});

export const sectorHousingElectronic: readonly Example[] = [
  example('2025-07-01T10:00:00+02:00', 'allow', agreed, offer('sms', SHOWER)),
  example('2025-07-02T10:00:00+02:00', 'block', agreed, offer('sms', SHOWER)),
  example('2026-11-24T11:00:00+01:00', 'review', soleTrader({ origins: [direct('2026-06-01')] }), offer('sms', SHOWER)),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    soleTrader({ origins: [direct('2026-06-01')] }),
    offer('sms', { ...SHOWER, professionRelated: false }),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    professional({ origins: [direct('2026-06-01')] }),
    offer('sms', SHOWER),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'allow',
    organisation({ origins: [direct('2026-06-01')] }),
    offer('sms', SHOWER),
  ),
];
