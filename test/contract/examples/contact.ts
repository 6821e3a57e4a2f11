import { type NounExamples, TOKEN } from './example.ts';

const filter = {
  search: 'perdrix',
  audience: null,
  origin: null,
  department: null,
  answer: null,
  rule: null,
  care: null,
};

const sheet = {
  id: '38',
  name: 'Claire Perdrix',
  fields: [{ field: 'street', value: '12 avenue de la Gare' }],
  identity: {
    civility: 'Mme',
    firstName: 'Claire',
    lastName: 'Perdrix',
    company: null,
    siret: null,
    street: '12 avenue de la Gare',
    addressComplement: null,
    postcode: '69002',
    city: 'Lyon',
    country: null,
    birthDate: '1980-03-12',
    customerRef: 'C-17',
  },
  emails: ['claire@example.com'],
  phones: ['+33639981234'],
  suppressed: ['phone' as const],
  pausedUntil: '2027-01-31',
  suspicions: [{ id: '3', kind: 'deceased' as const, words: 'DCD', source: 'adherents.xlsx', asksForNumber: false }],
  answers: [
    {
      channel: 'phone' as const,
      asksForGoods: false,
      nextCalls: { day: '2026-11-30', from: 600, verdict: 'conditional' as const },
      verdict: 'block' as const,
      coordinate: '+33639981234',
      reasons: [
        {
          rule: 'fr.phone.consumer.consent',
          verdict: 'block' as const,
          message: 'Cette personne n’a pas dit oui au téléphone.',
          source: 'code de la consommation, art. L223-1',
          from: '2026-08-11',
          until: null,
          confidence: 'official',
        },
      ],
      conditions: [],
      remedy: 'Un accord écrit.',
    },
  ],
  gifts: [{ year: 2026, cents: 5550, count: 2 }],
  history: [{ at: '2026-11-24', kind: 'import' as const, what: 'Importé de clients.xlsx, ligne 38' }],
  sentence: 'Nous avons votre numéro depuis le 12/03/2025.',
};

export const contact: NounExamples<'contact'> = {
  'contact.page': {
    inputs: [
      { ...filter, sort: 'name', offset: 0, limit: 100, withFacets: false },
      {
        search: '',
        audience: 'consumer',
        origin: 'direct',
        department: '01',
        answer: { channel: 'phone', verdict: 'yes' },
        rule: { channel: 'phone', rule: 'fr.phone.consumer.consent' },
        care: 'notice_overdue',
        sort: 'recent',
        offset: 100,
        limit: 100,
        withFacets: true,
      },
    ],
    outputs: [
      {
        of: 10,
        total: 1,
        lines: [
          {
            id: '38',
            name: 'Claire Perdrix',
            company: '',
            place: '01000 Bourg-en-Bresse',
            email: 'claire@example.com',
            phone: '+33639981234',
            audience: 'consumer',
            origin: 'direct',
          },
        ],
        facets: {
          audience: [{ value: 'consumer', count: 1 }],
          origin: [{ value: 'direct', count: 1 }],
          department: [{ value: '01', count: 1 }],
        },
        isJudged: false,
      },
      { of: 0, total: 0, lines: [], facets: null, isJudged: false },
    ],
  },
  'contact.read': { inputs: [{ id: '38' }], outputs: [sheet] },
  'contact.suppress': {
    inputs: [
      { id: '38', channels: ['phone'] },
      { id: '38', channels: [] },
    ],
    outputs: [
      {
        sheet,
        lists: [{ exportId: '7', campaign: 'Noël', channel: 'phone', on: '2026-11-20', people: 1 }],
        toWithdraw: 1,
      },
      { sheet, lists: [], toWithdraw: 0 },
    ],
  },
  'contact.pause': {
    inputs: [
      { id: '38', until: '2027-01-31', channels: ['phone'] },
      { id: '38', until: '2027-01-31', channels: [] },
    ],
    outputs: [
      {
        sheet,
        lists: [{ exportId: '7', campaign: 'Noël', channel: 'phone', on: '2026-11-20', people: 1 }],
        toWithdraw: 1,
      },
      { sheet: { ...sheet, pausedUntil: null }, lists: [], toWithdraw: 0 },
    ],
  },
  'contact.resume': { inputs: [{ id: '38' }], outputs: [{ ...sheet, pausedUntil: null }] },
  'contact.correct': {
    inputs: [
      { id: '38', corrections: [{ field: 'lastName', from: 'Perdri', to: 'Perdrix' }] },
      { id: '38', corrections: [{ field: 'phone', from: '+33639981234', to: null }] },
    ],
    outputs: [
      { sheet, recipients: [{ recipient: 'BETA Literie', exportIds: ['7'] }] },
      { sheet, recipients: [] },
    ],
  },
  'contact.recordConsent': {
    inputs: [
      {
        id: '38',
        channel: 'phone',
        at: '2026-11-20',
        goods: ['cuisine'],
        wording: 'J’accepte d’être appelée.',
        until: '2027-11-19',
        mentions: ['identity'],
        evidence: '5d2c9c5e-6a3f-4a53-8f0e-3c2f9f6f7a10',
      },
      {
        id: '38',
        channel: 'email',
        at: '2026-11-20',
        goods: ['*'],
        wording: 'J’accepte.',
        until: null,
        mentions: [],
        evidence: null,
      },
    ],
    outputs: [sheet],
  },
};

export const today: NounExamples<'today'> = {
  'today.chooseCallGoods': {
    inputs: [{ goods: 'cuisine' }, { goods: null }],
    outputs: [
      { chosen: 'cuisine', suggested: ['cuisine', 'salle de bains'] },
      { chosen: null, suggested: [] },
    ],
  },
  'today.readCallGoods': { inputs: [{}], outputs: [{ chosen: null, suggested: ['cuisine'] }] },
  'today.judge': { inputs: [{ purpose: 'commercial' }], outputs: [{ jobId: TOKEN }] },
};
