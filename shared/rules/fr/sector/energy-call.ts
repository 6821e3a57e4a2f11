import type { Rule } from '../../model.ts';
import { ENERGY_CALL_BAN, LAST_OPT_OUT_DAY, PHONE_OPT_IN } from '../dates.ts';
import { EVERYONE, selling, VOICE } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1_2020, L223_1_5, R223_4 } from '../sources.ts';
import { dwellingOutcomes } from './bans.ts';

const outcomes = dwellingOutcomes('sector.energy_renovation', {
  forbidden: {
    fr: 'La prospection par téléphone pour des travaux d’énergie ou des énergies renouvelables est interdite, même avec l’accord de la personne.',
    en: 'Canvassing by phone about energy works or renewable energy is forbidden, even with the person’s consent.',
  },
  soleTrader: {
    fr: 'C’est un entrepreneur individuel, dont le logement est souvent le lieu de travail : la prospection des particuliers pour des travaux d’énergie est interdite par téléphone.',
    en: 'This is a sole trader, whose home is often the place of work: canvassing consumers by phone about energy works is forbidden.',
  },
  askedFor: {
    fr: 'La personne a demandé à être rappelée, mais l’appel pour des travaux d’énergie est interdit : à examiner.',
    en: 'The person asked to be called back, but calls about energy works are forbidden: look at it.',
  },
});

export const sectorEnergyCall: Rule = {
  id: 'fr.sector.energy.call',
  reference: ['X2', 'X2-EN', 'X2-PO', 'CB-2'],
  title: { fr: 'Rénovation énergétique : appels', en: 'Energy renovation: calls' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X2',
  appliesTo: selling(VOICE, EVERYONE),
  versions: [
    {
      from: ENERGY_CALL_BAN,
      until: LAST_OPT_OUT_DAY,
      text: {
        fr: 'Interdiction d’appeler pour des équipements ou travaux d’économie d’énergie ou de production renouvelable dans les logements, quel que soit l’accord ; seul un contrat en cours la lève. Rappel demandé : une personne décide. Elle protège les consommateurs, et un professionnel hors de sa profession ; pour un entrepreneur individuel une personne décide ; les organisations ne sont pas couvertes.',
        en: 'Calls about equipment or works for energy savings or renewable production in dwellings are forbidden whatever the consent; only a current contract lifts the ban. Call-back on request: a person decides. It protects consumers, and a professional outside the profession; for a sole trader a person decides; organisations are not covered.',
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
};
