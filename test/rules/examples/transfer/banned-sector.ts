import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer, organisation, soleTrader, yes } from '../people.ts';

const LEADS = { purpose: 'transfer', recipient: 'BETA' } as const;
const TRAINING = { ...LEADS, goods: 'cpf-training', sector: 'cpf' } as const;
const PUMPS = { ...LEADS, goods: 'heat-pump', sector: 'energy_renovation' } as const;
const informedOn = (on: string, channel: 'phone' | 'email') =>
  consumer({
    origins: [direct(on, { transmissionInformed: true })],
    consents: [yes(channel, on, { organisations: ['BETA'], goods: ['heat-pump', 'cpf-training'] })],
  });

export const transferBannedSector: readonly Example[] = [
  example('2020-07-25', 'conditional', informedOn('2020-06-01', 'phone'), offer('phone', PUMPS)),
  example('2020-07-26', 'block', informedOn('2020-06-01', 'phone'), offer('phone', PUMPS)),
  example('2022-12-20', 'conditional', informedOn('2022-06-01', 'email'), offer('email', TRAINING)),
  example('2022-12-21', 'block', informedOn('2022-06-01', 'email'), offer('email', TRAINING)),
  example('2025-07-01', 'conditional', informedOn('2025-06-01', 'email'), offer('email', PUMPS)),
  example('2025-07-02', 'block', informedOn('2025-06-01', 'email'), offer('email', PUMPS)),
  example('2025-07-01', 'block', informedOn('2025-06-01', 'phone'), offer('phone', PUMPS)),
  example('2026-11-24', 'block', informedOn('2026-09-01', 'phone'), offer('phone', TRAINING)),
  example(
    '2026-11-24',
    'block',
    { ...informedOn('2026-09-01', 'phone'), contracts: [contract('2026-09-01', null, { goods: 'cpf-training' })] },
    offer('phone', TRAINING),
  ),
  ...(['2022-12-20', '2025-07-01', '2026-11-24'] as const).flatMap((on) => [
    example(
      on,
      'review',
      soleTrader({ origins: [direct(`${Number(on.slice(0, 4))}-06-01`, { transmissionInformed: true })] }),
      offer('phone', PUMPS),
    ),
    example(
      on,
      'block',
      soleTrader({ origins: [direct(`${Number(on.slice(0, 4))}-06-01`, { transmissionInformed: true })] }),
      offer('phone', { ...PUMPS, professionRelated: false }),
    ),
  ]),
  example(
    '2022-12-21',
    'block',
    soleTrader({ origins: [direct('2022-06-01', { transmissionInformed: true })] }),
    offer('phone', TRAINING),
  ),
  example(
    '2026-11-24',
    'block',
    soleTrader({ origins: [direct('2026-06-01', { transmissionInformed: true })] }),
    offer('phone', TRAINING),
  ),
  example('2026-11-24', 'allow', organisation({ origins: [direct('2026-06-01')] }), offer('phone', PUMPS)),
];
