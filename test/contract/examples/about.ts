import type { NounExamples } from './example.ts';

const DIGEST = 'ab'.repeat(32);
const DESCRIBED = {
  version: '0.1.0',
  ruleset: 'fr 2026-11-29',
  fingerprint: DIGEST,
  layout: 93,
  node: '24.21.0',
};

export const about: NounExamples<'about'> = {
  'about.read': {
    inputs: [{}],
    outputs: [
      { ...DESCRIBED, build: 'desktop', files: [{ name: 'main/index.js', sha256: DIGEST }] },
      { ...DESCRIBED, build: 'development', files: [] },
    ],
  },
  'about.verify': {
    inputs: [{}],
    outputs: [
      null,
      { recorded: 2, altered: [], missing: [] },
      { recorded: 2, altered: ['main/index.js'], missing: ['main/engine.js'] },
    ],
  },
  'about.licences': {
    inputs: [{}],
    outputs: [
      [],
      [
        { name: 'zod', version: '4.6.7', licence: 'MIT', text: 'MIT License' },
        { name: 'Code officiel géographique', licence: 'Licence Ouverte', text: 'INSEE' },
      ],
    ],
  },
};
