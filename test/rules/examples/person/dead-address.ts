import type { Example } from '../example.ts';
import { consumer, direct, example, offer } from '../people.ts';

export const deadAddress: readonly Example[] = [
  example(
    '2026-11-24',
    'review',
    consumer({ status: 'undeliverable', statusConfirmed: false, origins: [direct('2026-05-02')] }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'block',
    consumer({ status: 'moved', statusOn: '2026-06-01', origins: [direct('2026-05-02')] }),
    offer('post'),
  ),
  example(
    '2026-11-24',
    'conditional',
    consumer({
      status: 'moved',
      statusOn: '2026-06-01',
      origins: [direct('2026-07-02', { coordinate: '69003|12 rue du lac' })],
    }),
    offer('post'),
  ),
];
