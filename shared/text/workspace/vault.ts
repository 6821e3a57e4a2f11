import type { Catalogue } from '../text.ts';

/** Sentences about sealed (encrypted) workspaces. */
export const vault = {
  'vault.wrong_secret': {
    fr: '« {path} » ne s’ouvre pas ainsi : la phrase secrète ou le code de la fiche de secours n’est pas le bon. Vérifiez les majuscules et les accents, et recommencez.',
    en: '“{path}” does not open this way: the passphrase or the code of the recovery sheet is not the right one. Check capitals and accents, and try again.',
  },
  'vault.passphrase_empty': {
    fr: '« {path} » est vide : y écrire la phrase secrète, sur une seule ligne.',
    en: '“{path}” is empty: write the passphrase into it, on one line.',
  },
  'vault.passphrase_missing': {
    fr: 'Il manque la phrase secrète : l’écrire dans un fichier et donner ce fichier (--passphrase-file).',
    en: 'The passphrase is missing: write it to a file and give that file (--passphrase-file).',
  },
  'vault.new_passphrase_missing': {
    fr: 'Il manque la nouvelle phrase secrète : l’écrire dans un fichier et donner ce fichier (--new-passphrase-file).',
    en: 'The new passphrase is missing: write it to a file and give that file (--new-passphrase-file).',
  },
  'vault.recovery_missing': {
    fr: 'Il manque la fiche de secours, seule à ouvrir l’espace si la phrase secrète est oubliée : dire où l’écrire (--recovery).',
    en: 'The recovery sheet is missing, which alone opens the workspace if the passphrase is forgotten: say where to write it (--recovery).',
  },
  'vault.recovery_unreadable': {
    fr: '« {path} » ne contient pas un code de secours : il a quatorze groupes de quatre lettres ou chiffres ; une lettre est peut-être fausse.',
    en: '“{path}” holds no recovery code: it has fourteen groups of four letters or digits; one letter may be wrong.',
  },
  'vault.one_action': {
    fr: 'Une seule action à la fois : chiffrer, déchiffrer, changer la phrase ou changer la clé.',
    en: 'One action at a time: encrypt, decrypt, change the passphrase or change the key.',
  },
  'vault.old_file_stays': {
    fr: 'Un fichier d’avant le changement de chiffrement n’a pas pu être supprimé : {path}. Le supprimer soi-même, il contient les mêmes données.',
    en: 'A file from before the change of encryption could not be removed: {path}. Remove it yourself, it holds the same data.',
  },
  'vault.passphrase_short': {
    fr: 'La phrase secrète est trop courte : il en faut {least} caractères au moins, par exemple quatre mots sans lien.',
    en: 'The passphrase is too short: it takes {least} characters at least, for example four unrelated words.',
  },
  'vault.code_unreadable': {
    fr: 'Ce n’est pas un code de secours : il a quatorze groupes de quatre lettres ou chiffres. Relisez la fiche, une lettre est peut-être fausse.',
    en: 'This is no recovery code: it has fourteen groups of four letters or digits. Read the sheet again, one letter may be wrong.',
  },
  'vault.groups_wrong': {
    fr: 'Ce n’est pas ce que dit la fiche (groupes {groups}) : relisez-la. Rien n’a été chiffré.',
    en: 'This is not what the sheet says (groups {groups}): read it again. Nothing was encrypted.',
  },
  'vault.sheet_missing': {
    fr: 'Il n’y a pas encore de fiche de secours : enregistrez-la d’abord.',
    en: 'There is no recovery sheet yet: save it first.',
  },
  'vault.present_missing': {
    fr: 'Il manque la phrase secrète actuelle.',
    en: 'The present passphrase is missing.',
  },
  'vault.already_sealed': {
    fr: '« {path} » est déjà chiffré : rien n’a été changé.',
    en: '“{path}” is encrypted already: nothing was changed.',
  },
  'vault.not_sealed': {
    fr: '« {path} » n’est pas chiffré : rien n’a été changé.',
    en: '“{path}” is not encrypted: nothing was changed.',
  },
  'vault.sheet.title': { fr: 'Fiche de secours', en: 'Recovery sheet' },
  'vault.sheet.what': {
    fr: 'Ce code ouvre l’espace de {organisation} dans Aval si la phrase secrète est oubliée. Il date du {on}.',
    en: 'This code opens the workspace of {organisation} in Aval if the passphrase is forgotten. It dates from {on}.',
  },
  'vault.sheet.keep': {
    fr: 'Gardez cette feuille sous clé, loin de l’ordinateur : qui la lit ouvre l’espace. Sans elle et sans la phrase, personne ne peut l’ouvrir, nous non plus.',
    en: 'Keep this sheet locked away, far from the computer: anybody who reads it can open the workspace. Without it and without the passphrase, nobody can open it, and neither can we.',
  },
  'vault.sheet.use': {
    fr: 'À l’ouverture de l’espace, choisissez « J’ai perdu la phrase » et recopiez le code. Les espaces et les minuscules ne comptent pas.',
    en: 'When you open the workspace, choose “I have lost the passphrase” and type the code. Spaces and small letters do not matter.',
  },
  'vault.sheet.backup_what': {
    fr: 'Ce code ouvre dans Aval une sauvegarde chiffrée de l’espace de {organisation} si sa phrase secrète est oubliée. Il date du {on}.',
    en: 'This code opens an encrypted backup of the workspace of {organisation} in Aval if its passphrase is forgotten. It dates from {on}.',
  },
  'vault.sheet.backup_keep': {
    fr: 'Gardez cette feuille sous clé, loin de la sauvegarde : qui a les deux lit tout. Sans elle et sans la phrase, personne ne peut reprendre la sauvegarde, nous non plus.',
    en: 'Keep this sheet locked away, far from the backup: anybody who has both can read everything. Without it and without the passphrase, nobody can restore the backup, and neither can we.',
  },
  'vault.sheet.backup_use': {
    fr: 'À la reprise de la sauvegarde, tapez ce code à la place de la phrase secrète. Il ouvre aussi l’espace repris : « J’ai perdu la phrase ». Les espaces et les minuscules ne comptent pas.',
    en: 'When you restore the backup, type this code in the place of the passphrase. It also opens the restored workspace: “I have lost the passphrase”. Spaces and small letters do not matter.',
  },
} as const satisfies Catalogue;
