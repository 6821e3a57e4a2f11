import type { Rule } from '../../model.ts';
import { ALL_CHANNELS, PEOPLE, prospecting, sinceGdpr } from '../parts.ts';
import { READ } from '../review.ts';
import { GDPR_14 } from '../sources.ts';
import { CNIL_POST } from '../guidance.ts';

export const noticeMissing: Rule = {
  id: 'fr.information.missing',
  reference: ['X6', 'I-2', 'I-4'],
  title: { fr: 'Source dite au premier contact', en: 'Source told at first contact' },
  kind: 'limit',
  step: 'X6',
  appliesTo: prospecting(ALL_CHANNELS, PEOPLE),
  versions: sinceGdpr({
    text: {
      fr: 'Qui tient les données d’un tiers informe la personne au plus tard au premier contact et dans le mois : identité, but, catégories de données, droits, source ; le droit de s’opposer est présenté clairement et à part.',
      en: 'Who holds data from somebody else informs the person at first contact at the latest and within a month: identity, purpose, categories of data, rights, source; the right to object is presented clearly and separately.',
    },
    outcomes: [
      {
        when: 'notice.missing',
        verdict: 'block',
        message: {
          fr: 'La personne n’a pas été informée de la source, et ce message ne le fait pas.',
          en: 'The person was not told the source, and this message does not do it.',
        },
        remedy: {
          kind: 'facts',
          follow: ['message_complete'],
          say: {
            fr: 'Ajouter au message votre identité, la source des données et le moyen de s’opposer.',
            en: 'Add to the message your identity, the source of the data and the means to object.',
          },
        },
      },
      {
        when: 'notice.carried',
        verdict: 'conditional',
        duties: ['source_in_message', 'notice_art14'],
        message: {
          fr: 'Ce message est le premier contact : il porte l’information sur la source et les droits.',
          en: 'This message is the first contact: it carries the information on source and rights.',
        },
      },
    ],
    sources: [CNIL_POST, GDPR_14],
    confidence: 'official',
  }),
  review: READ,
};
