import type { Example } from '../example.ts';
import { consumer, direct, example, offer } from '../people.ts';

const asked = (at: string) =>
  consumer({ origins: [direct('2026-06-01', { informed: false })], requests: [{ at, goods: 'kitchen', proof: true }] });

export const phoneConsumerRequest: readonly Example[] = [
  example('2026-08-10T11:00:00+02:00', 'conditional', asked('2026-08-04T09:00:00+02:00'), offer('phone')),
  example('2026-08-10T12:00:00+02:00', 'block', asked('2026-08-03T09:00:00+02:00'), offer('phone')),
  example('2026-08-11T11:00:00+02:00', 'conditional', asked('2026-08-05T09:00:00+02:00'), offer('phone')),
  example('2026-11-26T11:00:00+01:00', 'conditional', asked('2026-11-20T09:00:00+01:00'), offer('phone')),
  example('2026-11-27T11:00:00+01:00', 'block', asked('2026-11-20T09:00:00+01:00'), offer('phone')),
];
