import type { Rule } from '../../model.ts';
import { EVERYONE, LETTER, NOTICE, PEOPLE, selling, sinceGdpr } from '../parts.ts';
import { INFORM_AT_COLLECTION } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_PART18, CNIL_PART26 } from '../guidance.ts';

export const postPartner: Rule = {
  id: 'fr.post.partner',
  reference: ['P-5'],
  title: { fr: 'Courrier : données d’un partenaire', en: 'Post: data from a partner' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['post'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un partenaire peut transmettre une adresse postale si la personne a été informée à l’avance de ce but et des catégories de partenaires, et a pu s’opposer simplement et gratuitement.',
      en: 'A partner may pass on a postal address if the person was told beforehand of that purpose and of the categories of partners, and could object simply and free of charge.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'origin.partner',
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: LETTER,
        message: {
          fr: 'Cette adresse d’organisation vient d’un partenaire.',
          en: 'This organisation’s address comes from a partner.',
        },
      },
      {
        audiences: PEOPLE,
        when: 'origin.partner.objection',
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...LETTER, ...NOTICE],
        message: {
          fr: 'Un partenaire a transmis l’adresse ; la personne le savait et pouvait s’opposer.',
          en: 'A partner passed the address on; the person knew and could object.',
        },
      },
      {
        audiences: PEOPLE,
        when: 'origin.partner',
        verdict: 'block',
        message: {
          fr: 'Un partenaire a transmis l’adresse sans que l’on sache la personne informée et à même de s’opposer.',
          en: 'A partner passed the address on, and the person is not known to have been informed and able to object.',
        },
        remedy: INFORM_AT_COLLECTION,
      },
    ],
    sources: [CNIL_PART18, CNIL_PART26],
    confidence: 'official',
  }),
  review: TO_CONFIRM,
};
