import type { Catalogue } from '../text.ts';

/** Refusals of the desktop application before the engine. Only the missing name can occur in normal use. */
export const request = {
  'request.foreign': {
    fr: 'Cette demande ne vient pas de la fenêtre d’Aval : elle est refusée.',
    en: 'This request does not come from Aval’s window: it is refused.',
  },
  'request.unknown': {
    fr: 'Aval ne connaît pas cette demande : fermer l’application et l’ouvrir à nouveau.',
    en: 'Aval does not know this request: close the application and open it again.',
  },
  'request.nameless': {
    fr: 'Rien n’a été fait : Aval note qui fait quoi, et ne connaît pas encore votre nom. Recommencer et l’écrire, ou l’écrire dans les Réglages.',
    en: 'Nothing was done: Aval notes who does what, and does not know your name yet. Do it again and type it, or type it in the Settings.',
  },
  'request.malformed': {
    fr: 'La demande « {request} » n’a pas la forme attendue ({field}) : fermer l’application et l’ouvrir à nouveau.',
    en: 'The request “{request}” does not have the expected shape ({field}): close the application and open it again.',
  },
} as const satisfies Catalogue;
