import { all, not, type Rule } from '../../model.ts';
import { MESSAGE, NOTICE, selling, sinceGdpr } from '../parts.ts';
import { DECIDE_OR_CONSENT, EMAIL_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { BOOK } from '../guidance.ts';

export const emailFreeMailbox: Rule = {
  id: 'fr.email.free_mailbox',
  reference: ['E-13'],
  title: { fr: 'E-mail : messagerie grand public d’un professionnel', en: 'E-mail: free mailbox of a professional' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['email'], ['consumer']),
  versions: sinceGdpr({
    text: {
      fr: 'Une adresse chez un fournisseur grand public n’est pas une adresse professionnelle : elle suit les règles des particuliers, sauf si l’entreprise la publie comme contact professionnel ; une personne décide alors.',
      en: 'An address at a free provider is no business address: it follows the rules for consumers, unless the business publishes it as its business contact; then a person decides.',
    },
    outcomes: [
      {
        when: all('mailbox.free', 'origin.public.expected', 'offer.professional', not('message.no_source')),
        verdict: 'review',
        basis: 'legitimate_interest',
        duties: [...MESSAGE, ...NOTICE, 'link_with_profession'],
        message: {
          fr: 'L’entreprise publie cette adresse grand public comme contact professionnel : à examiner avant d’écrire.',
          en: 'The business publishes this free mailbox as its business contact: look at it before writing.',
        },
        remedy: DECIDE_OR_CONSENT,
      },
      {
        when: 'mailbox.free',
        verdict: 'block',
        message: {
          fr: 'Cette adresse grand public n’est pas une adresse professionnelle : il faut un accord, comme pour un particulier.',
          en: 'This free mailbox is no business address: a consent is needed, as for a consumer.',
        },
        remedy: EMAIL_CONSENT,
      },
    ],
    sources: [BOOK('section 2.3 (E-13)')],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
