import { any, type Rule } from '../../model.ts';
import { consumer, direct, example, offer } from '../examples.ts';
import { EVERYONE, sinceGdpr } from '../parts.ts';
import { INFORM_AT_COLLECTION } from '../remedies.ts';
import { READ } from '../review.ts';
import { CNIL_PART18, CNIL_SALE } from '../sources.ts';

const PASSING_ON = { purpose: 'transfer', recipient: 'BETA' } as const;

export const transferPost: Rule = {
  id: 'fr.transfer.post',
  reference: ['D-1', 'D-4'],
  title: { fr: 'Transmettre une adresse postale', en: 'Passing a postal address on' },
  kind: 'case',
  step: 'table',
  appliesTo: { channels: ['post'], audiences: EVERYONE, purposes: ['transfer'] },
  versions: sinceGdpr({
    text: {
      fr: 'Une adresse peut être transmise, louée ou vendue pour le courrier si la personne a été informée, a pu s’opposer et ne l’a pas fait, et si la relation ou la collecte a moins de trois ans ; jamais des données gardées pour la seule comptabilité. L’opposition donnée à l’un est transmise à tous.',
      en: 'An address may be passed on, rented or sold for mail if the person was informed, could object and did not, and if the relation or collection is less than three years old; never data kept for accounting alone. An objection given to one is passed to all.',
    },
    outcomes: [
      {
        when: any('origin.informed', 'customer.informed'),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: ['notice_art14', 'objections_passed_on'],
        message: { fr: 'La personne a été informée, a pu s’opposer et ne l’a pas fait : son adresse peut être transmise.', en: 'The person was informed, could object and did not: the address may be passed on.' },
      },
      {
        when: 'always',
        verdict: 'block',
        message: { fr: 'Rien ne dit que la personne a été informée de la transmission et a pu s’y opposer.', en: 'Nothing says that the person was informed of the transmission and could object to it.' },
        remedy: INFORM_AT_COLLECTION,
      },
    ],
    sources: [CNIL_PART18, CNIL_SALE],
    confidence: 'official',
  }),
  review: READ,
  examples: [
    example('2026-11-24', 'conditional', consumer({ origins: [direct('2026-02-01')] }), offer('post', PASSING_ON)),
    example('2026-11-24', 'block', consumer({ origins: [direct('2026-02-01', { objectionOffered: false })] }), offer('post', PASSING_ON)),
    example('2026-11-24', 'block', consumer({ origins: [direct('2023-02-01')] }), offer('post', PASSING_ON)),
  ],
};
