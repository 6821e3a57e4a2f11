import { all, type Rule } from '../../model.ts';
import { CALL, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { CHECK_BLOCTEL, INFORM_AT_COLLECTION, PHONE_CONSENT } from '../remedies.ts';
import { READ } from '../review.ts';
import { L223_1_1, L223_1_2020 } from '../sources.ts';
import { CNIL_POST } from '../guidance.ts';

export const phoneConsumerDirect: Rule = {
  id: 'fr.phone.consumer.direct',
  reference: ['T-3'],
  title: {
    fr: 'Appel à un particulier : données recueillies auprès de lui',
    en: 'Calling a consumer: data collected from the person',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: [
    untilOptIn({
      text: {
        fr: 'Un particulier informé à la collecte, mis à même de s’opposer et absent de Bloctel peut être appelé.',
        en: 'A consumer informed at collection, able to object and not on Bloctel may be called.',
      },
      outcomes: [
        {
          when: all('origin.direct.informed', 'bloctel.clear'),
          verdict: 'conditional',
          basis: 'legitimate_interest',
          duties: CALL,
          message: {
            fr: 'La personne a été informée, pouvait s’opposer et n’est pas sur Bloctel.',
            en: 'The person was informed, could object and is not on Bloctel.',
          },
        },
        {
          when: all('origin.direct', 'bloctel.registered'),
          verdict: 'block',
          message: { fr: 'La personne est inscrite à Bloctel.', en: 'The person is on Bloctel.' },
          remedy: CHECK_BLOCTEL,
        },
        {
          when: 'origin.direct.informed',
          verdict: 'block',
          message: {
            fr: 'On ne sait pas si la personne est inscrite à Bloctel.',
            en: 'Nobody knows whether the person is on Bloctel.',
          },
          remedy: CHECK_BLOCTEL,
        },
        {
          when: 'origin.direct',
          verdict: 'block',
          message: {
            fr: 'Rien ne dit que la personne a été informée et a pu s’opposer.',
            en: 'Nothing says that the person was informed and could object.',
          },
          remedy: INFORM_AT_COLLECTION,
        },
      ],
      sources: [CNIL_POST, L223_1_2020],
      confidence: 'official',
    }),
    sinceOptIn({
      text: {
        fr: 'Avoir donné son numéro et avoir été informé ne suffit plus : il faut un accord.',
        en: 'Having given the number and having been informed is no longer enough: a consent is needed.',
      },
      outcomes: [
        {
          when: 'origin.direct',
          verdict: 'block',
          message: {
            fr: 'La personne a donné son numéro, mais cela ne vaut pas accord aux appels.',
            en: 'The person gave the number, but that is no consent to calls.',
          },
          remedy: PHONE_CONSENT,
        },
      ],
      sources: [L223_1_1],
      confidence: 'official',
    }),
  ],
  review: READ,
};
