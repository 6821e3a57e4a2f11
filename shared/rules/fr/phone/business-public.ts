import { all, type Rule } from '../../model.ts';
import { BUSINESS, BUSINESS_CALL, NOTICE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { DECIDE_OR_CONSENT, INFORM_OF_SOURCE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_TEL, INSEE_SIRENE } from '../guidance.ts';

export const phoneBusinessPublic: Rule = {
  id: 'fr.phone.business.public',
  reference: ['T-23'],
  title: { fr: 'Appel à un professionnel : numéro publié', en: 'Calling a professional: published number' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], BUSINESS),
  versions: sinceGdpr({
    text: {
      fr: 'Un numéro que l’entreprise publie pour ses contacts professionnels peut être appelé, en disant la source. Le mobile d’un entrepreneur individuel dont l’usage n’est pas connu (ligne mixte) se regarde au cas par cas.',
      en: 'A number that the business publishes for business contact may be called, telling the source. A sole trader’s mobile of unknown use (mixed line) is looked at case by case.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: all('offer.professional', 'origin.public'),
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: BUSINESS_CALL,
        message: { fr: 'Le numéro de cette organisation est public.', en: 'This organisation’s number is public.' },
      },
      {
        audiences: ['sole_trader'],
        when: all('offer.professional', 'origin.public.expected', 'line.mixed'),
        verdict: 'review',
        basis: 'legitimate_interest',
        duties: [...BUSINESS_CALL, ...NOTICE],
        message: {
          fr: 'Ce mobile d’un entrepreneur individuel sert peut-être aussi à sa vie privée : à examiner avant d’appeler.',
          en: 'This sole trader’s mobile may serve for private life too: look at it before calling.',
        },
        remedy: DECIDE_OR_CONSENT,
      },
      {
        audiences: PROFESSIONALS,
        when: all('offer.professional', 'origin.public.expected'),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...BUSINESS_CALL, ...NOTICE],
        message: {
          fr: 'L’entreprise publie ce numéro pour ses contacts professionnels ; la source est dite à temps.',
          en: 'The business publishes this number for business contact; the source is told in time.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: 'origin.public',
        verdict: 'block',
        message: {
          fr: 'Le numéro est public, mais pas publié pour cet usage, ou la source n’est pas dite à temps.',
          en: 'The number is public, but not published for this use, or the source is not told in time.',
        },
        remedy: INFORM_OF_SOURCE,
      },
    ],
    sources: [CNIL_TEL, INSEE_SIRENE],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
