import type { Catalogue } from '../../../shared/text/text.ts';

/** Long work: what it is, where it is, how long it will still take. `kind.*` and `phase.*` follow the engine's names. */
export const jobs = {
  'kind.example': { fr: 'Création de l’espace d’exemple', en: 'Building the example workspace' },
  'phase.read': { fr: 'Lecture', en: 'Reading' },
  'phase.check': { fr: 'Contrôle', en: 'Checking' },
  'phase.write': { fr: 'Enregistrement', en: 'Saving' },
  starting: { fr: 'Préparation…', en: 'Preparing…' },
  of: { fr: '{done} sur {total}', en: '{done} of {total}' },
  secondsLeft: { fr: 'encore {count|seconde|secondes}', en: '{count|second|seconds} left' },
  minutesLeft: { fr: 'encore {count|minute|minutes}', en: '{count|minute|minutes} left' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
} as const satisfies Catalogue;
