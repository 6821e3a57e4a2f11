import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, professional, soleTrader } from '../people.ts';

export const emailDirect: readonly Example[] = [
  example('2026-11-24', 'block', consumer({ origins: [direct('2026-05-02')] }), offer('email')),
  example('2026-11-24', 'conditional', professional({ origins: [direct('2026-05-02')] }), offer('email')),
  example('2026-11-24', 'conditional', soleTrader({ origins: [direct('2026-05-02')] }), offer('email')),
  example(
    '2026-11-24',
    'block',
    soleTrader({ origins: [direct('2026-05-02')] }),
    offer('email', { professionRelated: false }),
  ),
  example(
    '2026-11-24',
    'allow',
    organisation({ origins: [direct('2026-05-02')] }),
    offer('email', { professionRelated: false }),
  ),
];
