import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer, organisation, professional, soleTrader, yes } from '../people.ts';

const TRAINING = { goods: 'cpf-training', sector: 'cpf' } as const;
const agreed = consumer({ origins: [direct('2022-06-01')], consents: [yes('email', '2022-06-01', { goods: ['*'] })] });

export const sectorCpf: readonly Example[] = [
  example('2022-12-20', 'allow', agreed, offer('email', TRAINING)),
  example('2022-12-21', 'block', agreed, offer('email', TRAINING)),
  example(
    '2026-11-24',
    'allow',
    consumer({
      origins: [direct('2026-06-01')],
      contracts: [contract('2026-06-01', '2026-12-31', { goods: 'cpf-training' })],
    }),
    offer('phone', TRAINING),
  ),
  example('2026-11-24', 'block', professional({ origins: [direct('2026-06-01')] }), offer('email', TRAINING)),
  example('2026-11-24', 'block', soleTrader({ origins: [direct('2026-06-01')] }), offer('phone', TRAINING)),
  example('2026-11-24', 'allow', organisation({ origins: [direct('2026-06-01')] }), offer('phone', TRAINING)),
];
