import { all, any, not, type Rule } from '../../model.ts';
import { BUSINESS, since, selling } from '../parts.ts';
import { PHONE_OPT_IN } from '../dates.ts';
import { PHONE_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { BOOK } from '../guidance.ts';

export const privateLine: Rule = {
  id: 'fr.phone.business.private_line',
  reference: ['T-25'],
  title: {
    fr: 'Ligne privée d’un professionnel que la personne n’a pas donnée',
    en: 'Private line of a professional that the person did not give',
  },
  kind: 'limit',
  step: 'table',
  appliesTo: selling(['phone', 'sms', 'automated_call'], BUSINESS),
  versions: since(PHONE_OPT_IN, {
    text: {
      fr: 'La ligne privée d’un professionnel, que la personne n’a pas donnée elle-même, est celle d’un particulier : pas d’appel ni de SMS sans accord.',
      en: 'The private line of a professional, which the person did not give, is a consumer’s: no call or text message without consent.',
    },
    outcomes: [
      {
        when: all('line.private', not(any('origin.direct', 'customer.any', 'consent.valid'))),
        verdict: 'block',
        message: {
          fr: 'C’est la ligne privée de la personne, et elle ne vous l’a pas donnée.',
          en: 'This is the person’s private line, and she did not give it to you.',
        },
        remedy: PHONE_CONSENT,
      },
    ],
    sources: [BOOK('section 2.2 (T-25)')],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
