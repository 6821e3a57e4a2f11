import type { Catalogue } from '../../../shared/text/text.ts';

/** What opens an encrypted backup, and the workspace that it replaces. */
export const backupSecretWords = {
  secret: {
    fr: 'Phrase secrète, ou code de la fiche de secours',
    en: 'Passphrase, or code of the recovery sheet',
  },
  secretOfPlace: {
    fr: 'Phrase secrète de l’espace à remplacer, ou code de sa fiche de secours',
    en: 'Passphrase of the workspace to replace, or code of its recovery sheet',
  },
  show: { fr: 'Montrer ce qui est tapé', en: 'Show what is typed' },
  openPlace: { fr: 'Ouvrir l’espace à remplacer', en: 'Open the workspace to replace' },
  open: { fr: 'Ouvrir la sauvegarde', en: 'Open the backup' },
} as const satisfies Catalogue;
