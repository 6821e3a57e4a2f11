import type { Catalogue } from './text.ts';

/** What the desktop application refuses at its own door. None of it should ever be read by a person. */
export const request = {
  'request.foreign': {
    fr: 'Cette demande ne vient pas de la fenêtre d’Aval : elle est refusée.',
    en: 'This request does not come from Aval’s window: it is refused.',
  },
  'request.unknown': {
    fr: 'Aval ne connaît pas cette demande : fermer l’application et l’ouvrir à nouveau.',
    en: 'Aval does not know this request: close the application and open it again.',
  },
  'request.malformed': {
    fr: 'La demande « {request} » n’a pas la forme attendue ({field}) : fermer l’application et l’ouvrir à nouveau.',
    en: 'The request “{request}” does not have the expected shape ({field}): close the application and open it again.',
  },
} as const satisfies Catalogue;
