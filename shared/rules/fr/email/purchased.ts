import { all, not, type Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, NOTICE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { EMAIL_CONSENT, INFORM_OF_SOURCE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_SALE } from '../guidance.ts';

export const emailPurchased: Rule = {
  id: 'fr.email.purchased',
  reference: ['E-5'],
  title: { fr: 'E-mail : fichier acheté ou loué', en: 'E-mail: bought or rented file' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['email'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'L’acheteur d’un fichier doit pouvoir prouver que le particulier a accepté la transmission à l’acheteur nommé, ou ses e-mails ; sinon il recueille d’abord l’accord par un moyen licite. Pour un professionnel : offre en rapport avec sa profession et source dite à temps.',
      en: 'The buyer of a file must be able to prove that the consumer agreed to the transmission to the named buyer, or to its e-mails; otherwise a consent is obtained first by a lawful means. For a professional: an offer related to the profession and the source told in time.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'origin.purchased',
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: MESSAGE,
        message: {
          fr: 'L’adresse générique de cette organisation vient d’un fichier acheté.',
          en: 'This organisation’s generic address comes from a bought file.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: all('origin.purchased.notified', 'offer.professional', not('message.no_source')),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...MESSAGE, ...NOTICE, 'link_with_profession'],
        message: {
          fr: 'L’adresse vient d’un fichier acheté, l’offre est en rapport avec la profession, et le message dit la source.',
          en: 'The address comes from a bought file, the offer is related to the profession, and the message tells the source.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: 'origin.purchased',
        verdict: 'block',
        message: {
          fr: 'L’adresse vient d’un fichier acheté, et l’offre est sans rapport avec la profession ou la source n’est pas dite à temps.',
          en: 'The address comes from a bought file, and the offer is not related to the profession or the source is not told in time.',
        },
        remedy: INFORM_OF_SOURCE,
      },
      {
        audiences: ['consumer'],
        when: all('origin.purchased.agreed', not('message.no_source')),
        verdict: 'conditional',
        basis: 'consent',
        duties: [...MESSAGE, ...NOTICE, 'consent_proof_at_hand'],
        confidence: 'interpretation',
        message: {
          fr: 'La personne a accepté que le vendeur du fichier transmette son adresse à votre organisation, nommée.',
          en: 'The person agreed that the seller of the file passes the address on to your organisation, by name.',
        },
      },
      {
        audiences: ['consumer'],
        when: 'origin.purchased',
        verdict: 'block',
        message: {
          fr: 'L’adresse vient d’un fichier acheté, sans preuve que la personne ait accepté vos e-mails.',
          en: 'The address comes from a bought file, without proof that the person agreed to your e-mails.',
        },
        remedy: EMAIL_CONSENT,
      },
    ],
    sources: [CNIL_SALE],
    confidence: 'official',
  }),
  review: TO_CONFIRM,
};
