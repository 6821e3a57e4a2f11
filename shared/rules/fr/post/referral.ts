import { all, not, type Rule } from '../../model.ts';
import { EVERYONE, LETTER, NOTICE, PEOPLE, selling, sinceGdpr } from '../parts.ts';
import { INFORM_OF_SOURCE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_14 } from '../sources.ts';
import { UFMD } from '../guidance.ts';

export const postReferral: Rule = {
  id: 'fr.post.referral',
  reference: ['P-7'],
  title: { fr: 'Courrier : parrainage', en: 'Post: referral' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['post'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Une adresse donnée par un parrain permet un seul courrier, qui dit qui l’a donnée ; ensuite, l’accord de la personne ou l’effacement.',
      en: 'An address given by a sponsor allows one letter only, which says who gave it; then the person’s consent, or deletion.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'origin.referral',
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: LETTER,
        message: {
          fr: 'Cette adresse d’organisation a été donnée par un tiers.',
          en: 'This organisation’s address was given by a third party.',
        },
      },
      {
        audiences: PEOPLE,
        when: all('origin.referral', 'mailing.earlier'),
        verdict: 'block',
        message: {
          fr: 'Le seul courrier qu’un parrainage permet a déjà été envoyé.',
          en: 'The one letter that a referral allows was already sent.',
        },
        remedy: {
          kind: 'consent',
          follow: ['consent'],
          say: { fr: 'Recueillir l’accord de la personne, ou effacer.', en: 'Obtain the person’s consent, or delete.' },
        },
      },
      {
        audiences: PEOPLE,
        when: all('origin.referral.notified', not('message.no_source')),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...LETTER, ...NOTICE, 'single_mailing'],
        message: {
          fr: 'Un tiers a donné l’adresse : un seul courrier, qui dit qui l’a donnée.',
          en: 'A third party gave the address: one letter only, which says who gave it.',
        },
      },
      {
        audiences: PEOPLE,
        when: 'origin.referral',
        verdict: 'block',
        message: {
          fr: 'Un tiers a donné l’adresse, et la personne n’apprend pas à temps qui l’a donnée.',
          en: 'A third party gave the address, and the person does not learn in time who gave it.',
        },
        remedy: INFORM_OF_SOURCE,
      },
    ],
    sources: [GDPR_14, UFMD],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
