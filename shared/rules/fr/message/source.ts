import { all, any, not, type Condition, type Rule } from '../../model.ts';
import { PEOPLE, prospecting, sinceGdpr } from '../parts.ts';
import { READ } from '../review.ts';
import { GDPR_14, L34_5 } from '../sources.ts';

/** The data came from a third party: no known origin is direct. */
const indirect: Condition = all('origin.known', not('origin.direct'));
const firstLetter: Condition = all('letter', indirect, not('mailing.earlier'), not('notice.own'));

export const messageSource: Rule = {
  id: 'fr.message.source',
  reference: ['X8', 'I-2'],
  title: { fr: 'Source des données dans le message', en: 'Source of the data in the message' },
  kind: 'limit',
  step: 'X8',
  appliesTo: prospecting(['post', 'phone', 'email', 'sms'], PEOPLE),
  versions: sinceGdpr({
    text: {
      fr: 'Un appel dit l’origine des données ; un e-mail, un SMS et le premier courrier la disent quand elles viennent d’un tiers ou d’une source publique.',
      en: 'A call tells the origin of the data; an e-mail, a text message and the first letter tell it when the data came from somebody else or a public source.',
    },
    outcomes: [
      {
        when: all('message.no_source', any('call.live', firstLetter, all(not('letter'), indirect))),
        verdict: 'block',
        message: {
          fr: 'Le message ne dit pas d’où viennent les données.',
          en: 'The message does not tell where the data came from.',
        },
        remedy: {
          kind: 'facts',
          follow: ['message_complete'],
          say: { fr: 'Ajouter au message la source des données.', en: 'Add to the message the source of the data.' },
        },
      },
    ],
    sources: [GDPR_14, L34_5],
    confidence: 'official',
  }),
  review: READ,
};
