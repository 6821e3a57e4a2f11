import type { Example } from '../example.ts';
import { direct, example, offer, organisation } from '../people.ts';

export const messageAutomatedDuty: readonly Example[] = [
  example('2026-11-24', 'conditional', organisation({ origins: [direct('2026-01-02')] }), offer('automated_call')),
];
