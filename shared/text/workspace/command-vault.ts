import type { Catalogue } from '../text.ts';

/** The help of `aval vault`, and its answers. */
export const commandVault = {
  'command.vault': {
    fr: 'Chiffre un espace de travail, le déchiffre, change sa phrase secrète ou sa clé ; sans action, dit s’il est chiffré.',
    en: 'Encrypts a workspace, decrypts it, changes its passphrase or its key; without an action, says whether it is encrypted.',
  },
  'option.encrypt': {
    fr: 'chiffre l’espace et tout ce qui est à côté',
    en: 'encrypts the workspace and all beside it',
  },
  'option.decrypt': { fr: 'réécrit l’espace en clair', en: 'writes the workspace in clear again' },
  'option.change': {
    fr: 'change la phrase secrète ; la fiche de secours reste',
    en: 'changes the passphrase; the recovery sheet stays',
  },
  'option.rotate': {
    fr: 'change la clé : l’ancienne phrase et l’ancienne fiche n’ouvrent plus rien de nouveau',
    en: 'changes the key: the old passphrase and the old sheet open nothing new any more',
  },
  'option.recovery': { fr: 'le PDF où écrire la fiche de secours', en: 'the PDF to write the recovery sheet to' },
  'option.new-passphrase-file': {
    fr: 'un fichier d’une ligne avec la nouvelle phrase secrète',
    en: 'a file of one line with the new passphrase',
  },
  'option.passphrase-file': {
    fr: 'un fichier d’une ligne avec la phrase secrète d’un espace chiffré (ou AVAL_PASSPHRASE_FILE)',
    en: 'a file of one line with the passphrase of an encrypted workspace (or AVAL_PASSPHRASE_FILE)',
  },
  'option.recovery-file': {
    fr: 'un fichier avec le code de la fiche de secours, à la place de la phrase',
    en: 'a file with the code of the recovery sheet, instead of the passphrase',
  },
  'report.sealed': { fr: '« {workspace} » est chiffré.', en: '“{workspace}” is encrypted.' },
  'report.plain': {
    fr: '« {workspace} » n’est pas chiffré : la personne qui a le fichier peut le lire.',
    en: '“{workspace}” is not encrypted: anybody who takes the file can read it.',
  },
  'report.vault.encrypt': {
    fr: '« {workspace} » est chiffré. Les listes déjà exportées ne le sont pas, ni les copies d’un dossier synchronisé ; un disque SSD peut garder des traces de l’ancien fichier.',
    en: '“{workspace}” is encrypted. Lists exported before are not, nor are the copies of a synchronised folder; an SSD may keep traces of the old file.',
  },
  'report.vault.decrypt': { fr: '« {workspace} » est écrit en clair.', en: '“{workspace}” is written in clear.' },
  'report.vault.change': {
    fr: 'La phrase secrète de « {workspace} » est changée. Une copie ailleurs s’ouvre encore avec l’ancienne.',
    en: 'The passphrase of “{workspace}” is changed. A copy elsewhere still opens with the old one.',
  },
  'report.vault.rotate': {
    fr: 'La clé de « {workspace} » est changée : détruire l’ancienne fiche de secours.',
    en: 'The key of “{workspace}” is changed: destroy the old recovery sheet.',
  },
} as const satisfies Catalogue;
