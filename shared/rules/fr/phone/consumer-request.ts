import type { RuleOutcome, Rule } from '../../model.ts';
import { CALL, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { PHONE_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { R223_4 } from '../sources.ts';
import { BOOK } from '../guidance.ts';

const fresh: RuleOutcome = {
  when: 'request.fresh',
  verdict: 'conditional',
  basis: 'request',
  duties: [...CALL, 'request_proof_at_hand', 'same_object'],
  message: {
    fr: 'La personne a demandé à être rappelée pour cet objet, il y a cinq jours ouvrables ou moins.',
    en: 'The person asked to be called back about this object, five working days ago or less.',
  },
};

const late: RuleOutcome = {
  when: 'request.late',
  verdict: 'block',
  message: {
    fr: 'La personne avait demandé à être rappelée, mais les cinq jours ouvrables sont passés.',
    en: 'The person had asked to be called back, but the five working days have passed.',
  },
  remedy: PHONE_CONSENT,
};

export const phoneConsumerRequest: Rule = {
  id: 'fr.phone.consumer.request',
  reference: ['T-10', 'CB-1'],
  title: { fr: 'Appel à un particulier : rappel demandé', en: 'Calling a consumer: call-back on request' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: [
    untilOptIn({
      text: {
        fr: 'Rappeler une personne qui l’a vraiment demandé n’est pas de la prospection (tolérance de la DGCCRF) ; Aval tient déjà au délai de cinq jours ouvrables.',
        en: 'Calling back a person who truly asked for it is not canvassing (a tolerance of the DGCCRF); Aval holds to five working days already.',
      },
      outcomes: [fresh, late],
      sources: [BOOK('section 2.2 (T-10), section 3.4')],
      confidence: 'interpretation',
    }),
    sinceOptIn({
      text: {
        fr: 'N’est pas de la prospection le rappel qui répond à une demande réelle et prouvée, dans les cinq jours ouvrables qui la suivent (le jour de la demande exclu, le samedi compté), et sur son seul objet. La preuve se garde trois ans. Les jours et heures d’appel valent.',
        en: 'A call-back that answers a real, proven request within the five working days that follow it (the day of the request excluded, Saturday counted), about its object only, is not canvassing. The proof is kept for three years. Calling days and hours hold.',
      },
      outcomes: [fresh, late],
      sources: [R223_4],
      confidence: 'secondary',
    }),
  ],
  review: TO_CONFIRM,
};
