import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer } from '../people.ts';

const COVER = { goods: 'insurance', sector: 'insurance' } as const;
const insured = consumer({
  origins: [direct('2021-06-01')],
  contracts: [contract('2021-06-01', null, { goods: 'insurance' })],
});

export const sectorInsurance: readonly Example[] = [
  example('2022-03-31', 'allow', insured, offer('phone', COVER)),
  example('2022-04-01', 'conditional', insured, offer('phone', COVER)),
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [direct('2026-06-01')], requests: [{ at: '2026-11-23', goods: 'insurance', proof: true }] }),
    offer('phone', COVER),
  ),
];
