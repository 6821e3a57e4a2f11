import { all, not, type Rule } from '../../model.ts';
import { AUTOMATED_CALLER_ID } from '../dates.ts';
import { anyMessage, since } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { ARCEP, ARCEP_2022 } from '../guidance.ts';

export const callerAutomated: Rule = {
  id: 'fr.caller.automated',
  reference: ['X7', 'N-2', 'N-5'],
  title: { fr: 'Numéro affiché par un système automatisé', en: 'Number shown by an automated system' },
  kind: 'limit',
  step: 'X7',
  appliesTo: anyMessage(['automated_call']),
  versions: since(AUTOMATED_CALLER_ID, {
    text: {
      fr: 'Un système automatisé (composeur prédictif compris) qui prospecte, appel aux dons compris, n’affiche qu’un numéro polyvalent vérifié ; ni numéro territorial, ni mobile. Un message dû ou de suivi peut afficher aussi une plage de plateforme (0937, 0938, 0939), de longueur étendue (0901, 0700) ou d’intérêt général, à qui en est titulaire.',
      en: 'An automated system (a predictive dialler included) that prospects, appeals for gifts included, shows only a verified polyvalent number; no territorial or mobile one. A due or follow-up message may also show a platform range (0937, 0938, 0939), one of extended length (0901, 0700) or of general interest, by who holds it.',
    },
    outcomes: [
      {
        when: all('caller.shown', not('caller.authorised')),
        verdict: 'block',
        message: {
          fr: 'Un système automatisé ne peut pas afficher ce numéro.',
          en: 'An automated system can’t show this number.',
        },
        remedy: {
          kind: 'facts',
          follow: ['number_shown'],
          say: {
            fr: 'Afficher un numéro polyvalent vérifié (0162, 0163, 0270… 0948, 0949), ou faire appeler une personne, un numéro à la fois.',
            en: 'Show a verified polyvalent number (0162, 0163, 0270… 0948, 0949), or have a person call, one number at a time.',
          },
        },
      },
      {
        when: 'caller.general_interest',
        verdict: 'allow',
        message: {
          fr: 'Un numéro d’intérêt général ne s’affiche que par qui en est titulaire : vérifiez que c’est votre cas.',
          en: 'A number of general interest is shown only by who holds it: check that you do.',
        },
      },
    ],
    sources: [ARCEP, ARCEP_2022],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
