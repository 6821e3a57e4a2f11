import type { Catalogue } from '../../../shared/text/text.ts';

/** Encrypting a workspace, and changing what opens it. */
export const vaultWords = {
  title: { fr: 'Chiffrement de l’espace', en: 'Encryption of the workspace' },
  back: { fr: 'Réglages', en: 'Settings' },
  why: {
    fr: 'Un ordinateur se perd ou se vole. Chiffré, l’espace et ses sauvegardes ne s’ouvrent qu’avec votre phrase secrète ; sinon, la personne qui a le fichier peut tout lire.',
    en: 'A computer gets lost or stolen. Encrypted, the workspace and its backups open only with your passphrase; otherwise anybody who takes the file reads everything.',
  },
  passphraseTitle: { fr: '1. La phrase secrète', en: '1. The passphrase' },
  passphraseSentence: {
    fr: 'Aval propose quatre mots tirés au hasard : retenez-les par une petite histoire. Vous pouvez écrire la vôtre, de douze caractères au moins.',
    en: 'Aval proposes four French words drawn at random: remember them by a little story. You may type your own, of twelve characters at least.',
  },
  newPassphrase: { fr: 'Nouvelle phrase secrète', en: 'New passphrase' },
  propose: { fr: 'Proposer une autre phrase', en: 'Propose another passphrase' },
  sheetTitle: { fr: '2. La fiche de secours', en: '2. The recovery sheet' },
  sheetSentence: {
    fr: 'Seul recours si la phrase est oubliée. Enregistrez-la sur une clé USB ou imprimez-la, gardez-la sous clé, loin de l’ordinateur, puis effacez le fichier d’ici.',
    en: 'The only way in if the passphrase is forgotten. Save it to a USB stick or print it, keep it locked away, far from the computer, then delete the file from here.',
  },
  sheetSave: { fr: 'Enregistrer la fiche de secours…', en: 'Save the recovery sheet…' },
  sheetAgain: { fr: 'Enregistrer une autre fiche…', en: 'Save another sheet…' },
  sheetSaved: { fr: 'Fiche enregistrée : {file}', en: 'Sheet saved: {file}' },
  sheetShow: { fr: 'Montrer le fichier', en: 'Show the file' },
  sheetName: { fr: 'Fiche de secours {name}', en: 'Recovery sheet {name}' },
  sheetNameOfBackup: { fr: 'Fiche de secours, sauvegarde de {name}', en: 'Recovery sheet, backup of {name}' },
  proofSentence: {
    fr: 'Ouvrez la fiche et recopiez-en deux groupes : c’est la preuve qu’elle se lit.',
    en: 'Open the sheet and type two groups of it: they prove that it can be read.',
  },
  group: { fr: 'Groupe {number}', en: 'Group {number}' },
  sealTitle: { fr: '3. Chiffrer', en: '3. Encrypt' },
  rotateTitle: { fr: '3. Changer la clé', en: '3. Change the key' },
  clearExports: {
    fr: 'Vos exports ne sont pas chiffrés : listes, dossiers de preuve et fiches restent lisibles là où vous les avez mis.',
    en: 'Your exports are not encrypted: lists, records and sheets stay readable where you put them.',
  },
  clearFolders: {
    fr: 'Un dossier synchronisé (OneDrive, Dropbox, iCloud…) garde les versions en clair des dernières semaines : videz son historique.',
    en: 'A synchronised folder (OneDrive, Dropbox, iCloud…) keeps the clear versions of the last weeks: empty its history.',
  },
  clearDisks: {
    fr: 'L’ancien fichier est effacé par réécriture, mais un disque SSD ou une clé USB peut en garder des restes.',
    en: 'The old file is overwritten and deleted, but an SSD or a USB stick may keep remains of it.',
  },
  clearBackups: {
    fr: 'Les sauvegardes faites avant restent en clair : refaites-en une, puis détruisez les anciennes.',
    en: 'Backups made before stay in clear: make a new one, then destroy the old ones.',
  },
  seal: { fr: 'Chiffrer l’espace', en: 'Encrypt the workspace' },
  sealed: {
    fr: 'L’espace est chiffré. Il demandera la phrase secrète à chaque ouverture.',
    en: 'The workspace is encrypted. It will ask for the passphrase at every opening.',
  },
  isSealed: { fr: 'Cet espace est chiffré.', en: 'This workspace is encrypted.' },
  isPlain: {
    fr: 'Cet espace n’est pas chiffré : la personne qui a le fichier peut le lire.',
    en: 'This workspace is not encrypted: anybody who takes the file can read it.',
  },
  readOnly: {
    fr: 'Cet espace est ouvert en lecture seule : le chiffrement se change là où il est ouvert pour travailler.',
    en: 'This workspace is open for reading only: its encryption is changed where it is open for work.',
  },
  present: { fr: 'Phrase secrète actuelle', en: 'Present passphrase' },
  change: { fr: 'Changer la phrase secrète', en: 'Change the passphrase' },
  'sentence.change': {
    fr: 'La fiche de secours reste bonne. Une copie gardée ailleurs s’ouvre encore avec l’ancienne phrase.',
    en: 'The recovery sheet stays good. A copy kept elsewhere still opens with the old passphrase.',
  },
  'open.change': { fr: 'Changer la phrase…', en: 'Change the passphrase…' },
  changed: {
    fr: 'La phrase secrète est changée : l’ancienne n’ouvre plus cet espace.',
    en: 'The passphrase is changed: the old one no longer opens this workspace.',
  },
  rotate: { fr: 'Changer la clé de l’espace', en: 'Change the key of the workspace' },
  'sentence.rotate': {
    fr: 'Quand une personne est partie ou que la fiche a été vue : nouvelle clé, nouvelle phrase, nouvelle fiche. L’ancienne phrase et l’ancienne fiche n’ouvrent plus que les anciennes copies.',
    en: 'When somebody has left or the sheet has been seen: new key, new passphrase, new sheet. The old passphrase and the old sheet then open old copies only.',
  },
  'open.rotate': { fr: 'Changer la clé…', en: 'Change the key…' },
  rotated: {
    fr: 'La clé de l’espace est changée. Détruisez l’ancienne fiche de secours.',
    en: 'The key of the workspace is changed. Destroy the old recovery sheet.',
  },
  unseal: { fr: 'Déchiffrer l’espace', en: 'Decrypt the workspace' },
  'sentence.unseal': {
    fr: 'L’espace est réécrit en clair : qui prend l’ordinateur ou le fichier le lit.',
    en: 'The workspace is written in clear again: anybody who takes the computer or the file can read it.',
  },
  'open.unseal': { fr: 'Déchiffrer…', en: 'Decrypt…' },
  unsealed: { fr: 'L’espace est écrit en clair.', en: 'The workspace is written in clear.' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  cardSentence: {
    fr: 'L’espace et ses sauvegardes ne s’ouvrent qu’avec une phrase secrète.',
    en: 'The workspace and its backups open only with a passphrase.',
  },
  begin: { fr: 'Chiffrer cet espace…', en: 'Encrypt this workspace…' },
  manage: { fr: 'Phrase, clé et fiche de secours…', en: 'Passphrase, key and recovery sheet…' },
  locksAfter: { fr: 'Verrouiller sans activité après', en: 'Lock without activity after' },
  minutes: { fr: '{count|minute|minutes}', en: '{count|minute|minutes}' },
  never: { fr: 'Jamais', en: 'Never' },
  locksHint: {
    fr: 'Aval prévient une minute avant. À tout moment : Ctrl + L.',
    en: 'Aval warns one minute before. At any time: Ctrl + L.',
  },
  help1: {
    fr: 'Le chiffrement protège d’un voleur, de qui trouve l’ordinateur, et d’un collègue curieux sur un partage. Il ne protège pas d’un programme malveillant pendant que l’espace est ouvert.',
    en: 'Encryption protects from a thief, from a finder of the computer, and from a curious colleague on a share. It does not protect from a malicious program while the workspace is open.',
  },
  help2: {
    fr: 'Les noms et les tailles des fichiers restent visibles, ainsi que vos exports. Sans la phrase ni la fiche de secours, les données sont perdues.',
    en: 'Names and sizes of files stay visible, and so do your exports. Without the passphrase and the recovery sheet the data is lost.',
  },
} as const satisfies Catalogue;
