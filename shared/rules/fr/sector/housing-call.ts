import type { Rule } from '../../model.ts';
import { HOUSING_BAN, LAST_OPT_OUT_DAY, PHONE_OPT_IN } from '../dates.ts';
import { EVERYONE, selling, VOICE } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1_5, LAW_2025 } from '../sources.ts';
import { dwellingOutcomes } from './bans.ts';

const outcomes = dwellingOutcomes('sector.housing_adaptation', {
  forbidden: {
    fr: 'La prospection par téléphone pour l’adaptation du logement à l’âge ou au handicap est interdite, même avec l’accord de la personne.',
    en: 'Canvassing by phone about adapting housing to age or disability is forbidden, even with the person’s consent.',
  },
  soleTrader: {
    fr: 'C’est un entrepreneur individuel, dont le logement est souvent le lieu de travail : la prospection des particuliers pour l’adaptation du logement est interdite par téléphone.',
    en: 'This is a sole trader, whose home is often the place of work: canvassing consumers by phone about adapting housing is forbidden.',
  },
  askedFor: {
    fr: 'La personne a demandé à être rappelée, mais l’appel pour l’adaptation du logement est interdit : à examiner.',
    en: 'The person asked to be called back, but calls about adapting housing are forbidden: look at it.',
  },
});

export const sectorHousingCall: Rule = {
  id: 'fr.sector.housing.call',
  reference: ['X2-AD', 'CB-2'],
  title: { fr: 'Adaptation du logement : appels', en: 'Adaptation of housing: calls' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X2',
  appliesTo: selling(VOICE, EVERYONE),
  versions: [
    {
      from: HOUSING_BAN,
      until: LAST_OPT_OUT_DAY,
      text: {
        fr: 'La presse date cette interdiction du 2 juillet 2025, le texte du 11 août 2026 : Aval la tient depuis la première date. Seul un contrat en cours la lève. Elle protège les consommateurs, et un professionnel hors de sa profession ; pour un entrepreneur individuel une personne décide ; les organisations ne sont pas couvertes.',
        en: 'The press dates this ban from 2 July 2025, the text from 11 August 2026: Aval holds it from the first date. Only a current contract lifts it. It protects consumers, and a professional outside the profession; for a sole trader a person decides; organisations are not covered.',
      },
      outcomes,
      sources: [LAW_2025],
      confidence: 'interpretation',
    },
    {
      from: PHONE_OPT_IN,
      until: null,
      text: {
        fr: 'Interdiction d’appeler pour l’adaptation des logements au vieillissement ou au handicap, quel que soit l’accord ; seul un contrat en cours la lève. Rappel demandé : une personne décide. Elle protège les consommateurs, et un professionnel hors de sa profession ; pour un entrepreneur individuel une personne décide ; les organisations ne sont pas couvertes.',
        en: 'Calls about adapting dwellings to ageing or disability are forbidden whatever the consent; only a current contract lifts the ban. Call-back on request: a person decides. It protects consumers, and a professional outside the profession; for a sole trader a person decides; organisations are not covered.',
      },
      outcomes,
      sources: [L223_1_5],
      confidence: 'official',
    },
  ],
  review: TO_CONFIRM,
};
