import { not, type Rule } from '../../model.ts';
import { BUSINESS, selling, sinceGdpr } from '../parts.ts';
import { LINK_OFFER } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { BOOK } from '../guidance.ts';

export const phoneBusinessUnrelated: Rule = {
  id: 'fr.phone.business.unrelated',
  reference: ['T-21'],
  title: {
    fr: 'Appel à un professionnel : offre sans rapport avec la profession',
    en: 'Calling a professional: offer not related to the profession',
  },
  kind: 'limit',
  step: 'table',
  appliesTo: selling(['phone'], BUSINESS),
  versions: sinceGdpr({
    text: {
      fr: 'Qui est appelé au travail pour une affaire privée est un particulier : un professionnel n’est appelé que pour sa profession (doctrine de la CNIL du 17 février 2005).',
      en: 'Someone called at work on a private matter is a consumer: a professional is called about the profession only (CNIL doctrine of 17 February 2005).',
    },
    outcomes: [
      {
        when: not('offer.professional'),
        verdict: 'block',
        message: {
          fr: 'L’offre n’est pas en rapport avec la profession de la personne appelée.',
          en: 'The offer is not related to the profession of the person called.',
        },
        remedy: LINK_OFFER,
      },
    ],
    sources: [BOOK('section 2.2 (T-21)')],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
