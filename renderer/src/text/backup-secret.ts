import type { Catalogue } from '../../../shared/text/text.ts';

/** What opens an encrypted backup. */
export const backupSecretWords = {
  secret: {
    fr: 'Phrase secrète, ou code de la fiche de secours',
    en: 'Passphrase, or code of the recovery sheet',
  },
  show: { fr: 'Montrer ce qui est tapé', en: 'Show what is typed' },
  open: { fr: 'Ouvrir la sauvegarde', en: 'Open the backup' },
} as const satisfies Catalogue;
