import { all, any, not, type Condition, type RuleOutcome, type Rule } from '../../model.ts';
import { CALL, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { INFORM_AT_COLLECTION } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { D223_9_2026, L223_5 } from '../sources.ts';

/** The person was informed as the RGPD requires, at collection or under art. 14. */
const informed: Condition = any(
  'origin.direct.informed',
  'customer.informed',
  all(
    not('origin.direct'),
    any('origin.purchased.notified', 'origin.partner.notified', 'origin.public.expected', 'origin.referral.notified'),
  ),
);

const uninformed: RuleOutcome = {
  when: 'sector.press',
  verdict: 'block',
  message: {
    fr: 'La presse est dispensée d’accord, mais rien ne dit que la personne a été informée et a pu s’opposer.',
    en: 'The press needs no consent, but nothing says that the person was informed and could object.',
  },
  remedy: INFORM_AT_COLLECTION,
};

export const phoneConsumerPress: Rule = {
  id: 'fr.phone.consumer.press',
  reference: ['T-9', 'X2-PR'],
  title: {
    fr: 'Appel à un particulier : journaux, périodiques, magazines',
    en: 'Calling a consumer: newspapers, periodicals, magazines',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: [
    untilOptIn({
      text: {
        fr: 'La prospection pour la presse est dispensée de Bloctel ; l’information et l’opposition du RGPD valent.',
        en: 'Canvassing for the press is exempt from Bloctel; information and objection under the RGPD hold.',
      },
      outcomes: [
        {
          when: all('sector.press', informed),
          verdict: 'allow',
          basis: 'legitimate_interest',
          duties: CALL,
          message: {
            fr: 'L’offre est un abonnement de presse, dispensé de Bloctel.',
            en: 'The offer is a press subscription, exempt from Bloctel.',
          },
        },
        uninformed,
      ],
      sources: [L223_5],
      confidence: 'official',
    }),
    sinceOptIn({
      text: {
        fr: 'La prospection pour la presse n’exige pas l’accord de L223-1 ; les jours, heures et nombres d’appels, l’information et l’opposition valent.',
        en: 'Canvassing for the press does not need the consent of L223-1; days, hours and numbers of calls, information and objection hold.',
      },
      outcomes: [
        {
          when: all('sector.press', informed),
          verdict: 'conditional',
          basis: 'legitimate_interest',
          duties: CALL,
          message: {
            fr: 'L’offre est un abonnement de presse : pas d’accord exigé, les autres règles d’appel valent.',
            en: 'The offer is a press subscription: no consent needed, the other calling rules hold.',
          },
        },
        uninformed,
      ],
      sources: [L223_5, D223_9_2026],
      confidence: 'secondary',
    }),
  ],
  review: TO_CONFIRM,
};
