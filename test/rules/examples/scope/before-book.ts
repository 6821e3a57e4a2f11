import type { Example } from '../example.ts';
import { consumer, direct, example, offer } from '../people.ts';

export const beforeBook: readonly Example[] = [
  example('2018-05-24', 'review', consumer({ origins: [direct('2018-01-02')] }), offer('post')),
  example('2018-05-25', 'conditional', consumer({ origins: [direct('2018-01-02')] }), offer('post')),
];
