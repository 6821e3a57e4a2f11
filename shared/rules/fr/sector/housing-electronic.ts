import { all, not, type Rule } from '../../model.ts';
import { HOUSING_BAN } from '../dates.ts';
import { consumer, direct, example, offer, yes } from '../examples.ts';
import { ELECTRONIC, EVERYONE, selling, since } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_8 } from '../sources.ts';

const SHOWER = { goods: 'walk-in shower', sector: 'housing_adaptation' } as const;
const agreed = consumer({ origins: [direct('2025-06-01')], consents: [yes('sms', '2025-06-01', { goods: ['walk-in shower'] })] });

export const sectorHousingElectronic: Rule = {
  id: 'fr.sector.housing.electronic',
  reference: ['X2-EL'],
  title: { fr: 'Adaptation du logement : e-mail et SMS', en: 'Adaptation of housing: e-mail and SMS' },
  kind: 'limit',
  step: 'X2',
  appliesTo: selling(ELECTRONIC, EVERYONE),
  versions: since(HOUSING_BAN, {
    text: {
      fr: 'Interdiction de prospecter par SMS, messagerie, e-mail ou réseaux sociaux pour l’adaptation des logements, sauf contrat en cours ; le contrat conclu en infraction est nul.',
      en: 'Prospecting by text message, messaging, e-mail or social networks about adapting dwellings is forbidden, but for a current contract; a contract concluded in breach is void.',
    },
    outcomes: [
      {
        when: all('sector.housing_adaptation', not('contract.linked')),
        verdict: 'block',
        message: { fr: 'La prospection électronique pour l’adaptation du logement est interdite, même avec l’accord de la personne.', en: 'Electronic prospecting about adapting housing is forbidden, even with the person’s consent.' },
        remedy: { fr: 'Seul un contrat en cours lié à l’offre le permet ; le courrier postal reste possible.', en: 'Only a current contract linked to the offer allows it; post remains possible.' },
      },
    ],
    sources: [L223_8],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
  examples: [
    example('2025-07-01T10:00:00+02:00', 'allow', agreed, offer('sms', SHOWER)),
    example('2025-07-02T10:00:00+02:00', 'block', agreed, offer('sms', SHOWER)),
  ],
};
