import { any, type Rule } from '../../model.ts';
import { consumer, direct, example, offer, yes } from '../examples.ts';
import { EVERYONE, sinceOptIn, untilOptIn } from '../parts.ts';
import { INFORM_AT_COLLECTION } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_PART18, CNIL_PART26, CNIL_SALE, L223_1_1 } from '../sources.ts';

const PASSING_ON = { purpose: 'transfer', recipient: 'BETA' } as const;
const agreed = consumer({ origins: [direct('2026-02-01')], consents: [yes('phone', '2026-06-01', { organisations: ['ALPHA', 'BETA'] })] });

export const transferPhone: Rule = {
  id: 'fr.transfer.phone',
  reference: ['D-1', 'D-4'],
  title: { fr: 'Transmettre un numéro pour des appels', en: 'Passing a number on for calls' },
  kind: 'case',
  step: 'table',
  appliesTo: { channels: ['phone'], audiences: EVERYONE, purposes: ['transfer'] },
  versions: [
    untilOptIn({
      text: {
        fr: 'Comme pour le courrier : information, opposition possible, relation ou collecte de moins de trois ans.',
        en: 'As for mail: information, objection possible, relation or collection less than three years old.',
      },
      outcomes: [
        {
          when: any('origin.informed', 'customer.informed'),
          verdict: 'conditional',
          basis: 'legitimate_interest',
          duties: ['notice_art14', 'objections_passed_on'],
          message: { fr: 'La personne a été informée, a pu s’opposer et ne l’a pas fait : son numéro peut être transmis.', en: 'The person was informed, could object and did not: the number may be passed on.' },
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
    sinceOptIn({
      text: {
        fr: 'Un numéro n’est transmis pour des appels qu’avec l’accord de la personne au téléphone, qui nomme celui qui le reçoit. Une société sœur est un destinataire comme un autre.',
        en: 'A number is passed on for calls only with the person’s phone consent, which names the recipient. A sister company is a recipient like another.',
      },
      outcomes: [
        {
          when: 'consent.valid',
          verdict: 'conditional',
          basis: 'consent',
          duties: ['notice_art14', 'consent_proof_at_hand', 'objections_passed_on'],
          message: { fr: 'La personne a accepté les appels de ce destinataire, nommé.', en: 'The person agreed to calls from this recipient, by name.' },
        },
        {
          when: 'always',
          verdict: 'block',
          message: { fr: 'La personne n’a pas accepté les appels de ce destinataire.', en: 'The person has not agreed to calls from this recipient.' },
          remedy: { fr: 'Recueillir un accord au téléphone qui nomme ce destinataire.', en: 'Obtain a phone consent that names this recipient.' },
        },
      ],
      sources: [CNIL_PART26, CNIL_SALE, L223_1_1],
      confidence: 'secondary',
    }),
  ],
  review: TO_CONFIRM,
  examples: [
    example('2026-08-10', 'conditional', consumer({ origins: [direct('2026-02-01')] }), offer('phone', PASSING_ON)),
    example('2026-08-10', 'block', consumer({ origins: [direct('2026-02-01', { informed: false })] }), offer('phone', PASSING_ON)),
    example('2026-08-11', 'block', consumer({ origins: [direct('2026-02-01')] }), offer('phone', PASSING_ON)),
    example('2026-08-11', 'conditional', agreed, offer('phone', PASSING_ON)),
    example('2026-08-11', 'block', agreed, offer('phone', { purpose: 'transfer', recipient: 'GAMMA' })),
  ],
};
