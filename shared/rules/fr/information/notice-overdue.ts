import type { Rule } from '../../model.ts';
import { ALL_CHANNELS, PEOPLE, prospecting, sinceGdpr } from '../parts.ts';
import { INFORM_OF_SOURCE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_14_3 } from '../sources.ts';

export const noticeOverdue: Rule = {
  id: 'fr.information.overdue',
  reference: ['X6', 'I-3'],
  title: { fr: 'Un mois sans information sur la source', en: 'A month without telling the source' },
  kind: 'limit',
  step: 'X6',
  appliesTo: prospecting(ALL_CHANNELS, PEOPLE),
  versions: sinceGdpr({
    text: {
      fr: 'Si un mois passe après la réception de données venues d’un tiers sans que la personne en soit informée, la fiche est en infraction : s’arrêter, et informer par un message sans offre (lettre ou e-mail), ou effacer. Le même jour du mois suivant est encore à temps.',
      en: 'If a month passes after data came from somebody else and the person was not told, the record is in breach: stop, and inform by a message without an offer (letter or e-mail), or delete. The same day of the next month is still in time.',
    },
    outcomes: [
      {
        when: 'notice.overdue',
        verdict: 'block',
        message: {
          fr: 'Les données sont reçues depuis plus d’un mois, et la personne n’a pas été informée de leur source.',
          en: 'The data was received more than a month ago, and the person was not told its source.',
        },
        remedy: INFORM_OF_SOURCE,
      },
    ],
    sources: [GDPR_14_3],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
