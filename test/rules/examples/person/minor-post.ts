import type { Example } from '../example.ts';
import { consumer, direct, example, offer } from '../people.ts';

export const minorPost: readonly Example[] = [
  example(
    '2026-11-23',
    'review',
    consumer({ birthDate: '2008-11-24', origins: [direct('2026-05-02')] }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'conditional',
    consumer({ birthDate: '2008-11-24', origins: [direct('2026-05-02')] }),
    offer('post'),
  ),
];
