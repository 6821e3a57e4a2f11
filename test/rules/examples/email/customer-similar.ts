import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, sale } from '../people.ts';

export const emailCustomerSimilar: readonly Example[] = [
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02')] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02', { goods: 'Électroménager' })] }),
    offer('email', { relatedGoods: ['electromenager'] }),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02', { refusalOffered: false })] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'allow',
    organisation({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02')] }),
    offer('email'),
  ),
];
