import type { Example } from '../example.ts';
import { consumer, direct, example, offer } from '../people.ts';

export const minorTransfer: readonly Example[] = [
  example(
    '2026-11-23',
    'block',
    consumer({ birthDate: '2008-11-24', origins: [direct('2026-05-02', { transmissionInformed: true })] }),
    offer('post', { purpose: 'transfer', recipient: 'BETA' }),
  ),
  example(
    '2026-11-24',
    'conditional',
    consumer({ birthDate: '2008-11-24', origins: [direct('2026-05-02', { transmissionInformed: true })] }),
    offer('post', { purpose: 'transfer', recipient: 'BETA' }),
  ),
];
