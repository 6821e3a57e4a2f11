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

export const automatedCallIndirect: readonly Example[] = [
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    consumer({ origins: [partner('2026-11-10', { transmissionConsent: true })] }),
    offer('automated_call'),
  ),
  example('2026-11-24T11:00:00+01:00', 'block', consumer({}), offer('automated_call')),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    professional({ origins: [purchased('2026-11-10')] }),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    soleTrader({ origins: [published('2026-11-10')] }),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    soleTrader({ origins: [published('2026-11-10', { expected: false })] }),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'review',
    professional({ origins: [referred('2026-11-10')] }),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    organisation({ origins: [purchased('2026-11-10')] }),
    offer('automated_call'),
  ),
  example('2026-11-24T11:00:00+01:00', 'review', organisation({}), offer('automated_call')),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    organisation({}),
    offer('automated_call', { professionRelated: false }),
  ),
];
