import type { Catalogue } from '../../../shared/text/text.ts';

/** The first screen of an open workspace. */
export const home = {
  name: { fr: 'Accueil', en: 'Home' },
  title: { fr: 'Bonjour. Aujourd’hui, {day}', en: 'Hello. Today, {day}' },
  help: {
    fr: 'L’accueil dit où en est l’espace : combien de contacts, qui peut être contacté par quel canal, et ce qui demande attention.',
    en: 'Home tells how the workspace stands: how many contacts, who may be contacted by which channel, and what needs attention.',
  },
} as const satisfies Catalogue;
