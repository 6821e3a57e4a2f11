import type { Example } from '../example.ts';
import { consumer, direct, example, offer, sale } from '../people.ts';

const buyer = consumer({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02')] });

export const phoneConsumerPastCustomer: readonly Example[] = [
  example('2026-08-10T11:00:00+02:00', 'conditional', buyer, offer('phone')),
  example('2026-08-10T11:00:00+02:00', 'block', { ...buyer, bloctel: true }, offer('phone')),
  example('2026-08-11T11:00:00+02:00', 'block', buyer, offer('phone')),
];
