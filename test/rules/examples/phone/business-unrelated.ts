import type { Example } from '../example.ts';
import { direct, example, offer, organisation, professional, yes } from '../people.ts';

export const phoneBusinessUnrelated: readonly Example[] = [
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    professional({ origins: [direct('2026-03-10')], consents: [yes('phone', '2026-03-10')] }),
    offer('phone', { professionRelated: false }),
  ),
  example(
    '2026-11-24T11:00:00+01:00',
    'block',
    organisation({ origins: [direct('2026-03-10')] }),
    offer('phone', { professionRelated: false }),
  ),
];
