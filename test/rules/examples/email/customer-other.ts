import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, professional, sale } from '../people.ts';

export const emailCustomerOther: readonly Example[] = [
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02', { goods: 'shoes' })] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'conditional',
    professional({
      origins: [direct('2026-05-02', { informed: false })],
      sales: [sale('2026-05-02', { goods: 'shoes' })],
    }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'block',
    professional({
      origins: [direct('2026-05-02', { informed: false })],
      sales: [sale('2026-05-02', { goods: 'shoes', informed: false })],
    }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'allow',
    organisation({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02', { goods: 'shoes' })] }),
    offer('email'),
  ),
];
