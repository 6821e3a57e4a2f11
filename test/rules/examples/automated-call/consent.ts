import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, soleTrader, yes } from '../people.ts';

const OLD = yes('automated_call', '2026-06-01', { mentions: [] });
const FULL = yes('automated_call', '2026-06-01T10:00:00+02:00');
const called = (consents: (typeof FULL)[]) => consumer({ origins: [direct('2026-06-01')], consents });

export const automatedCallConsent: readonly Example[] = [
  example('2026-08-10T11:00:00+02:00', 'conditional', called([OLD]), offer('automated_call')),
  example('2026-08-11T11:00:00+02:00', 'block', called([OLD]), offer('automated_call')),
  example('2026-08-10T11:00:00+02:00', 'block', called([yes('phone', '2026-06-01')]), offer('automated_call')),
  example(
    '2026-08-10T11:00:00+02:00',
    'review',
    called([FULL]),
    offer('automated_call', { operator: 'Centre d’appels' }),
  ),
  example('2026-08-11T11:00:00+02:00', 'conditional', called([FULL]), offer('automated_call')),
  example(
    '2026-08-11T11:00:00+02:00',
    'review',
    called([FULL]),
    offer('automated_call', { operator: 'Centre d’appels' }),
  ),
  example('2027-06-01T10:00:00+02:00', 'block', called([FULL]), offer('automated_call')),
  example(
    '2027-06-01T10:00:00+02:00',
    'block',
    called([yes('automated_call', '2026-06-01', { until: '2028-05-31' })]),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    called([yes('automated_call', '2026-09-01', { goods: ['*'] })]),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    called([yes('automated_call', '2026-09-01', { mentions: [] })]),
    offer('automated_call'),
  ),
  example('2026-11-24T11:00:00+01:00', 'block', called([yes('phone', '2026-06-01')]), offer('automated_call')),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    soleTrader({ origins: [direct('2026-06-01')], consents: [OLD] }),
    offer('automated_call'),
  ),
  example(
    '2026-08-10T11:00:00+02:00',
    'conditional',
    organisation({ origins: [direct('2026-06-01')], consents: [OLD] }),
    offer('automated_call'),
  ),
];
