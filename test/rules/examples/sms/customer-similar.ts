import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, sale } from '../people.ts';

export const smsCustomerSimilar: readonly Example[] = [
  example(
    '2026-11-24T10:00:00+01:00',
    'conditional',
    consumer({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02')] }),
    offer('sms'),
  ),
  example(
    '2026-11-24T10:00:00+01:00',
    'block',
    consumer({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02', { informed: false })] }),
    offer('sms'),
  ),
  example(
    '2026-11-24T10:00:00+01:00',
    'allow',
    organisation({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02')] }),
    offer('sms'),
  ),
];
