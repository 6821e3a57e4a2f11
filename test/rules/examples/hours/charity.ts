import type { Example } from '../example.ts';
import { consumer, direct, example, offer } from '../people.ts';

const donor = consumer({ origins: [direct('2022-06-01')], donor: true, lastDonationOn: '2026-01-02' });
const APPEAL = { purpose: 'charity', goods: 'donation' } as const;

export const charityHours: readonly Example[] = [
  example('2023-02-28T09:00:00+01:00', 'conditional', donor, offer('phone', APPEAL)),
  example('2023-03-01T09:00:00+01:00', 'review', donor, offer('phone', APPEAL)),
  example('2026-11-24T11:00:00+01:00', 'conditional', donor, offer('phone', APPEAL)),
];
