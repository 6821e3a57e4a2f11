import type { Catalogue } from '../../../shared/text/text.ts';

/** The first screen, before a workspace is open. */
export const welcome = {
  title: { fr: 'Bienvenue dans Aval', en: 'Welcome to Aval' },
  sentence: {
    fr: 'Un fichier de contacts, puis une liste que vous avez le droit d’utiliser, avec la preuve. Tout reste sur cet ordinateur.',
    en: 'A file of contacts, then a list that you may lawfully use, with the proof. Everything stays on this computer.',
  },
  new: { fr: 'Créer un espace', en: 'Create a workspace' },
  newSentence: {
    fr: 'Pour les contacts de votre entreprise ou de votre association.',
    en: 'For the contacts of your company or association.',
  },
  open: { fr: 'Ouvrir un espace', en: 'Open a workspace' },
  openSentence: { fr: 'Un fichier .aval déjà sur cet ordinateur.', en: 'An .aval file already on this computer.' },
  restore: { fr: 'Reprendre une sauvegarde', en: 'Restore a backup' },
  restoreTitle: { fr: 'Reprendre sur cet ordinateur', en: 'Take up the work on this computer' },
  restoreSentence: {
    fr: 'Après une perte, une panne ou un changement d’ordinateur.',
    en: 'After a loss, a failure or a change of computer.',
  },
  restoreHelp: {
    fr: 'La sauvegarde prend la place de l’espace que vous désignez, ou en crée un. Celui qui est remplacé est gardé à côté, et ses oppositions sont reprises.',
    en: 'The backup takes the place of the workspace that you name, or creates one. The one that is replaced is kept beside it, and its objections are carried over.',
  },
  restoreFile: { fr: '1. La sauvegarde', en: '1. The backup' },
  restoreChoose: { fr: 'Choisir la sauvegarde…', en: 'Choose the backup…' },
  restorePlace: { fr: '2. L’espace à remplacer ou à créer', en: '2. The workspace to replace or to create' },
  restoreChoosePlace: { fr: 'Choisir l’emplacement…', en: 'Choose the place…' },
  restoreMirror: { fr: '3. Le fichier des refus, s’il y en a un', en: '3. The file of refusals, if there is one' },
  restoreMirrorHint: {
    fr: 'Sur la clé ou le partage du deuxième endroit : les refus notés après la sauvegarde sont repris aussi.',
    en: 'On the key or the share of the second place: refusals noted after the backup are taken too.',
  },
  restoreChooseMirror: { fr: 'Reprendre aussi le fichier des refus…', en: 'Take the file of refusals too…' },
  restoreNoMirror: { fr: 'Sans ce fichier', en: 'Without this file' },
  restorePartialMirror: { fr: 'Reprendre ce qui précède la modification', en: 'Take what comes before the alteration' },
  restoreFromMirror: {
    fr: '{fromMirror|refus plus récent que la sauvegarde est repris|refus plus récents que la sauvegarde sont repris} du fichier des refus.',
    en: '{fromMirror|objection later than the backup is|objections later than the backup are} taken from the file of refusals.',
  },
  restorePlaceLocked: {
    fr: '« {name} » s’ouvre par un autre secret que la sauvegarde. Il faut l’ouvrir : ses refus sont repris.',
    en: '“{name}” is opened by another secret than the backup. It has to be opened: its refusals are carried over.',
  },
  restoreStart: { fr: 'Reprendre cette sauvegarde', en: 'Restore this backup' },
  restoreLoss: {
    fr: 'Pour accepter cette perte, tapez le nom de l’espace : {name}',
    en: 'To accept this loss, type the name of the workspace: {name}',
  },
  restoreAccept: { fr: 'Remplacer malgré la perte', en: 'Replace despite the loss' },
  restoreRead: { fr: 'Dernier changement enregistré : {at}', en: 'Latest change: {at}' },
  restoreCounts: { fr: 'Ce que la reprise donne', en: 'What the restore gives' },
  restoreContacts: { fr: 'Contacts', en: 'Contacts' },
  restoreNoes: { fr: 'Refus (entrées de la liste)', en: 'Objections (entries of the list)' },
  restoreInBackup: { fr: 'Dans la sauvegarde', en: 'In the backup' },
  restoreInPlace: { fr: 'Dans l’espace en place', en: 'In the workspace in place' },
  restoreAfter: { fr: 'Après la reprise', en: 'After the restore' },
  restoreNothingLost: {
    fr: 'Rien de l’espace en place ne manque dans cette sauvegarde.',
    en: 'Nothing of the workspace in place is missing from this backup.',
  },
  restoreGone: {
    fr: 'Pas dans la sauvegarde, à refaire ensuite : {contacts|contact|contacts}, {changes|action du registre|actions du registre}.',
    en: 'Not in the backup, to be done again: {contacts|contact|contacts}, {changes|action|actions} of the register.',
  },
  restoreCarried: {
    fr: '{carriedOver|refus plus récent que la sauvegarde est repris|refus plus récents que la sauvegarde sont repris} de l’espace en place.',
    en: '{carriedOver|objection later than the backup is|objections later than the backup are} carried over from the workspace in place.',
  },
  restored: {
    fr: 'Sauvegarde reprise : {contacts|contact|contacts}, {oppositions|refus|refus}.',
    en: 'Backup restored: {contacts|contact|contacts}, {oppositions|objection|objections}.',
  },
  restoredKept: {
    fr: 'L’espace remplacé est gardé à côté : {file}.',
    en: 'The workspace that was replaced is kept beside it: {file}.',
  },
  example: { fr: 'Essayer avec un exemple', en: 'Try with an example' },
  exampleSentence: {
    fr: 'Des clients, un fichier loué, des refus : tout est fictif.',
    en: 'Customers, a hired file, refusals: all fictitious.',
  },
  recent: { fr: 'Espaces récents', en: 'Recent workspaces' },
  recentNone: {
    fr: 'Les espaces ouverts sur cet ordinateur apparaîtront ici.',
    en: 'The workspaces opened on this computer will appear here.',
  },
  missing: { fr: 'Fichier introuvable', en: 'File not found' },
  endContract: { fr: 'Fin de contrat avec {name}…', en: 'End of contract with {name}…' },
  forget: { fr: 'Retirer {name} de la liste', en: 'Take {name} off the list' },
  offline: { fr: 'Aval n’envoie rien sur Internet', en: 'Aval sends nothing over the Internet' },
  newTitle: { fr: 'Nouvel espace', en: 'New workspace' },
  newHelp: {
    fr: 'Un espace contient les contacts d’un seul responsable : les refus et les accords sont donnés à lui, et à personne d’autre.',
    en: 'A workspace holds the contacts of one controller: refusals and consents are given to that controller only.',
  },
  organisation: { fr: 'Nom de l’entreprise ou de l’association', en: 'Name of the company or association' },
  organisationHint: { fr: 'Tel que vos contacts le connaissent.', en: 'As your contacts know it.' },
  organisationMissing: {
    fr: 'Le nom est nécessaire : c’est à lui que les accords sont donnés.',
    en: 'The name is needed: consents are given to it.',
  },
  alsoNamed: { fr: 'Autres noms (marques, enseignes)', en: 'Further names (brands, shop signs)' },
  alsoNamedHint: { fr: 'Facultatif. Un nom, puis Entrée.', en: 'Optional. One name, then Enter.' },
  create: { fr: 'Choisir où l’enregistrer…', en: 'Choose where to save it…' },
  otherLanguage: { fr: 'English', en: 'Français' },
  back: { fr: 'Retour', en: 'Back' },
} as const satisfies Catalogue;
