import type { Rule } from '../../model.ts';
import { EVERYONE, LETTER, selling, sinceGdpr } from '../parts.ts';
import { READ } from '../review.ts';
import { CNIL_POST } from '../guidance.ts';

export const postConsent: Rule = {
  id: 'fr.post.consent',
  reference: ['P-1'],
  title: { fr: 'Courrier : la personne a dit oui', en: 'Post: the person said yes' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['post'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Le courrier postal n’exige pas d’accord ; celui qui a été donné suffit.',
      en: 'Post needs no consent; one that was given is enough.',
    },
    outcomes: [
      {
        when: 'consent.valid',
        verdict: 'allow',
        basis: 'consent',
        duties: LETTER,
        message: { fr: 'La personne a accepté de recevoir du courrier.', en: 'The person agreed to receive mail.' },
      },
    ],
    sources: [CNIL_POST],
    confidence: 'official',
  }),
  review: READ,
};
