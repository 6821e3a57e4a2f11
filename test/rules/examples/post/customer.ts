import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, sale } from '../people.ts';

export const postCustomer: readonly Example[] = [
  example(
    '2026-11-24',
    'conditional',
    consumer({
      origins: [direct('2026-05-02', { informed: false })],
      sales: [sale('2026-05-02', { goods: 'shoes' })],
    }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({
      origins: [direct('2026-05-02', { informed: false })],
      sales: [sale('2026-05-02', { refusalOffered: false })],
    }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'allow',
    organisation({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02')] }),
    offer('post'),
  ),
];
