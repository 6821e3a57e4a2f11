import { all, type Rule } from '../../model.ts';
import { INSURANCE_CALLS } from '../dates.ts';
import { selling, since, VOICE } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { L112_2_2 } from '../sources.ts';

export const sectorInsurance: Rule = {
  id: 'fr.sector.insurance',
  reference: ['X2-AS'],
  title: { fr: 'Assurance : appels aux particuliers', en: 'Insurance: calls to consumers' },
  kind: 'limit',
  step: 'X2',
  appliesTo: selling(VOICE, ['consumer']),
  versions: since(INSURANCE_CALLS, {
    text: {
      fr: 'Obtenir au début l’accord pour poursuivre, s’arrêter et ne plus appeler au premier manque d’intérêt, attendre 24 heures entre les documents et le contact suivant, garder l’enregistrement deux ans. L’appel n’est sollicité ou consenti que dans les trente jours de la demande ou de l’accord.',
      en: 'Obtain at the start the agreement to continue, stop and never call again at the first lack of interest, wait 24 hours between the documents and the next contact, keep the recording for two years. The call is solicited or consented only within thirty days of the request or consent.',
    },
    outcomes: [
      {
        when: all('sector.insurance', 'consent.recent_for_insurance'),
        verdict: 'conditional',
        duties: ['insurance_delay_and_recording'],
        message: {
          fr: 'C’est de l’assurance : délai de 24 heures après l’envoi des documents et enregistrement gardé deux ans.',
          en: 'This is insurance: 24 hours after the documents, and the recording kept for two years.',
        },
      },
      {
        when: 'sector.insurance',
        verdict: 'conditional',
        duties: ['insurance_agreement_to_continue', 'insurance_delay_and_recording'],
        message: {
          fr: 'C’est de l’assurance, sans demande ni accord de moins de trente jours : demander d’abord si la personne veut poursuivre, s’arrêter au premier non.',
          en: 'This is insurance, without a request or consent of less than thirty days: first ask whether the person wants to continue, stop at the first no.',
        },
      },
    ],
    sources: [L112_2_2],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
