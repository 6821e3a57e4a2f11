import { type NounExamples, TOKEN } from './example.ts';

const SALE = {
  kind: 'sale' as const,
  recipient: 'BETA Literie',
  channels: ['post' as const, 'email' as const],
  goods: 'literie',
  sector: 'none' as const,
  from: '2026-12-01',
  reason: 'merger' as const,
};
const TRANSFER = {
  kind: 'transfer' as const,
  recipient: 'BETA',
  channels: ['post' as const],
  goods: null,
  sector: null,
  from: '2026-12-01',
};

export const transfer: NounExamples<'transfer'> = {
  'transfer.check': { inputs: [{ draft: SALE }, { draft: TRANSFER }], outputs: [{ jobId: TOKEN }] },
  'transfer.write': { inputs: [{ draft: TRANSFER, fileToken: TOKEN }], outputs: [{ jobId: TOKEN }] },
  'transfer.recipients': { inputs: [{}], outputs: [{ jobId: TOKEN }] },
  'transfer.keepRecipient': {
    inputs: [{ name: 'BETA', contractUntil: '2027-01-31', contact: null, fileToken: TOKEN }],
    outputs: [null],
  },
  'transfer.keep': {
    inputs: [
      {
        segment: { join: 'all', conditions: [{ field: 'lastContactOn', op: 'before', value: '2023-12-01' }] },
        keptFor: 'accounts',
      },
    ],
    outputs: [{ jobId: TOKEN }],
  },
};
