import { type NounExamples, TOKEN } from './example.ts';

export const suppression: NounExamples<'suppression'> = {
  'suppression.add': {
    inputs: [{ typed: '06 39 98 12 34', channels: [] }, { typed: 'claire@example.com', channels: ['email', 'sms'] }],
    outputs: [{ coordinate: '+33639981234', isNew: true, isWaiting: false, contacts: 2 }],
  },
  'suppression.lookup': {
    inputs: [{ typed: '06 39 98 12 34' }],
    outputs: [{
      coordinate: '+33639981234',
      suppressed: [{ channel: 'phone', on: '2026-03-12', source: 'STOP par SMS' }],
      contacts: ['38'],
      sentence: 'Nous avons votre numéro depuis le 12/03/2025 : formulaire « carte de fidélité ».',
    }],
  },
  'suppression.page': {
    inputs: [{ search: '', offset: 0, limit: 100 }],
    outputs: [{
      total: 1,
      entries: [{ id: 1, person: null, coordinate: null, kind: 'foreign', channel: 'all', on: null, recordedAt: '2026-11-24T10:42:07+01:00', source: 'liste' }],
    }],
  },
  'suppression.importList': { inputs: [{ fileToken: TOKEN, channel: 'all', hashed: null }], outputs: [{ jobId: TOKEN }] },
};
