import type { Example } from '../example.ts';
import { direct, example, offer, published, purchased, sale, soleTrader, yes } from '../people.ts';

export const sirenePartial: readonly Example[] = [
  example('2026-11-24', 'block', soleTrader({ sirene: 'P', origins: [published('2026-11-10')] }), offer('post')),
  example('2026-11-24', 'conditional', soleTrader({ sirene: 'A', origins: [published('2026-11-10')] }), offer('post')),
  example('2026-11-24', 'block', soleTrader({ sirene: 'P', origins: [purchased('2026-11-10')] }), offer('post')),
  example(
    '2026-11-24',
    'conditional',
    soleTrader({ sirene: 'P', origins: [purchased('2026-11-10', { transmissionConsent: true })] }),
    offer('post'),
  ),
  example('2026-11-24', 'conditional', soleTrader({ sirene: 'P', origins: [direct('2026-05-02')] }), offer('post')),
  example(
    '2026-11-24',
    'allow',
    soleTrader({
      sirene: 'P',
      email: 'paul@plombier.example.com',
      origins: [published('2026-11-10', { informed: true })],
      consents: [yes('email', '2026-05-02')],
    }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'conditional',
    soleTrader({ sirene: 'P', origins: [published('2026-11-10')], sales: [sale('2026-05-02')] }),
    offer('post'),
  ),
];
