import { all, not, type Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE, sinceGdpr, using } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { INSEE_SIRENE } from '../guidance.ts';

export const sirenePartial: Rule = {
  id: 'fr.person.sirene_partial',
  reference: ['D-6'],
  title: { fr: 'Sirene : diffusion partielle', en: 'Sirene: partial diffusion' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X3',
  appliesTo: using(ALL_CHANNELS, EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Les données du répertoire Sirene sur une entreprise au statut « P » (diffusion partielle) ne doivent pas servir à la prospection. Le statut porte sur le répertoire, pas sur ce que la personne fait avec vous : des données données par elle, un partenaire ou un parrain, un accord, une vente ou un contrat restent utilisables. Un fichier public, acheté sans accord à la transmission ou d’origine inconnue peut venir du répertoire.',
      en: 'The data of the Sirene register about a business of status “P” (partial diffusion) must not be used for prospecting. The status is about the register, not about the person’s own dealings with you: data given by the person, a partner or a sponsor, a consent, sale or contract stays usable. A file that is public, bought without consent to the transmission or of unknown origin may come from the register.',
    },
    outcomes: [
      {
        when: all('sirene.partial', not('data.own')),
        verdict: 'block',
        message: {
          fr: 'L’entreprise a demandé la diffusion partielle de ses données dans Sirene, et celles-ci peuvent en venir.',
          en: 'The business asked for partial diffusion of its data in Sirene, and this data may come from there.',
        },
        remedy: {
          kind: 'nothing',
          follow: [],
          say: {
            fr: 'Rien ne permettrait ce contact tant que l’entreprise garde le statut P et que ces données peuvent venir du répertoire.',
            en: 'Nothing would allow this contact as long as the business keeps status P and this data may come from the register.',
          },
        },
      },
    ],
    sources: [INSEE_SIRENE],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
