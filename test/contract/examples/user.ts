import type { NounExamples } from './example.ts';

const CLAIRE = {
  name: 'Claire',
  role: 'responsable',
  addedAt: '2026-11-24T10:30:00+01:00',
  removedAt: null,
  isNew: false,
} as const;
const MARIE = { ...CLAIRE, name: 'Marie', role: 'aide', removedAt: '2026-11-30T10:30:00+01:00' } as const;
const NOBODY = { users: [], entered: null };
const STAFFED = { users: [CLAIRE, MARIE], entered: { name: 'Claire', role: 'responsable' } } as const;

export const user: NounExamples<'user'> = {
  'user.list': { inputs: [{}], outputs: [NOBODY, { users: [...STAFFED.users], entered: STAFFED.entered }] },
  'user.enter': {
    inputs: [{ name: 'Claire', code: '314159' }],
    outputs: [{ users: [CLAIRE], entered: STAFFED.entered }],
  },
  'user.changeCode': {
    inputs: [{ name: 'Claire', code: '12345678', chosen: '314159' }],
    outputs: [{ users: [CLAIRE], entered: STAFFED.entered }],
  },
  'user.rescue': {
    inputs: [{ name: 'Claire', rescue: 'K7Q2-M9TX-0B1C-2D3E', chosen: '314159' }],
    outputs: [{ users: [CLAIRE], entered: STAFFED.entered }],
  },
  'user.leave': { inputs: [{}], outputs: [{ users: [CLAIRE], entered: null }] },
  'user.add': {
    inputs: [
      { name: 'Claire', role: 'responsable', code: '314159' },
      { name: 'Marie', role: 'aide', code: null },
    ],
    outputs: [
      { users: [CLAIRE], entered: STAFFED.entered, code: null, rescue: 'K7Q2-M9TX-0B1C-2D3E' },
      { users: [CLAIRE, MARIE], entered: STAFFED.entered, code: '12345678', rescue: null },
    ],
  },
  'user.remove': {
    inputs: [{ name: 'Marie' }],
    outputs: [{ users: [CLAIRE, MARIE], entered: STAFFED.entered }],
  },
  'user.reset': {
    inputs: [{ name: 'Marie' }],
    outputs: [{ users: [CLAIRE], entered: STAFFED.entered, code: '12345678', rescue: null }],
  },
};
