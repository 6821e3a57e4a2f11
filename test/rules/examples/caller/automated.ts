import type { Example } from '../example.ts';
import { direct, example, offer, organisation } from '../people.ts';

const board = organisation({ origins: [direct('2022-06-01')] });

export const callerAutomated: readonly Example[] = [
  example('2022-12-31', 'conditional', board, offer('automated_call', { callerId: '+33145000000' })),
  example('2023-01-01', 'block', board, offer('automated_call', { callerId: '+33145000000' })),
  example('2023-01-01', 'conditional', board, offer('automated_call', { callerId: '+33949000000' })),
  example('2026-11-24', 'block', board, offer('phone', { dialing: 'predictive', callerId: '+33199000099' })),
  example(
    '2026-11-24',
    'block',
    board,
    offer('automated_call', { purpose: 'transactional', callerId: '+33639980099' }),
  ),
  example('2026-11-24', 'conditional', board, offer('automated_call', { callerId: '+590947500000' })),
  example(
    '2026-11-24',
    'allow',
    board,
    offer('automated_call', { purpose: 'transactional', callerId: '+33151012345' }),
  ),
  example('2026-11-24', 'allow', board, offer('automated_call', { purpose: 'relational', callerId: '+33700012345' })),
  example('2026-11-24', 'block', board, offer('automated_call', { callerId: '+33151012345' })),
  example('2026-11-24', 'block', board, offer('automated_call', { purpose: 'charity', callerId: '+33937012345' })),
  example(
    '2026-11-24',
    'block',
    board,
    offer('automated_call', { purpose: 'transactional', callerId: '+33145000000' }),
  ),
];
