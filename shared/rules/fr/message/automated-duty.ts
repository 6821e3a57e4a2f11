import type { Rule } from '../../model.ts';
import { EVERYONE, prospecting, sinceGdpr } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { L221_16, L34_5 } from '../sources.ts';
import { BOOK } from '../guidance.ts';

export const messageAutomatedDuty: Rule = {
  id: 'fr.message.automated_duty',
  reference: ['A-5'],
  title: { fr: 'Annoncer l’appel automatisé', en: 'Announce the automated call' },
  kind: 'limit',
  step: 'X8',
  appliesTo: prospecting(['automated_call'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Tout ce qui dit à la personne quel appel elle reçoit vient au début, avant l’offre, dans cet ordre : que l’appel est automatisé (et que la voix est une intelligence artificielle quand elle l’est), qui appelle et pour qui, que le but est commercial. Puis comment s’opposer, puis l’offre. Une annonce à la fin ou sur demande n’en est pas une.',
      en: 'Everything that tells the person what call it is comes at the start, before the offer, in this order: that the call is automated (and that the voice is an artificial intelligence when it is one), who calls and for whom, that the purpose is commercial. Then how to object, then the offer. An announcement at the end or on request is none.',
    },
    outcomes: [
      {
        when: 'always',
        verdict: 'conditional',
        duties: ['announce_automated'],
        message: {
          fr: 'L’appel dit dès le début qu’il est automatisé.',
          en: 'The call says at the start that it is automated.',
        },
      },
    ],
    sources: [BOOK('section 2.5 (A-5)'), L221_16, L34_5],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
