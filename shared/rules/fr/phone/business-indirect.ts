import { all, any, type Rule } from '../../model.ts';
import { BUSINESS, BUSINESS_CALL, NOTICE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { INFORM_OF_SOURCE } from '../remedies.ts';
import { READ } from '../review.ts';
import { GDPR_14 } from '../sources.ts';

export const phoneBusinessIndirect: Rule = {
  id: 'fr.phone.business.indirect',
  reference: ['T-22'],
  title: {
    fr: 'Appel à un professionnel : fichier acheté ou partenaire',
    en: 'Calling a professional: bought file or partner',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], BUSINESS),
  versions: sinceGdpr({
    text: {
      fr: 'Un numéro professionnel acheté ou transmis peut être appelé pour la profession, en disant la source au premier contact et dans le mois.',
      en: 'A business number bought or passed on may be called about the profession, telling the source at first contact and within a month.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: all('offer.professional', any('origin.purchased', 'origin.partner')),
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: BUSINESS_CALL,
        message: {
          fr: 'Le numéro de cette organisation vient d’un fichier ou d’un partenaire.',
          en: 'This organisation’s number comes from a file or a partner.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: all('offer.professional', any('origin.purchased.notified', 'origin.partner.notified')),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...BUSINESS_CALL, ...NOTICE],
        message: {
          fr: 'Le numéro vient d’un fichier ou d’un partenaire ; la source est dite à temps.',
          en: 'The number comes from a file or a partner; the source is told in time.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: any('origin.purchased', 'origin.partner'),
        verdict: 'block',
        message: {
          fr: 'Le numéro vient d’un fichier ou d’un partenaire, et la source n’est pas dite à temps ou l’offre est sans rapport avec la profession.',
          en: 'The number comes from a file or a partner, and the source is not told in time or the offer is not related to the profession.',
        },
        remedy: INFORM_OF_SOURCE,
      },
    ],
    sources: [GDPR_14],
    confidence: 'official',
  }),
  review: READ,
};
