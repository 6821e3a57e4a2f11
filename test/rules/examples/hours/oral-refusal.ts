import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer, yes } from '../people.ts';

const refused = (consents: ReturnType<typeof yes>[]) =>
  consumer({
    origins: [direct('2026-01-02')],
    contracts: [contract('2026-01-02', null)],
    calls: [{ at: '2026-06-10T11:00:00+02:00', outcome: 'refused' }],
    consents,
  });

export const oralRefusal: readonly Example[] = [
  example('2026-08-10', 'allow', refused([]), offer('phone')),
  example('2026-08-11', 'block', refused([]), offer('phone')),
  example('2026-08-11', 'allow', refused([yes('phone', '2026-07-01')]), offer('phone')),
  example(
    '2026-11-24',
    'review',
    { ...refused([]), requests: [{ at: '2026-11-20', goods: 'kitchen', proof: true }] },
    offer('phone'),
  ),
];
