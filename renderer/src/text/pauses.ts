import type { Catalogue } from '../../../shared/text/text.ts';

/** A no until a date, on the sheet of a contact. */
export const pauses = {
  pauseUntil: { fr: 'Mettre en pause jusqu’au…', en: 'Pause until…' },
  ask: { fr: 'Mettre en pause {name} ?', en: 'Pause {name}?' },
  hint: {
    fr: 'Personne ne prospecte cette personne d’ici là. Ce n’est pas une opposition : la pause finit d’elle-même, et ce qui est fermé par ailleurs le reste.',
    en: 'Nobody prospects this person before then. It is not an objection: the pause ends by itself, and what is closed otherwise stays closed.',
  },
  until: { fr: 'Dernier jour de la pause, inclus', en: 'Last day of the pause, included' },
  lackUntil: { fr: 'Jusqu’à quel jour ?', en: 'Until which day?' },
  channels: { fr: 'Par quels canaux', en: 'By which channels' },
  pause: { fr: 'Mettre en pause', en: 'Pause' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  paused: { fr: 'En pause jusqu’au {until}', en: 'Paused until {until}' },
  pausedHint: {
    fr: 'Ce jour est inclus. Seule la personne peut demander d’y mettre fin avant.',
    en: 'That day is included. Only the person may ask to end it before.',
  },
  resume: { fr: 'Mettre fin à la pause', en: 'End the pause' },
} as const satisfies Catalogue;
