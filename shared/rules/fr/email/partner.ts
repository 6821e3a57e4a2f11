import { all, not, type Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, NOTICE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { EMAIL_CONSENT, INFORM_OF_SOURCE } from '../remedies.ts';
import { READ } from '../review.ts';
import { CNIL_PART18, CNIL_PART26 } from '../guidance.ts';

export const emailPartner: Rule = {
  id: 'fr.email.partner',
  reference: ['E-6'],
  title: { fr: 'E-mail : données d’un partenaire', en: 'E-mail: data from a partner' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['email'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un particulier doit avoir accepté la transmission à un partenaire identifiable (liste à jour accessible depuis le formulaire) ; le premier message dit la source et les droits. L’accord ne se transmet pas en cascade. Pour un professionnel : offre en rapport avec sa profession et source dite à temps.',
      en: 'A consumer must have agreed to the transmission to an identifiable partner (up-to-date list reachable from the form); the first message tells the source and the rights. The consent is not passed on in cascade. For a professional: an offer related to the profession and the source told in time.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'origin.partner',
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: MESSAGE,
        message: {
          fr: 'L’adresse générique de cette organisation vient d’un partenaire.',
          en: 'This organisation’s generic address comes from a partner.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: all('origin.partner.notified', 'offer.professional', not('message.no_source')),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...MESSAGE, ...NOTICE, 'link_with_profession'],
        message: {
          fr: 'Un partenaire a transmis l’adresse, l’offre est en rapport avec la profession, et le message dit la source.',
          en: 'A partner passed the address on, the offer is related to the profession, and the message tells the source.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: 'origin.partner',
        verdict: 'block',
        message: {
          fr: 'Un partenaire a transmis l’adresse, et l’offre est sans rapport avec la profession ou la source n’est pas dite à temps.',
          en: 'A partner passed the address on, and the offer is not related to the profession or the source is not told in time.',
        },
        remedy: INFORM_OF_SOURCE,
      },
      {
        audiences: ['consumer'],
        when: all('origin.partner.agreed', not('message.no_source')),
        verdict: 'conditional',
        basis: 'consent',
        duties: [...MESSAGE, ...NOTICE, 'consent_proof_at_hand'],
        message: {
          fr: 'La personne a accepté que le partenaire transmette son adresse à votre organisation, nommée.',
          en: 'The person agreed that the partner passes the address on to your organisation, by name.',
        },
      },
      {
        audiences: ['consumer'],
        when: 'origin.partner',
        verdict: 'block',
        message: {
          fr: 'Un partenaire a transmis l’adresse sans l’accord de la personne, ou le message ne dit pas la source à temps.',
          en: 'A partner passed the address on without the person’s consent, or the message does not tell the source in time.',
        },
        remedy: EMAIL_CONSENT,
      },
    ],
    sources: [CNIL_PART18, CNIL_PART26],
    confidence: 'official',
  }),
  review: READ,
};
