import type { Example } from '../example.ts';
import { consumer, direct, example, offer, yes } from '../people.ts';

const CONSENT = yes('phone', '2026-03-02T10:00:00+01:00', { until: '2027-03-01' });
const called = (patch: Parameters<typeof consumer>[0] = {}) =>
  consumer({ origins: [direct('2026-03-02')], consents: [CONSENT], ...patch });

export const phoneConsumerConsent: readonly Example[] = [
  example(
    '2026-08-10T11:00:00+02:00',
    'conditional',
    called({ bloctel: true, consents: [yes('phone', '2026-03-02', { mentions: [] })] }),
    offer('phone'),
  ),
  example(
    '2026-08-11T11:00:00+02:00',
    'block',
    called({ consents: [yes('phone', '2026-03-02', { mentions: [] })] }),
    offer('phone'),
  ),
  example('2026-08-11T11:00:00+02:00', 'conditional', called(), offer('phone')),
  example('2027-03-01T19:59:00+01:00', 'conditional', called(), offer('phone')),
  example('2027-03-02T10:00:00+01:00', 'block', called(), offer('phone')),
  example('2026-11-24T11:00:00+01:00', 'review', called(), offer('phone', { operator: 'Centre d’appels' })),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    called({ consents: [yes('phone', '2026-03-02', { organisations: ['BETA'] })] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    called({ consents: [yes('phone', '2026-03-02', { goods: ['travel'] })] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    called({ consents: [yes('phone', '2026-03-02', { proof: false })] }),
    offer('phone'),
  ),
  example('2026-11-24T11:00:00+01:00', 'block', called({ consents: [] }), offer('phone')),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    called({ consents: [yes('phone', '2026-09-01', { goods: ['*'] })] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    called({ consents: [yes('phone', '2026-09-01', { goods: ['*', 'kitchen'] })] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    called({ consents: [yes('phone', '2026-09-01', { mentions: ['identity'] })] }),
    offer('phone'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    called({ consents: [yes('phone', '2026-03-02', { until: '2028-03-01' })] }),
    offer('phone'),
  ),
  example(
    '2027-03-02T11:00:00+01:00',
    'block',
    called({ consents: [yes('phone', '2026-03-02', { until: '2028-03-01' })] }),
    offer('phone'),
  ),
];
