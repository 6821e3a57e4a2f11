import { all, not, type Outcome, type Rule } from '../../model.ts';
import { ENERGY_CALL_BAN, LAST_OPT_OUT_DAY, PHONE_OPT_IN } from '../dates.ts';
import { consumer, contract, direct, example, offer, yes } from '../examples.ts';
import { EVERYONE, selling, VOICE } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1_2020, L223_1_5, R223_4 } from '../sources.ts';

const banned = all('sector.energy_renovation', not('contract.linked'));

const outcomes: readonly Outcome[] = [
  {
    when: all(banned, 'call.live', 'request.fresh'),
    verdict: 'review',
    confidence: 'interpretation',
    message: { fr: 'La personne a demandé à être rappelée, mais l’appel pour des travaux d’énergie est interdit : à examiner.', en: 'The person asked to be called back, but calls about energy works are forbidden: look at it.' },
    remedy: DECIDE,
  },
  {
    when: banned,
    verdict: 'block',
    message: { fr: 'La prospection par téléphone pour des travaux d’énergie ou des énergies renouvelables est interdite, même avec l’accord de la personne.', en: 'Canvassing by phone about energy works or renewable energy is forbidden, even with the person’s consent.' },
    remedy: { fr: 'Seul un contrat en cours lié à l’offre le permet ; le courrier postal reste possible.', en: 'Only a current contract linked to the offer allows it; post remains possible.' },
  },
];

const HEAT_PUMP = { goods: 'heat-pump', sector: 'energy_renovation' } as const;
const agreed = (on: string) => consumer({ origins: [direct(on)], consents: [yes('phone', on, { goods: ['heat-pump'] })] });

export const sectorEnergyCall: Rule = {
  id: 'fr.sector.energy.call',
  reference: ['X2', 'X2-EN', 'X2-PO', 'CB-2'],
  title: { fr: 'Rénovation énergétique : appels', en: 'Energy renovation: calls' },
  kind: 'limit',
  step: 'X2',
  appliesTo: selling(VOICE, EVERYONE),
  versions: [
    {
      from: ENERGY_CALL_BAN,
      until: LAST_OPT_OUT_DAY,
      text: {
        fr: 'Interdiction d’appeler pour des équipements ou travaux d’économie d’énergie ou de production renouvelable dans les logements, quel que soit l’accord ; seul un contrat en cours la lève. Rappel demandé : une personne décide.',
        en: 'Calls about equipment or works for energy savings or renewable production in dwellings are forbidden whatever the consent; only a current contract lifts the ban. Call-back on request: a person decides.',
      },
      outcomes,
      sources: [L223_1_2020],
      confidence: 'secondary',
    },
    {
      from: PHONE_OPT_IN,
      until: null,
      text: {
        fr: 'La même interdiction, à l’alinéa 5 du nouvel article. Le courrier postal n’est pas couvert. Rappel demandé (R223-4) : une personne décide.',
        en: 'The same ban, in paragraph 5 of the new article. Post is not covered. Call-back on request (R223-4): a person decides.',
      },
      outcomes,
      sources: [L223_1_5, R223_4],
      confidence: 'official',
    },
  ],
  review: TO_CONFIRM,
  examples: [
    example('2020-07-25', 'conditional', agreed('2020-06-01'), offer('phone', HEAT_PUMP)),
    example('2020-07-26', 'block', agreed('2020-06-01'), offer('phone', HEAT_PUMP)),
    example('2026-08-10', 'block', agreed('2026-06-01'), offer('phone', HEAT_PUMP)),
    example('2026-08-11', 'block', agreed('2026-06-01'), offer('phone', HEAT_PUMP)),
    example('2026-08-11', 'allow', consumer({ origins: [direct('2026-06-01')], contracts: [contract('2026-06-01', null, { goods: 'heat-pump' })] }), offer('phone', HEAT_PUMP)),
    example('2026-08-10', 'review', consumer({ origins: [direct('2026-06-01')], requests: [{ at: '2026-08-07', goods: 'heat-pump', proof: true }] }), offer('phone', HEAT_PUMP)),
    example('2026-08-11', 'review', consumer({ origins: [direct('2026-06-01')], requests: [{ at: '2026-08-07', goods: 'heat-pump', proof: true }] }), offer('phone', HEAT_PUMP)),
    example('2026-11-24', 'conditional', consumer({ origins: [direct('2026-06-01')] }), offer('post', HEAT_PUMP)),
  ],
};
