import { all, type Remedy, type Rule } from '../../model.ts';
import { ALL_CHANNELS, PEOPLE, sinceGdpr, using } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_MANAGEMENT, CNIL_SALE } from '../guidance.ts';

const LATER_CONTACT: Remedy = {
  kind: 'facts',
  follow: ['recent_contact'],
  say: {
    fr: 'Noter un contact plus récent venu de la personne, s’il y en a eu un ; sinon effacer.',
    en: 'Record a more recent contact from the person, if there was one; otherwise delete.',
  },
};

export const retentionPast: Rule = {
  id: 'fr.retention.past',
  reference: ['X5', 'R-1', 'R-3', 'EC-2', 'R-12'],
  title: { fr: 'Durée de conservation', en: 'Retention period' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X5',
  appliesTo: using(ALL_CHANNELS, PEOPLE),
  versions: sinceGdpr({
    text: {
      fr: 'Trois ans depuis la collecte ou le dernier contact venu de la personne : un clic, un appel, une demande prouvée, un accord donné par un acte positif, même retiré depuis (l’ouverture d’un e-mail, un refus, nos propres messages n’en sont pas) ; pour un client, un adhérent ou un donateur, trois ans depuis l’achat, le don ou la fin de la relation. Le dernier jour est la veille du troisième anniversaire ; ensuite, effacer. Une date inconnue ou à venir ne prolonge rien, mais personne n’est effacé pour elle sans qu’on l’ait vu. La preuve d’un accord téléphonique et d’une demande reste trois ans, aussi après un effacement.',
      en: 'Three years from collection or the person’s last contact: a click, a call, a proven request, a consent given by a positive act, even if withdrawn since (opening an e-mail, a refusal, our own messages are none); for a customer, member or donor, three years from the purchase, the gift or the end of the relation. The last day is the eve of the third anniversary; then delete. A date that is unknown or to come prolongs nothing, but nobody is erased for it unseen. The proof of a phone consent and of a request stays for three years, also after an erasure.',
    },
    outcomes: [
      {
        when: 'retention.undated',
        verdict: 'block',
        confidence: 'interpretation',
        message: {
          fr: 'Aucune date ne dit jusqu’à quand ces données peuvent être gardées.',
          en: 'No date says until when this data may be kept.',
        },
        remedy: {
          ...LATER_CONTACT,
          say: {
            fr: 'Retrouver quand ces données ont été recueillies, ou un contact daté venu de la personne, et le noter ; sinon effacer.',
            en: 'Find out when this data was collected, or a dated contact from the person, and record it; otherwise delete.',
          },
        },
      },
      {
        when: all('retention.past', 'date.future'),
        verdict: 'block',
        message: {
          fr: 'Le dernier contact venu de la personne date de trois ans ou plus ; une date postérieure au moment jugé est à corriger avant tout effacement.',
          en: 'The person’s last contact was three years ago or more; a date after the moment judged is to be corrected before anything is deleted.',
        },
        remedy: LATER_CONTACT,
      },
      {
        when: 'retention.past',
        verdict: 'block',
        message: {
          fr: 'Le dernier contact venu de la personne date de trois ans ou plus : ces données sont à effacer.',
          en: 'The person’s last contact was three years ago or more: this data is to be deleted.',
        },
        remedy: LATER_CONTACT,
      },
    ],
    sources: [CNIL_MANAGEMENT, CNIL_SALE],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
