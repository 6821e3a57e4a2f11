import type { Rule } from '../../model.ts';
import { EVERYONE, PEOPLE, sinceGdpr } from '../parts.ts';
import { READ } from '../review.ts';
import { CNIL_PART18, CNIL_SALE } from '../guidance.ts';
import { AGREED, LEGAL_PERSON, whenNotInformed, whenInformed } from './rows.ts';

export const transferPost: Rule = {
  id: 'fr.transfer.post',
  reference: ['D-1', 'D-4', 'D-9', 'D-10', 'EC-3'],
  title: { fr: 'Transmettre une adresse postale', en: 'Passing a postal address on' },
  kind: 'case',
  step: 'table',
  appliesTo: { channels: ['post'], audiences: EVERYONE, purposes: ['transfer'] },
  versions: sinceGdpr({
    text: {
      fr: 'Une adresse peut être transmise, louée ou vendue pour le courrier, à un destinataire nommé, si la personne a été informée à la collecte de la transmission, de son but et des catégories de partenaires, a pu s’y opposer simplement et ne l’a pas fait, et si la relation ou la collecte a moins de trois ans ; jamais des données gardées pour la seule comptabilité. Être informée de notre propre prospection n’y suffit pas. L’opposition donnée à l’un est transmise à tous. L’adresse d’une organisation n’est pas une donnée personnelle.',
      en: 'An address may be passed on, rented or sold for mail, to a named recipient, if the person was told at collection of the transmission, its purpose and the categories of partners, could simply object to it and did not, and if the relation or collection is less than three years old; never data kept for accounting alone. Being told of our own prospecting is not enough. An objection given to one is passed to all. An organisation’s address is no personal data.',
    },
    outcomes: [...LEGAL_PERSON, AGREED, whenInformed(PEOPLE), whenNotInformed(PEOPLE)],
    sources: [CNIL_PART18, CNIL_SALE],
    confidence: 'official',
  }),
  review: READ,
};
