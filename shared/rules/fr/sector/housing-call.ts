import { all, not, type Outcome, type Rule } from '../../model.ts';
import { HOUSING_BAN, LAST_OPT_OUT_DAY, PHONE_OPT_IN } from '../dates.ts';
import { consumer, direct, example, offer, yes } from '../examples.ts';
import { EVERYONE, selling, VOICE } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1_5, LAW_2025 } from '../sources.ts';

const banned = all('sector.housing_adaptation', not('contract.linked'));

const outcomes: readonly Outcome[] = [
  {
    when: all(banned, 'call.live', 'request.fresh'),
    verdict: 'review',
    confidence: 'interpretation',
    message: { fr: 'La personne a demandé à être rappelée, mais l’appel pour l’adaptation du logement est interdit : à examiner.', en: 'The person asked to be called back, but calls about adapting housing are forbidden: look at it.' },
    remedy: DECIDE,
  },
  {
    when: banned,
    verdict: 'block',
    message: { fr: 'La prospection par téléphone pour l’adaptation du logement à l’âge ou au handicap est interdite, même avec l’accord de la personne.', en: 'Canvassing by phone about adapting housing to age or disability is forbidden, even with the person’s consent.' },
    remedy: { fr: 'Seul un contrat en cours lié à l’offre le permet ; le courrier postal reste possible.', en: 'Only a current contract linked to the offer allows it; post remains possible.' },
  },
];

const SHOWER = { goods: 'walk-in shower', sector: 'housing_adaptation' } as const;
const agreed = (on: string) => consumer({ origins: [direct(on)], consents: [yes('phone', on, { goods: ['walk-in shower'] })] });

export const sectorHousingCall: Rule = {
  id: 'fr.sector.housing.call',
  reference: ['X2-AD', 'CB-2'],
  title: { fr: 'Adaptation du logement : appels', en: 'Adaptation of housing: calls' },
  kind: 'limit',
  step: 'X2',
  appliesTo: selling(VOICE, EVERYONE),
  versions: [
    {
      from: HOUSING_BAN,
      until: LAST_OPT_OUT_DAY,
      text: {
        fr: 'La presse date cette interdiction du 2 juillet 2025, le texte du 11 août 2026 : Aval la tient depuis la première date. Seul un contrat en cours la lève.',
        en: 'The press dates this ban from 2 July 2025, the text from 11 August 2026: Aval holds it from the first date. Only a current contract lifts it.',
      },
      outcomes,
      sources: [LAW_2025],
      confidence: 'interpretation',
    },
    {
      from: PHONE_OPT_IN,
      until: null,
      text: {
        fr: 'Interdiction d’appeler pour l’adaptation des logements au vieillissement ou au handicap, quel que soit l’accord ; seul un contrat en cours la lève. Rappel demandé : une personne décide.',
        en: 'Calls about adapting dwellings to ageing or disability are forbidden whatever the consent; only a current contract lifts the ban. Call-back on request: a person decides.',
      },
      outcomes,
      sources: [L223_1_5],
      confidence: 'official',
    },
  ],
  review: TO_CONFIRM,
  examples: [
    example('2025-07-01', 'conditional', agreed('2025-06-01'), offer('phone', SHOWER)),
    example('2025-07-02', 'block', agreed('2025-06-01'), offer('phone', SHOWER)),
    example('2026-08-10', 'block', agreed('2026-06-01'), offer('phone', SHOWER)),
    example('2026-08-11', 'block', agreed('2026-06-01'), offer('phone', SHOWER)),
    example('2026-08-10', 'review', consumer({ origins: [direct('2026-06-01')], requests: [{ at: '2026-08-07', goods: 'walk-in shower', proof: true }] }), offer('phone', SHOWER)),
    example('2026-08-11', 'review', consumer({ origins: [direct('2026-06-01')], requests: [{ at: '2026-08-07', goods: 'walk-in shower', proof: true }] }), offer('phone', SHOWER)),
  ],
};
