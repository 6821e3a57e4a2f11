import type { Example } from '../example.ts';
import { direct, example, offer, organisation, professional, purchased, sale, soleTrader, yes } from '../people.ts';

export const phoneBusinessKnown: readonly Example[] = [
  example(
    '2026-11-24T09:00:00+01:00',
    'conditional',
    professional({ origins: [direct('2026-03-10')] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T09:00:00+01:00',
    'conditional',
    soleTrader({ origins: [direct('2026-03-10', { informed: false })], sales: [sale('2026-03-10')] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T09:00:00+01:00',
    'conditional',
    professional({ origins: [direct('2026-03-10', { informed: false })], consents: [yes('phone', '2026-03-10')] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T09:00:00+01:00',
    'review',
    professional({ origins: [direct('2026-03-10', { informed: false })], consents: [yes('phone', '2026-03-10')] }),
    offer('phone', { operator: 'Centre d’appels' }),
  ),
  example(
    '2026-11-24T09:00:00+01:00',
    'block',
    professional({ origins: [direct('2026-03-10', { informed: false })] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T09:00:00+01:00',
    'block',
    professional({ origins: [purchased('2026-01-10')], sales: [sale('2026-03-10', { informed: false })] }),
    offer('phone'),
  ),
  example('2026-11-24T09:00:00+01:00', 'allow', organisation({ origins: [direct('2026-03-10')] }), offer('phone')),
  example('2026-11-24T09:00:00+01:00', 'allow', organisation({ sales: [sale('2026-03-10')] }), offer('phone')),
  example(
    '2026-11-24T09:00:00+01:00',
    'allow',
    organisation({ consents: [yes('phone', '2026-03-10')] }),
    offer('phone'),
  ),
];
