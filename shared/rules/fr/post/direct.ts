import type { Rule } from '../../model.ts';
import { EVERYONE, LETTER, PEOPLE, selling, sinceGdpr } from '../parts.ts';
import { INFORM_AT_COLLECTION } from '../remedies.ts';
import { READ } from '../review.ts';
import { CNIL_POST } from '../guidance.ts';

export const postDirect: Rule = {
  id: 'fr.post.direct',
  reference: ['P-3'],
  title: { fr: 'Courrier : données recueillies auprès de la personne', en: 'Post: data collected from the person' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['post'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'La personne qui a donné ses coordonnées peut recevoir du courrier si elle a été informée de cet usage et a pu s’opposer simplement et gratuitement.',
      en: 'A person who gave the details may be sent mail if informed of that use and able to object simply and free of charge.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'origin.direct',
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: LETTER,
        message: {
          fr: 'Cette organisation a donné elle-même ses coordonnées.',
          en: 'This organisation gave its details itself.',
        },
      },
      {
        audiences: PEOPLE,
        when: 'origin.direct.informed',
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: LETTER,
        message: {
          fr: 'La personne a donné ses coordonnées, a été informée et pouvait s’opposer.',
          en: 'The person gave the details, was informed and could object.',
        },
      },
      {
        audiences: PEOPLE,
        when: 'origin.direct',
        verdict: 'block',
        message: {
          fr: 'La personne a donné ses coordonnées, mais rien ne dit qu’elle a été informée et a pu s’opposer.',
          en: 'The person gave the details, but nothing says that she was informed and could object.',
        },
        remedy: INFORM_AT_COLLECTION,
      },
    ],
    sources: [CNIL_POST],
    confidence: 'official',
  }),
  review: READ,
};
