import { all, type Rule } from '../../model.ts';
import { BUSINESS, BUSINESS_CALL, NOTICE, selling, sinceGdpr } from '../parts.ts';
import { DECIDE_OR_CONSENT, INFORM_OF_SOURCE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { BOOK } from '../guidance.ts';

export const phoneBusinessReferral: Rule = {
  id: 'fr.phone.business.referral',
  reference: [],
  title: { fr: 'Appel à un professionnel : parrainage', en: 'Calling a professional: referral' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], BUSINESS),
  versions: sinceGdpr({
    text: {
      fr: 'Aucun texte ne dit si un numéro professionnel donné par un parrain peut être appelé : une personne décide, comme pour l’e-mail.',
      en: 'No text says whether a business number given by a sponsor may be called: a person decides, as for e-mail.',
    },
    outcomes: [
      {
        when: all('offer.professional', 'origin.referral.notified'),
        verdict: 'review',
        basis: 'legitimate_interest',
        duties: [...BUSINESS_CALL, ...NOTICE],
        message: {
          fr: 'Le numéro a été donné par un tiers : à examiner avant d’appeler.',
          en: 'The number was given by a third party: look at it before calling.',
        },
        remedy: DECIDE_OR_CONSENT,
      },
      {
        audiences: ['organisation'],
        when: all('offer.professional', 'origin.referral'),
        verdict: 'review',
        basis: 'legitimate_interest',
        duties: BUSINESS_CALL,
        message: {
          fr: 'Le numéro de cette organisation a été donné par un tiers : à examiner avant d’appeler.',
          en: 'This organisation’s number was given by a third party: look at it before calling.',
        },
        remedy: DECIDE_OR_CONSENT,
      },
      {
        when: 'origin.referral',
        verdict: 'block',
        message: {
          fr: 'Le numéro a été donné par un tiers, et la source n’est pas dite à temps ou l’offre est sans rapport avec la profession.',
          en: 'The number was given by a third party, and the source is not told in time or the offer is not related to the profession.',
        },
        remedy: INFORM_OF_SOURCE,
      },
    ],
    sources: [BOOK('section 2.2, par analogie avec E-8')],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
