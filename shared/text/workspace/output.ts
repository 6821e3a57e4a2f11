import type { Catalogue } from '../text.ts';

/** Refusals to overwrite a file. */
export const output = {
  'output.workspace': {
    fr: '« {path} » est l’espace lui-même, ou un fichier qu’Aval garde à côté : choisir un autre nom.',
    en: '“{path}” is the workspace itself, or a file that Aval keeps beside it: choose another name.',
  },
  'output.input': {
    fr: '« {path} » est un fichier que cette commande lit : choisir un autre nom.',
    en: '“{path}” is a file that this command reads: choose another name.',
  },
  'output.exists': {
    fr: '« {path} » existe déjà et Aval ne l’a pas écrit, ou il a changé depuis : choisir un autre nom, ou le remplacer par --force.',
    en: '“{path}” exists and Aval did not write it, or it has changed since: choose another name, or replace it by --force.',
  },
  'output.read_only': {
    fr: '« {path} » est protégé en écriture : retirer la protection ou choisir un autre nom.',
    en: '“{path}” is write-protected: take the protection off or choose another name.',
  },
  'output.no_file': {
    fr: '« {path} » n’est pas un fichier ordinaire : choisir un autre nom.',
    en: '“{path}” is no ordinary file: choose another name.',
  },
} as const satisfies Catalogue;
