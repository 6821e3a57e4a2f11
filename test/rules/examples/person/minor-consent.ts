import type { Example } from '../example.ts';
import { consumer, direct, example, offer, yes } from '../people.ts';

export const minorConsent: readonly Example[] = [
  example(
    '2026-11-23',
    'review',
    consumer({ birthDate: '2008-11-24', origins: [direct('2026-06-01')], consents: [yes('email', '2026-06-01')] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'allow',
    consumer({ birthDate: '2008-11-24', origins: [direct('2026-06-01')], consents: [yes('email', '2026-06-01')] }),
    offer('email'),
  ),
  example(
    '2026-11-24',
    'allow',
    consumer({
      birthDate: '2010-05-01',
      origins: [direct('2026-06-01')],
      consents: [yes('email', '2026-06-01', { parental: true })],
    }),
    offer('email'),
  ),
];
