import type { Example } from '../example.ts';
import { consumer, direct, example, offer, yes } from '../people.ts';

const agreed = consumer({ origins: [direct('2026-06-01')], consents: [yes('sms', '2026-06-01')] });

export const smsHours: readonly Example[] = [
  example('2026-11-24T08:00:00+01:00', 'allow', agreed, offer('sms')),
  example('2026-11-24T07:59:59+01:00', 'block', agreed, offer('sms')),
  example('2026-11-24T21:29:59+01:00', 'allow', agreed, offer('sms')),
  example('2026-11-24T21:30:00+01:00', 'block', agreed, offer('sms')),
  example('2026-11-22T11:00:00+01:00', 'review', agreed, offer('sms')),
  example('2026-11-28T11:00:00+01:00', 'allow', agreed, offer('sms')),
];
