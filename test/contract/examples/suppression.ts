import { type NounExamples, TOKEN } from './example.ts';

export const suppression: NounExamples<'suppression'> = {
  'suppression.add': {
    inputs: [
      { typed: '06 39 98 12 34', contact: null, postal: null, channels: [] },
      { typed: 'perdrix', contact: '38', postal: null, channels: ['email', 'sms'] },
      {
        typed: '',
        contact: null,
        postal: { name: 'Claire Perdrix', street: '3 rue des Halles', postcode: '69002' },
        channels: ['post'],
      },
    ],
    outputs: [
      {
        suppressionId: '4',
        who: '+33639981234',
        isNew: true,
        isWaiting: false,
        contacts: 2,
        lists: [{ exportId: '2', campaign: 'Noël', channel: 'post', on: '2026-11-24', people: 1 }],
        toWithdraw: 1,
      },
    ],
  },
  'suppression.undo': { inputs: [{ suppressionId: '4' }], outputs: [null] },
  'suppression.lookup': {
    inputs: [
      { typed: '06 39 98 12 34', contact: null, postal: null },
      {
        typed: 'perdrix',
        contact: '38',
        postal: { name: 'Claire Perdrix', street: '3 rue des Halles', postcode: '69002' },
      },
    ],
    outputs: [
      {
        kind: 'phone',
        who: '+33639981234',
        postal: null,
        suppressed: [{ channel: 'phone', on: '2026-03-12', source: 'STOP par SMS' }],
        people: [
          {
            id: '38',
            name: 'Claire Perdrix',
            place: '3 rue des Halles 69002 Lyon',
            email: 'claire@example.com',
            phone: '+33639981234',
            suppressed: ['phone'],
          },
        ],
        total: 1,
        sentence: 'Vous nous avez donné votre numéro le 12/03/2025 (carte de fidélité).',
        lists: [],
      },
    ],
  },
  'suppression.page': {
    inputs: [{ search: '', offset: 0, limit: 100 }],
    outputs: [
      {
        total: 1,
        entries: [
          {
            id: 1,
            person: null,
            coordinate: null,
            kind: 'foreign',
            channel: 'all',
            on: null,
            recordedAt: '2026-11-24T10:42:07+01:00',
            source: 'liste',
          },
        ],
      },
    ],
  },
  'suppression.previewList': {
    inputs: [{ fileToken: TOKEN, channel: 'all', hashed: null, columns: null, rows: null }],
    outputs: [{ jobId: TOKEN }],
  },
  'suppression.importList': {
    inputs: [
      { fileToken: TOKEN, channel: 'all', hashed: 'sha256', columns: null, rows: 'all' },
      {
        fileToken: TOKEN,
        channel: 'phone',
        hashed: null,
        columns: [
          { letter: 'A', target: 'phone' },
          { letter: 'B', target: null },
        ],
        rows: { column: 'status', values: ['DNC'] },
      },
    ],
    outputs: [{ jobId: TOKEN }],
  },
};
