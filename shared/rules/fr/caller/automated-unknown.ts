import { all, not, type Rule } from '../../model.ts';
import { AUTOMATED_CALLER_ID } from '../dates.ts';
import { EVERYONE, prospecting, since } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { ARCEP } from '../guidance.ts';

export const callerAutomatedUnknown: Rule = {
  id: 'fr.caller.automated_unknown',
  reference: ['N-2'],
  title: { fr: 'Système automatisé sans numéro connu', en: 'Automated system without a known number' },
  kind: 'limit',
  step: 'X7',
  appliesTo: prospecting(['automated_call'], EVERYONE),
  versions: since(AUTOMATED_CALLER_ID, {
    text: {
      fr: 'Un numéro permis est une condition des appels automatisés : tant qu’il n’est pas connu, elle n’est pas remplie.',
      en: 'A permitted number is a condition of automated calls: as long as it is not known, it is not met.',
    },
    outcomes: [
      {
        when: all(not('caller.shown'), not('caller.hidden')),
        verdict: 'block',
        message: {
          fr: 'Le numéro que le système affichera n’est pas connu.',
          en: 'The number that the system will show is not known.',
        },
        remedy: {
          kind: 'facts',
          follow: ['number_shown'],
          say: {
            fr: 'Indiquer dans la campagne le numéro polyvalent vérifié qui sera affiché.',
            en: 'Say in the campaign which verified polyvalent number will be shown.',
          },
        },
      },
    ],
    sources: [ARCEP],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
