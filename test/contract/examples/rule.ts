import type { NounExamples } from './example.ts';

const ENTRY = {
  id: 'fr.phone.consumer.consent',
  kind: 'case' as const,
  channels: ['phone' as const],
  audiences: ['consumer' as const],
  title: 'Appel à un particulier',
  text: 'Il faut son accord.',
  from: '2026-08-11',
  until: null,
  sources: [
    { instrument: 'code de la consommation', provision: 'art. L223-1', url: 'https://www.legifrance.gouv.fr/' },
  ],
  confidence: 'official' as const,
  isToConfirm: false,
  nextCheck: '2027-02-01',
  reference: ['PHONE-C1'],
};

export const rule: NounExamples<'rule'> = {
  'rule.book': {
    inputs: [{ on: '2026-11-24' }],
    outputs: [{ ruleset: 'fr 2026-11-29', fingerprint: 'a1', entries: [ENTRY] }],
  },
  'rule.cites': {
    inputs: [{ rule: 'fr.phone.consumer.consent', address: 'https://www.legifrance.gouv.fr/' }],
    outputs: [true],
  },
  'rule.compare': {
    inputs: [{ before: '2026-08-10', after: '2026-08-11' }],
    outputs: [{ changes: [{ id: ENTRY.id, before: null, after: ENTRY }] }],
  },
};
