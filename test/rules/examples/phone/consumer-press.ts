import type { Example } from '../example.ts';
import { consumer, direct, example, offer } from '../people.ts';

export const phoneConsumerPress: readonly Example[] = [
  example(
    '2026-08-10T11:00:00+02:00',
    'allow',
    consumer({ origins: [direct('2026-01-10')], bloctel: true }),
    offer('phone', { goods: 'newspaper', sector: 'press' }),
  ),
  example(
    '2026-08-10T11:00:00+02:00',
    'block',
    consumer({ origins: [direct('2026-01-10', { informed: false })] }),
    offer('phone', { goods: 'newspaper', sector: 'press' }),
  ),
  example(
    '2026-08-11T11:00:00+02:00',
    'conditional',
    consumer({ origins: [direct('2026-01-10')] }),
    offer('phone', { goods: 'newspaper', sector: 'press' }),
  ),
  example(
    '2026-08-11T11:00:00+02:00',
    'block',
    consumer({ origins: [direct('2026-01-10', { informed: false })] }),
    offer('phone', { goods: 'newspaper', sector: 'press' }),
  ),
  example(
    '2026-11-28T11:00:00+01:00',
    'block',
    consumer({ origins: [direct('2026-01-10')] }),
    offer('phone', { goods: 'newspaper', sector: 'press' }),
  ),
];
