import type { Catalogue } from '../../../shared/text/text.ts';

/** A locked workspace: how it is opened again, and how it is locked. */
export const lockWords = {
  title: { fr: '{name} est verrouillé', en: '{name} is locked' },
  sentence: {
    fr: 'Cet espace est chiffré : il s’ouvre avec sa phrase secrète.',
    en: 'This workspace is encrypted: it opens with its passphrase.',
  },
  passphrase: { fr: 'Phrase secrète', en: 'Passphrase' },
  missing: { fr: 'Écrire la phrase secrète.', en: 'Type the passphrase.' },
  open: { fr: 'Ouvrir l’espace', en: 'Open the workspace' },
  show: { fr: 'Montrer la phrase', en: 'Show the passphrase' },
  lost: { fr: 'J’ai perdu la phrase', en: 'I have lost the passphrase' },
  other: { fr: 'Ne pas ouvrir cet espace', en: 'Don’t open this workspace' },
  recoverTitle: { fr: 'Ouvrir avec la fiche de secours', en: 'Open with the recovery sheet' },
  recoverSentence: {
    fr: 'Recopiez le code de la fiche : quatorze groupes de quatre lettres ou chiffres. Les espaces et les minuscules ne comptent pas. Sans phrase ni fiche, personne ne peut ouvrir cet espace, nous non plus.',
    en: 'Type the code of the sheet: fourteen groups of four letters or digits. Spaces and small letters do not matter. Without passphrase or sheet nobody can open this workspace, and neither can we.',
  },
  code: { fr: 'Code de la fiche de secours', en: 'Code of the recovery sheet' },
  codeMissing: { fr: 'Écrire le code de la fiche.', en: 'Type the code of the sheet.' },
  found: { fr: 'J’ai retrouvé la phrase', en: 'I have found the passphrase' },
  renewTitle: { fr: 'Choisir une nouvelle phrase secrète', en: 'Choose a new passphrase' },
  renewSentence: {
    fr: 'L’espace est ouvert. La phrase perdue n’ouvrira plus ce fichier ; la fiche de secours reste bonne. Une copie gardée ailleurs s’ouvre encore avec la phrase perdue.',
    en: 'The workspace is open. The lost passphrase will no longer open this file; the recovery sheet stays good. A copy kept elsewhere still opens with the lost passphrase.',
  },
  renew: { fr: 'Enregistrer cette phrase', en: 'Save this passphrase' },
  keep: { fr: 'Garder la phrase d’avant', en: 'Keep the passphrase from before' },
  lock: { fr: 'Verrouiller', en: 'Lock' },
  notSealed: { fr: 'Cet espace n’est pas chiffré', en: 'This workspace is not encrypted' },
  notSealedSentence: {
    fr: 'Un verrou sans chiffrement n’arrêterait personne : chiffrez-le d’abord.',
    en: 'A lock without encryption would stop nobody: encrypt it first.',
  },
  seal: { fr: 'Chiffrer cet espace…', en: 'Encrypt this workspace…' },
  soon: { fr: 'Aval se verrouille dans une minute', en: 'Aval locks itself in a minute' },
  soonSentence: {
    fr: 'Rien n’a été tapé ni cliqué depuis un moment. Bougez la souris ou appuyez sur une touche pour rester.',
    en: 'Nothing has been typed or clicked for a while. Move the mouse or press a key to stay.',
  },
  stay: { fr: 'Rester', en: 'Stay' },
  help: {
    fr: 'Verrouiller ferme l’espace et oublie sa clé. Tout est enregistré ; à l’ouverture, vous retrouvez l’écran où vous étiez.',
    en: 'Locking closes the workspace and forgets its key. Everything is saved; when you open it again you are on the screen where you were.',
  },
} as const satisfies Catalogue;
