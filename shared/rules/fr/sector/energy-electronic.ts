import { all, not, type Rule } from '../../model.ts';
import { HOUSING_BAN } from '../dates.ts';
import { consumer, direct, example, offer, yes } from '../examples.ts';
import { ELECTRONIC, EVERYONE, selling, since } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_8 } from '../sources.ts';

const HEAT_PUMP = { goods: 'heat-pump', sector: 'energy_renovation' } as const;
const agreed = consumer({ origins: [direct('2025-06-01')], consents: [yes('email', '2025-06-01', { goods: ['heat-pump'] })] });

export const sectorEnergyElectronic: Rule = {
  id: 'fr.sector.energy.electronic',
  reference: ['X2-EL'],
  title: { fr: 'Rénovation énergétique : e-mail et SMS', en: 'Energy renovation: e-mail and SMS' },
  kind: 'limit',
  step: 'X2',
  appliesTo: selling(ELECTRONIC, EVERYONE),
  versions: since(HOUSING_BAN, {
    text: {
      fr: 'Interdiction de prospecter par SMS, messagerie, e-mail ou réseaux sociaux pour la rénovation énergétique, sauf contrat en cours ; le contrat conclu en infraction est nul.',
      en: 'Prospecting by text message, messaging, e-mail or social networks about energy renovation is forbidden, but for a current contract; a contract concluded in breach is void.',
    },
    outcomes: [
      {
        when: all('sector.energy_renovation', not('contract.linked')),
        verdict: 'block',
        message: { fr: 'La prospection électronique pour des travaux d’énergie est interdite, même avec l’accord de la personne.', en: 'Electronic prospecting about energy works is forbidden, even with the person’s consent.' },
        remedy: { fr: 'Seul un contrat en cours lié à l’offre le permet ; le courrier postal reste possible.', en: 'Only a current contract linked to the offer allows it; post remains possible.' },
      },
    ],
    sources: [L223_8],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
  examples: [
    example('2025-07-01', 'allow', agreed, offer('email', HEAT_PUMP)),
    example('2025-07-02', 'block', agreed, offer('email', HEAT_PUMP)),
  ],
};
