import { all, type Rule } from '../../model.ts';
import { EVERYONE, PROFESSIONALS, sinceOptIn, untilOptIn } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1_1, L223_3 } from '../sources.ts';
import { CNIL_PART18, CNIL_PART26, CNIL_SALE } from '../guidance.ts';
import { AGREED, LEGAL_PERSON, NOT_AGREED, whenNotInformed, whenInformed } from './rows.ts';

export const transferPhone: Rule = {
  id: 'fr.transfer.phone',
  reference: ['D-1', 'D-4', 'D-9'],
  title: { fr: 'Transmettre un numéro pour des appels', en: 'Passing a number on for calls' },
  kind: 'case',
  step: 'table',
  appliesTo: { channels: ['phone'], audiences: EVERYONE, purposes: ['transfer'] },
  versions: [
    untilOptIn({
      text: {
        fr: 'Comme pour le courrier : information sur la transmission, opposition possible, relation ou collecte de moins de trois ans ; et, pour un particulier, une absence de Bloctel vérifiée.',
        en: 'As for mail: information on the transmission, objection possible, relation or collection less than three years old; and, for a consumer, checked not to be on Bloctel.',
      },
      outcomes: [
        ...LEGAL_PERSON,
        AGREED,
        whenInformed(['consumer'], all('origin.direct.transmission', 'bloctel.clear')),
        whenInformed(PROFESSIONALS, undefined, 'interpretation'),
        whenNotInformed(['consumer']),
        whenNotInformed(PROFESSIONALS, 'interpretation'),
      ],
      sources: [CNIL_PART18, CNIL_SALE, L223_3],
      confidence: 'official',
    }),
    sinceOptIn({
      text: {
        fr: 'Le numéro d’un particulier n’est transmis pour des appels qu’avec son accord au téléphone, qui nomme celui qui le reçoit et les biens ou services ; celui d’un professionnel, s’il a été informé de la transmission et a pu s’y opposer. Une société sœur est un destinataire comme un autre.',
        en: 'A consumer’s number is passed on for calls only with the phone consent that names the recipient and the goods or services; a professional’s, if told of the transmission and able to object to it. A sister company is a recipient like another.',
      },
      outcomes: [
        ...LEGAL_PERSON,
        AGREED,
        whenInformed(PROFESSIONALS, undefined, 'interpretation'),
        whenNotInformed(PROFESSIONALS, 'interpretation'),
        NOT_AGREED,
      ],
      sources: [CNIL_PART26, CNIL_SALE, L223_1_1],
      confidence: 'secondary',
    }),
  ],
  review: TO_CONFIRM,
};
