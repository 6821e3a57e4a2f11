import { all, type Rule } from '../../model.ts';
import { anyMessage, sinceGdpr } from '../parts.ts';
import { CONFIRM_STATUS } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_5_1_D } from '../sources.ts';

export const deadAddress: Rule = {
  id: 'fr.person.dead_address',
  reference: [],
  title: { fr: 'Adresse postale périmée', en: 'Postal address that no longer holds' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X5',
  appliesTo: anyMessage(['post']),
  versions: sinceGdpr({
    text: {
      fr: 'Un courrier revenu (NPAI) ou un déménagement ferme l’adresse, jusqu’à ce qu’une plus récente soit reçue.',
      en: 'A returned letter or a move closes the address, until a newer one is received.',
    },
    outcomes: [
      {
        when: all('status.address_dead', 'status.unconfirmed'),
        verdict: 'review',
        message: {
          fr: 'Une remarque dit que l’adresse n’est plus la bonne ; personne ne l’a encore confirmé.',
          en: 'A remark says that the address no longer holds; nobody has confirmed it yet.',
        },
        remedy: CONFIRM_STATUS,
      },
      {
        when: 'status.address_dead',
        verdict: 'block',
        message: {
          fr: 'La personne n’habite plus à cette adresse, ou un courrier en est revenu.',
          en: 'The person no longer lives at this address, or a letter came back from it.',
        },
        remedy: {
          kind: 'facts',
          follow: ['newer_coordinate'],
          say: { fr: 'Obtenir une adresse plus récente.', en: 'Obtain a newer address.' },
        },
      },
    ],
    sources: [GDPR_5_1_D],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
