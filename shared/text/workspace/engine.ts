import type { Catalogue } from '../text.ts';

/** Errors after the death of the engine, and unexpected errors. */
export const engine = {
  'engine.restarted': {
    fr: 'Aval a redémarré son moteur pendant cette action : rien n’en a été enregistré, la recommencer.',
    en: 'Aval restarted its engine during this action: nothing of it was saved, try it again.',
  },
  'engine.stopped': {
    fr: 'Le moteur d’Aval est arrêté : fermer l’application et l’ouvrir à nouveau. Ce qui était enregistré est intact.',
    en: 'The engine of Aval has stopped: close the application and open it again. What was saved is intact.',
  },
  unexpected: {
    fr: 'Une erreur imprévue a interrompu cette action. L’espace est comme avant : recommencer, ou fermer l’application et l’ouvrir à nouveau.',
    en: 'An unexpected error stopped this action. The workspace is as before: try again, or close the application and open it again.',
  },
} as const satisfies Catalogue;
