import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, professional } from '../people.ts';

export const smsDirect: readonly Example[] = [
  example('2026-11-24T10:00:00+01:00', 'block', consumer({ origins: [direct('2026-05-02')] }), offer('sms')),
  example('2026-11-24T10:00:00+01:00', 'conditional', professional({ origins: [direct('2026-05-02')] }), offer('sms')),
  example(
    '2026-11-24T10:00:00+01:00',
    'block',
    professional({ origins: [direct('2026-05-02')] }),
    offer('sms', { professionRelated: false }),
  ),
  example('2026-11-24T10:00:00+01:00', 'allow', organisation({ origins: [direct('2026-05-02')] }), offer('sms')),
];
