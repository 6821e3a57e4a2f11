import type { Example } from '../example.ts';
import { consumer, contract, direct, example, offer, organisation, professional, sale } from '../people.ts';

const buyer = consumer({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02')] });
const subscriber = consumer({ origins: [direct('2026-05-02')], contracts: [contract('2026-05-02', null)] });

export const automatedCallCustomerSimilar: readonly Example[] = [
  example('2026-08-10T11:00:00+02:00', 'review', buyer, offer('automated_call')),
  example(
    '2026-08-10T11:00:00+02:00',
    'block',
    consumer({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02', { refusalOffered: false })] }),
    offer('automated_call'),
  ),
  example('2026-08-11T11:00:00+02:00', 'block', buyer, offer('automated_call')),
  example('2026-08-11T11:00:00+02:00', 'review', subscriber, offer('automated_call')),
  example(
    '2026-08-10T11:00:00+02:00',
    'conditional',
    professional({ origins: [direct('2026-05-02', { informed: false })], sales: [sale('2026-05-02')] }),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    professional({ origins: [direct('2026-05-02', { informed: false })], sales: [sale('2026-05-02')] }),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    professional({
      origins: [direct('2026-05-02', { informed: false })],
      sales: [sale('2026-05-02', { informed: false })],
    }),
    offer('automated_call'),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'conditional',
    organisation({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02')] }),
    offer('automated_call'),
  ),
];
