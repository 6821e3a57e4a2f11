import { not, type Rule } from '../../model.ts';
import { PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { LINK_OFFER } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_ELEC } from '../guidance.ts';

export const emailUnrelated: Rule = {
  id: 'fr.email.unrelated',
  reference: ['E-10'],
  title: {
    fr: 'E-mail et SMS : offre sans rapport avec la profession',
    en: 'E-mail and SMS: offer not related to the profession',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['email', 'sms'], PROFESSIONALS),
  versions: sinceGdpr({
    text: {
      fr: 'Sans accord et hors produits analogues, un professionnel ne reçoit que des offres en rapport avec sa profession (CNIL, Performeclic et Nestor, 2020).',
      en: 'Without consent, and but for similar products, a professional receives only offers related to the profession (CNIL, Performeclic and Nestor, 2020).',
    },
    outcomes: [
      {
        when: not('offer.professional'),
        verdict: 'block',
        message: {
          fr: 'L’offre n’est pas en rapport avec la profession de la personne.',
          en: 'The offer is not related to the person’s profession.',
        },
        remedy: LINK_OFFER,
      },
    ],
    sources: [CNIL_ELEC],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
