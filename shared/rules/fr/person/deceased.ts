import { all, type Rule } from '../../model.ts';
import { anyMessage, sinceGdpr } from '../parts.ts';
import { CONFIRM_STATUS, NOTHING } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_5_1_D } from '../sources.ts';

export const deceased: Rule = {
  id: 'fr.person.deceased',
  reference: [],
  title: { fr: 'Personne décédée', en: 'Deceased person' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X5',
  appliesTo: anyMessage(),
  versions: sinceGdpr({
    text: {
      fr: 'Une personne décédée n’est plus contactée, par aucun canal.',
      en: 'A deceased person is no longer contacted, by any channel.',
    },
    outcomes: [
      {
        when: all('status.deceased', 'status.unconfirmed'),
        verdict: 'review',
        message: {
          fr: 'Une remarque dit que la personne est décédée ; personne ne l’a encore confirmé.',
          en: 'A remark says that the person has died; nobody has confirmed it yet.',
        },
        remedy: CONFIRM_STATUS,
      },
      {
        when: 'status.deceased',
        verdict: 'block',
        message: { fr: 'La personne est décédée.', en: 'The person has died.' },
        remedy: NOTHING,
      },
    ],
    sources: [GDPR_5_1_D],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
