import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer, sale } from '../people.ts';

export const minorOptOut: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    consumer({ birthDate: '2010-05-01', origins: [direct('2026-05-02')], sales: [sale('2026-05-02')] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ birthDate: '2010-05-01', origins: [direct('2026-05-02')], contracts: [contract('2026-05-02', null)] }),
    offer('phone'),
  ),
  example(
    '2026-11-24',
    'conditional',
    consumer({ birthDate: '2008-11-24', origins: [direct('2026-05-02')], sales: [sale('2026-05-02')] }),
    offer('email'),
  ),
];
