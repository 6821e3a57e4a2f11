import type { Example } from '../example.ts';
import { consumer, direct, example, offer, yes } from '../people.ts';

export const emailConsent: readonly Example[] = [
  example(
    '2026-11-24',
    'allow',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('email', '2026-01-10', { mentions: [] })] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('sms', '2026-01-10')] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('email', '2026-01-10', { positiveAct: false })] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('email', '2026-01-10', { goods: ['travel'] })] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('email', '2026-01-10', { organisations: [] })] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'allow',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('email', '2026-01-10', { until: '2026-11-24' })] }),
    offer('email'),
  ),
  example(
    '2026-11-25',
    'block',
    consumer({ origins: [direct('2026-01-10')], consents: [yes('email', '2026-01-10', { until: '2026-11-24' })] }),
    offer('email'),
  ),
];
