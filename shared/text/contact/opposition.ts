import type { Catalogue } from '../text.ts';

/** Findings about oppositions. */
export const opposition = {
  'opposition.unclear': {
    fr: 'On ne sait pas si la personne s’est opposée : dans le doute, c’est un non.',
    en: 'It is unclear whether the person opposed: in doubt, it is a no.',
  },
  'opposition.to_transfers': {
    fr: 'Ce non ferme la transmission à des partenaires ; vos propres messages ne sont pas concernés.',
    en: 'This no closes passing the data on to partners; your own messages are not concerned.',
  },
  'opposition.unknown_channel': {
    fr: 'Ce canal n’est pas reconnu : il n’est pas pris en compte, dites courrier, téléphone, e-mail, SMS ou automate.',
    en: 'This channel is not recognised: it is left out, say post, phone, e-mail, SMS or robot.',
  },
} as const satisfies Catalogue;
