import type { Example } from '../example.ts';
import { direct, example, organisation } from '../people.ts';

const board = organisation({ origins: [direct('2022-06-01')] });
const silent = {
  organisation: 'ALPHA',
  channel: 'automated_call',
  purpose: 'commercial',
  goods: 'kitchen',
  professionRelated: true,
  dialing: 'recorded',
} as const;

export const callerAutomatedUnknown: readonly Example[] = [
  example('2022-12-31', 'conditional', board, silent),
  example('2023-01-01', 'block', board, silent),
];
