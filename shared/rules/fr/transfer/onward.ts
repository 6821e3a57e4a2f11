import { all, not, type Rule } from '../../model.ts';
import { ALL_CHANNELS, PEOPLE, sinceGdpr } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { BOOK, CNIL_PART18, CNIL_SALE } from '../guidance.ts';

const received = all('origin.known', not('origin.direct'));

export const transferOnward: Rule = {
  id: 'fr.transfer.onward',
  reference: ['D-7'],
  title: { fr: 'Retransmettre des données reçues d’autrui', en: 'Passing on data received from somebody else' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X3',
  appliesTo: { channels: ALL_CHANNELS, audiences: PEOPLE, purposes: ['transfer'] },
  versions: sinceGdpr({
    text: {
      fr: 'Des données qui ne viennent pas de la personne (fichier acheté, partenaire, public, parrainage) ne se retransmettent pas : on cède le fichier de ses propres clients, et un accord ne se transmet pas en cascade. Avec un accord au canal, tenu ici, qui nomme le destinataire, une personne lit si son texte couvre une transmission par nous. Qui a aussi donné ses données directement est jugé comme tel.',
      en: 'Data that did not come from the person (bought file, partner, public, referral) is not passed on: one sells the file of one’s own customers, and a consent is not transmitted in cascade. With a consent to the channel, held here, that names the recipient, a person reads whether its text covers a transmission by us. Who was also collected directly is judged as such.',
    },
    outcomes: [
      {
        when: all(received, 'consent.valid'),
        verdict: 'review',
        message: {
          fr: 'Ces données ne viennent pas de la personne elle-même, mais un accord nomme le destinataire : à lire avant de transmettre.',
          en: 'This data did not come from the person, but a consent names the recipient: read it before passing on.',
        },
        remedy: DECIDE,
      },
      {
        when: received,
        verdict: 'block',
        message: {
          fr: 'Ces données ne viennent pas de la personne elle-même : elles ne se retransmettent pas.',
          en: 'This data did not come from the person: it is not passed on.',
        },
        remedy: {
          kind: 'nothing',
          follow: [],
          say: {
            fr: 'Rien ne permettrait cette transmission : des données reçues d’autrui ne se retransmettent pas.',
            en: 'Nothing would allow this transfer: data received from somebody else is not passed on.',
          },
        },
      },
    ],
    sources: [BOOK('section 11 (D-7)'), CNIL_PART18, CNIL_SALE],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
