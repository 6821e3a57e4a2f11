import { all, not, type Rule } from '../../model.ts';
import { EVERYONE, LETTER, NOTICE, PEOPLE, selling, sinceGdpr } from '../parts.ts';
import { ASK_SUPPLIER, INFORM_OF_SOURCE } from '../remedies.ts';
import { READ } from '../review.ts';
import { GDPR_14 } from '../sources.ts';
import { CNIL_POST, CNIL_SALE } from '../guidance.ts';

export const postPurchased: Rule = {
  id: 'fr.post.purchased',
  reference: ['P-4'],
  title: { fr: 'Courrier : fichier acheté ou loué', en: 'Post: bought or rented file' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['post'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un fichier acheté ou loué peut servir au courrier s’il a été licitement constitué, ne contient que des clients actifs dont il est établi qu’ils ont pu s’opposer à la transmission, et si l’acheteur informe chacun au premier contact et dans le mois, en nommant la source.',
      en: 'A bought or rented file may serve for mail if it was lawfully built, holds active customers only, of whom it is established that they could object to the transmission, and if the buyer informs everybody at first contact and within a month, naming the source.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'origin.purchased',
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: LETTER,
        message: {
          fr: 'Cette adresse d’organisation vient d’un fichier acheté.',
          en: 'This organisation’s address comes from a bought file.',
        },
      },
      {
        audiences: PEOPLE,
        when: 'origin.purchased.objection',
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...LETTER, ...NOTICE],
        message: {
          fr: 'Le fichier a été acheté, et la personne apprend la source à temps.',
          en: 'The file was bought, and the person learns the source in time.',
        },
      },
      {
        audiences: PEOPLE,
        when: all('origin.purchased', not('origin.purchased.could_object')),
        verdict: 'block',
        message: {
          fr: 'Le fichier a été acheté, et rien ne dit que chacun a pu s’opposer à la transmission.',
          en: 'The file was bought, and nothing says that everybody could object to the transmission.',
        },
        remedy: ASK_SUPPLIER,
      },
      {
        audiences: PEOPLE,
        when: 'origin.purchased',
        verdict: 'block',
        message: {
          fr: 'Le fichier a été acheté, et la personne n’est pas informée de la source à temps.',
          en: 'The file was bought, and the person is not told the source in time.',
        },
        remedy: INFORM_OF_SOURCE,
      },
    ],
    sources: [CNIL_SALE, CNIL_POST, GDPR_14],
    confidence: 'official',
  }),
  review: READ,
};
