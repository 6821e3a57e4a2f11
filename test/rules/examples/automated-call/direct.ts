import type { Example } from '../example.ts';
import { consumer, direct, example, offer, organisation, professional, soleTrader } from '../people.ts';

export const automatedCallDirect: readonly Example[] = [
  example('2026-08-10T11:00:00+02:00', 'block', consumer({ origins: [direct('2026-03-10')] }), offer('automated_call')),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    professional({ origins: [direct('2026-03-10')] }),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    professional({ origins: [direct('2026-03-10', { objectionOffered: false })] }),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'review',
    soleTrader({ origins: [direct('2026-03-10')] }),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    organisation({ origins: [direct('2026-03-10')] }),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    organisation({ origins: [direct('2026-03-10')] }),
    offer('automated_call', { professionRelated: false }),
  ),
];
