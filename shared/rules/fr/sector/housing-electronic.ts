import type { Rule } from '../../model.ts';
import { HOUSING_BAN } from '../dates.ts';
import { ELECTRONIC, EVERYONE, selling, since } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_8 } from '../sources.ts';
import { dwellingOutcomes } from './bans.ts';

export const sectorHousingElectronic: Rule = {
  id: 'fr.sector.housing.electronic',
  reference: ['X2-EL'],
  title: { fr: 'Adaptation du logement : e-mail et SMS', en: 'Adaptation of housing: e-mail and SMS' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X2',
  appliesTo: selling(ELECTRONIC, EVERYONE),
  versions: since(HOUSING_BAN, {
    text: {
      fr: 'Interdiction de prospecter par SMS, messagerie, e-mail ou réseaux sociaux pour l’adaptation des logements, sauf contrat en cours ; le contrat conclu en infraction est nul. Le texte n’est pas connu mot à mot ; Aval le lit comme celui des appels. Elle protège les consommateurs, et un professionnel hors de sa profession ; pour un entrepreneur individuel une personne décide ; les organisations ne sont pas couvertes.',
      en: 'Prospecting by text message, messaging, e-mail or social networks about adapting dwellings is forbidden, but for a current contract; a contract concluded in breach is void. Its wording is not known; Aval reads it like that on calls. It protects consumers, and a professional outside the profession; for a sole trader a person decides; organisations are not covered.',
    },
    outcomes: dwellingOutcomes('sector.housing_adaptation', {
      forbidden: {
        fr: 'La prospection électronique pour l’adaptation du logement est interdite, même avec l’accord de la personne.',
        en: 'Electronic prospecting about adapting housing is forbidden, even with the person’s consent.',
      },
      soleTrader: {
        fr: 'C’est un entrepreneur individuel, dont le logement est souvent le lieu de travail : la prospection électronique des particuliers pour l’adaptation du logement est interdite.',
        en: 'This is a sole trader, whose home is often the place of work: electronic prospecting of consumers about adapting housing is forbidden.',
      },
    }),
    sources: [L223_8],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
