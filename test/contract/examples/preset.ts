import { type NounExamples, TOKEN } from './example.ts';

const FORM = {
  delimiter: ';' as const,
  encoding: 'windows-1252' as const,
  header: true,
  lineEnd: 'crlf' as const,
  phone: 'national' as const,
};
const PRESET = {
  name: 'Hermes maison',
  ...FORM,
  columns: [
    { header: 'TEL', field: 'phone1' as const, text: '', max: null },
    { header: 'NOM', field: 'lastName' as const, text: '', max: 30 },
    { header: 'VIDE', field: null, text: '', max: null },
  ],
};
const LIST = [{ isShipped: false, preset: PRESET }];

export const preset: NounExamples<'preset'> = {
  'preset.list': { inputs: [{}], outputs: [[], LIST] },
  'preset.learn': {
    inputs: [{ fileToken: TOKEN }],
    outputs: [
      {
        ...FORM,
        columns: [
          { header: 'TEL', field: 'phone1', samples: ['0639981001'] },
          { header: 'CODE', field: null, samples: [] },
        ],
      },
    ],
  },
  'preset.save': { inputs: [{ preset: PRESET, replaces: false }], outputs: [LIST] },
  'preset.remove': { inputs: [{ name: 'Hermes maison' }], outputs: [LIST] },
};
