import type { Example } from '../example.ts';
import { consumer, direct, example, offer, yes } from '../people.ts';

export const smsConsent: readonly Example[] = [
  example(
    '2026-11-24T10:00:00+01:00',
    'allow',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('sms', '2026-01-10')] }),
    offer('sms'),
  ),
  example(
    '2026-11-24T10:00:00+01:00',
    'block',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('email', '2026-01-10')] }),
    offer('sms'),
  ),
  example(
    '2026-11-24T10:00:00+01:00',
    'block',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('sms', '2026-01-10', { proof: false })] }),
    offer('sms'),
  ),
  example(
    '2026-11-24T10:00:00+01:00',
    'block',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('sms', '2026-01-10', { goods: ['travel'] })] }),
    offer('sms'),
  ),
  example(
    '2026-11-24T10:00:00+01:00',
    'block',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('sms', '2026-01-10', { organisations: ['BETA'] })] }),
    offer('sms'),
  ),
  example(
    '2026-11-24T10:00:00+01:00',
    'block',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('sms', '2026-01-10', { until: '2026-11-23' })] }),
    offer('sms'),
  ),
];
