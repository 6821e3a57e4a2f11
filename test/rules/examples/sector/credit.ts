import type { Example } from '../example.ts';
import { consumer, direct, example, offer, yes } from '../people.ts';

export const sectorCredit: readonly Example[] = [
  example(
    '2026-11-24',
    'conditional',
    consumer({ origins: [direct('2026-06-01')], consents: [yes('email', '2026-06-01', { goods: ['credit'] })] }),
    offer('email', { goods: 'credit', sector: 'credit' }),
  ),
];
