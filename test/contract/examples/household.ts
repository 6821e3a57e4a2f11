import { CAMPAIGN } from './campaign.ts';
import type { NounExamples } from './example.ts';

const HOUSEHOLD = {
  members: [
    { contact: '1', name: 'M. Paul ROUX' },
    { contact: '2', name: 'Mme Claire ROUX' },
  ],
  line1: 'M. et Mme ROUX',
  salutation: 'Madame, Monsieur,',
  separate: false,
  open: true,
  again: false,
};

export const household: NounExamples<'household' | 'gift'> = {
  'household.list': {
    inputs: [{ campaign: CAMPAIGN, all: false }],
    outputs: [{ total: 48, open: 1, households: [HOUSEHOLD] }],
  },
  'household.decide': {
    inputs: [
      { contacts: ['1', '2'], line: { line1: 'M. et Mme ROUX', salutation: 'Madame, Monsieur,' } },
      { contacts: ['1', '2'], line: null },
    ],
    outputs: [HOUSEHOLD],
  },
  'gift.years': { inputs: [{}], outputs: [[2026, 2025]] },
};
