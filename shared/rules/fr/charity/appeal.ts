import { all, any, not, type Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE, PEOPLE, sinceGdpr } from '../parts.ts';
import { FIND_ORIGIN, INFORM_AT_COLLECTION } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_AUTO, CNIL_CHARITY, CNIL_SMS } from '../guidance.ts';

const WRITTEN = ['identify_sender', 'free_opposition', 'opt_out_in_message'] as const;
const SPOKEN = ['identify_caller', 'free_opposition', 'caller_number_shown', 'refusal_recorded'] as const;

export const charityAppeal: Rule = {
  id: 'fr.charity.appeal',
  reference: ['X0', 'CH-1', 'CH-2', 'CH-3', 'CH-4', 'CH-5'],
  title: { fr: 'Appel aux dons ou au bénévolat', en: 'Appeal for gifts or volunteers' },
  kind: 'case',
  step: 'table',
  appliesTo: { channels: ALL_CHANNELS, audiences: EVERYONE, purposes: ['charity'] },
  versions: sinceGdpr({
    text: {
      fr: 'C’est le but qui compte, pas le statut de l’organisme. Un appel aux dons suit, sur tous les canaux, le régime de l’opposition : personnes informées à la collecte de cet usage (et de la transmission à d’autres associations), à même de s’opposer alors et à chaque contact ; l’association qui reçoit un fichier dit la source au premier message. Vendre (cartes, billets, événements payants) suit les règles commerciales.',
      en: 'What counts is the purpose, not the status of the body. An appeal for gifts follows the objection regime on every channel: persons informed of that use at collection (and of the transmission to other charities), able to object then and at each contact; a charity that receives a file tells the source in its first message. Selling (cards, tickets, paid events) follows the commercial rules.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: all('origin.known', 'call.any'),
        verdict: 'conditional',
        basis: 'charity',
        duties: SPOKEN,
        message: {
          fr: 'C’est un appel aux dons, par téléphone, à une organisation dont le numéro a une origine connue.',
          en: 'This is an appeal for gifts, by phone, to an organisation whose number has a known origin.',
        },
      },
      {
        audiences: ['organisation'],
        when: 'origin.known',
        verdict: 'conditional',
        basis: 'charity',
        duties: WRITTEN,
        message: {
          fr: 'C’est un appel aux dons à une organisation dont l’adresse a une origine connue.',
          en: 'This is an appeal for gifts to an organisation whose address has a known origin.',
        },
      },
      {
        audiences: ['organisation'],
        when: not('origin.known'),
        verdict: 'review',
        confidence: 'interpretation',
        message: {
          fr: 'On ne sait pas d’où vient l’adresse de cette organisation.',
          en: 'Nobody knows where this organisation’s address comes from.',
        },
        remedy: FIND_ORIGIN,
      },
      {
        audiences: PEOPLE,
        when: all(any('origin.informed', 'consent.valid'), 'call.any'),
        verdict: 'conditional',
        basis: 'charity',
        duties: SPOKEN,
        message: {
          fr: 'C’est un appel aux dons, par téléphone ; la personne a été informée et n’a pas refusé.',
          en: 'This is an appeal for gifts, by phone; the person was informed and did not refuse.',
        },
      },
      {
        audiences: PEOPLE,
        when: any('origin.informed', 'consent.valid'),
        verdict: 'conditional',
        basis: 'charity',
        duties: WRITTEN,
        message: {
          fr: 'C’est un appel aux dons ; la personne a été informée et n’a pas refusé.',
          en: 'This is an appeal for gifts; the person was informed and did not refuse.',
        },
      },
      {
        audiences: PEOPLE,
        when: 'always',
        verdict: 'block',
        message: {
          fr: 'C’est un appel aux dons, mais rien ne dit que la personne a été informée de cet usage et a pu s’opposer.',
          en: 'This is an appeal for gifts, but nothing says that the person was informed of this use and could object.',
        },
        remedy: INFORM_AT_COLLECTION,
      },
    ],
    sources: [CNIL_CHARITY, CNIL_SMS, CNIL_AUTO],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
