import { type NounExamples, TOKEN } from './example.ts';

const STANDING = {
  folder: 'CLE-USB',
  file: 'perdrix.refus',
  since: '2026-11-29T18:00:00+01:00',
  entries: 131,
  waiting: 0,
  absence: null,
  aside: [],
};

export const mirror: NounExamples<'mirror'> = {
  'mirror.read': {
    inputs: [{}],
    outputs: [null, STANDING, { ...STANDING, waiting: 3, absence: { since: '2026-11-29T18:00:00+01:00', days: 3 } }],
  },
  'mirror.on': { inputs: [{ folderToken: TOKEN }], outputs: [STANDING] },
  'mirror.off': { inputs: [{}], outputs: [null] },
};
