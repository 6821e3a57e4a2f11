import type { Example } from '../example.ts';
import {
  consumer,
  example,
  offer,
  organisation,
  partner,
  professional,
  published,
  purchased,
  referred,
  soleTrader,
} from '../people.ts';

export const smsIndirect: readonly Example[] = [
  example('2026-11-24T10:00:00+01:00', 'block', consumer({ origins: [purchased('2026-11-10')] }), offer('sms')),
  example(
    '2026-11-24T10:00:00+01:00',
    'conditional',
    consumer({ origins: [partner('2026-11-10', { transmissionConsent: true })] }),
    offer('sms'),
  ),
  example(
    '2026-11-24T10:00:00+01:00',
    'conditional',
    professional({ origins: [purchased('2026-11-10')] }),
    offer('sms'),
  ),
  example('2026-11-24T10:00:00+01:00', 'block', professional({ origins: [purchased('2026-10-10')] }), offer('sms')),
  example(
    '2026-11-24T10:00:00+01:00',
    'conditional',
    professional({ origins: [published('2026-11-10')] }),
    offer('sms'),
  ),
  example('2026-11-24T10:00:00+01:00', 'review', soleTrader({ origins: [published('2026-11-10')] }), offer('sms')),
  example('2026-11-24T10:00:00+01:00', 'review', professional({ origins: [referred('2026-11-10')] }), offer('sms')),
  example('2026-11-24T10:00:00+01:00', 'block', consumer({}), offer('sms')),
  example('2026-11-24T10:00:00+01:00', 'allow', organisation({ origins: [published('2026-11-10')] }), offer('sms')),
  example('2026-11-24T10:00:00+01:00', 'review', organisation({}), offer('sms')),
];
