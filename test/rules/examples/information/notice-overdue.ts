import type { Example } from '../example.ts';
import { example, offer, professional, published } from '../people.ts';

export const noticeOverdue: readonly Example[] = [
  example('2026-11-24', 'conditional', professional({ origins: [published('2026-10-24')] }), offer('email')),
  example('2026-11-25', 'block', professional({ origins: [published('2026-10-24')] }), offer('email')),
  example(
    '2026-11-25',
    'conditional',
    professional({ origins: [published('2026-10-24', { noticeOn: '2026-11-25' })] }),
    offer('email'),
  ),
];
