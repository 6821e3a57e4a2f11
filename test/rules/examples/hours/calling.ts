import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer, yes } from '../people.ts';

const subscriber = consumer({ origins: [direct('2022-06-01')], contracts: [contract('2022-06-01', null)] });
const agreed = (patch: Parameters<typeof yes>[2]) =>
  consumer({ origins: [direct('2026-06-01')], consents: [yes('phone', '2026-06-01', patch)] });
const reunion = consumer({
  territory: 'RE',
  phone: '+262692000001',
  origins: [direct('2025-06-01')],
  contracts: [contract('2025-06-01', null)],
});

export const callingHours: readonly Example[] = [
  example('2023-02-28T09:00:00+01:00', 'allow', subscriber, offer('phone')),
  example('2023-03-01T09:00:00+01:00', 'block', subscriber, offer('phone')),
  example('2023-03-01T10:00:00+01:00', 'allow', subscriber, offer('phone')),
  example('2026-08-10T20:30:00+02:00', 'conditional', agreed({ outsideHours: true }), offer('phone')),
  example('2026-08-11T20:30:00+02:00', 'block', agreed({ outsideHours: true }), offer('phone')),
  example('2026-08-10T20:00:00+02:00', 'block', agreed({}), offer('phone')),
  example('2026-08-08T11:00:00+02:00', 'block', agreed({}), offer('phone')),
  example('2026-11-28T10:30:00+01:00', 'conditional', agreed({ slot: '2026-11-28T09:30:00Z' }), offer('phone')),
  example('2026-11-28T10:45:00+01:00', 'block', agreed({ slot: '2026-11-28T09:30:00Z' }), offer('phone')),
  example('2026-11-11T11:00:00+01:00', 'block', agreed({}), offer('phone')),
  example('2026-11-24T13:00:00+01:00', 'block', agreed({}), offer('phone')),
  example('2026-11-24T17:15:00+01:00', 'block', reunion, offer('phone')),
  example('2026-11-24T07:15:00+01:00', 'allow', reunion, offer('phone')),
];
