import type { Example } from '../example.ts';
import { example, offer, organisation, professional, referred } from '../people.ts';

export const phoneBusinessReferral: readonly Example[] = [
  example('2026-11-24T11:00:00+01:00', 'review', professional({ origins: [referred('2026-11-10')] }), offer('phone')),
  example('2026-11-24T11:00:00+01:00', 'block', professional({ origins: [referred('2026-10-01')] }), offer('phone')),
  example('2026-11-24T11:00:00+01:00', 'review', organisation({ origins: [referred('2026-10-01')] }), offer('phone')),
];
