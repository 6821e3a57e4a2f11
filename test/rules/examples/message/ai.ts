import type { Example } from '../example.ts';
import { direct, example, offer, organisation } from '../people.ts';

const board = organisation({ origins: [direct('2026-01-02')] });

export const messageAi: readonly Example[] = [
  example(
    '2026-08-01T11:00:00+02:00',
    'conditional',
    board,
    offer('automated_call', { dialing: 'ai_agent', message: { aiAnnounced: false } }),
  ),
  example(
    '2026-08-02T11:00:00+02:00',
    'block',
    board,
    offer('automated_call', { dialing: 'ai_agent', message: { aiAnnounced: false } }),
  ),
  example(
    '2026-08-02T11:00:00+02:00',
    'conditional',
    board,
    offer('automated_call', { dialing: 'ai_agent', message: { aiAnnounced: true } }),
  ),
  example(
    '2026-08-02T11:00:00+02:00',
    'conditional',
    board,
    offer('automated_call', { dialing: 'recorded', message: { aiAnnounced: false } }),
  ),
];
