import type { Catalogue } from '../../../shared/text/text.ts';

/** What ends here: a new computer, a loss or a theft, the end of a contract. */
export const leaving = {
  back: { fr: 'Réglages', en: 'Settings' },
  chooseFolder: { fr: 'Choisir le dossier et écrire', en: 'Choose the folder and write' },
  typeName: { fr: 'Pour confirmer, écrire : {organisation}', en: 'To confirm, type: {organisation}' },
  nameWrong: { fr: 'Ce n’est pas le nom de l’organisation.', en: 'This is not the name of the organisation.' },
  toWelcome: { fr: 'Retour à l’accueil', en: 'Back to the start' },
  unreached: {
    fr: 'Aval n’atteint ni les vieux octets d’un disque SSD, ni les versions gardées par un dossier synchronisé, ni les sauvegardes rangées ailleurs : à détruire soi-même.',
    en: 'Aval reaches neither old bytes of a solid-state drive, nor versions kept by a synchronised folder, nor backups stored elsewhere: destroy them yourself.',
  },
  outOfReach: { fr: 'À détruire soi-même : {file}', en: 'To destroy yourself: {file}' },

  computer: { fr: 'Changer d’ordinateur', en: 'Change computer' },
  computerSentence: {
    fr: 'Une sauvegarde passe sur le nouvel ordinateur, puis l’espace est détruit sur celui-ci.',
    en: 'A backup goes to the new computer, then the workspace is destroyed on this one.',
  },
  computerHelp: {
    fr: 'L’espace n’est détruit ici que si la sauvegarde choisie s’ouvre, est celle de cet espace et a son dernier changement. Aval compare ce que disent les fichiers, pas leurs dates.',
    en: 'The workspace is only destroyed here when the chosen backup opens, is of this workspace and has its last change. Aval compares what the files say, not their dates.',
  },
  stepBackUp: {
    fr: 'Écrire une sauvegarde sur une clé ou un disque.',
    en: 'Write a backup to a memory stick or a disk.',
  },
  stepInstall: {
    fr: 'Installer Aval sur le nouvel ordinateur.',
    en: 'Install Aval on the new computer.',
  },
  stepRestore: {
    fr: 'Là-bas : « Reprendre une sauvegarde », puis comparer le nombre de contacts et de refus.',
    en: 'There: “Restore a backup”, then compare the numbers of contacts and refusals.',
  },
  stepDestroy: { fr: 'Revenir ici, et détruire l’espace.', en: 'Come back here, and destroy the workspace.' },
  toBackUp: { fr: 'Faire une sauvegarde', en: 'Make a backup' },
  chooseBackup: { fr: 'Vérifier la sauvegarde', en: 'Check the backup' },
  backupLocked: {
    fr: 'La sauvegarde « {file} » est chiffrée : tapez la phrase secrète choisie quand elle a été faite.',
    en: 'The backup “{file}” is encrypted: type the passphrase that was chosen when it was made.',
  },
  backupFits: {
    fr: 'La sauvegarde « {file} » est complète : {contacts|contact|contacts}, {oppositions|refus enregistré|refus enregistrés}, jusqu’au {at}.',
    en: 'The backup “{file}” is complete: {contacts|contact|contacts}, {oppositions|recorded refusal|recorded refusals}, up to {at}.',
  },
  destroyHere: { fr: 'Détruire ici', en: 'Destroy here' },
  destroyHereSentence: {
    fr: 'L’espace, son journal, ses copies et ses pièces sont écrasés puis supprimés de cet ordinateur. La sauvegarde reste.',
    en: 'The workspace, its journal, its copies and its evidence are overwritten and removed from this computer. The backup stays.',
  },
  wouldGo: {
    fr: 'À détruire par Aval : {files|fichier|fichiers} de l’espace.',
    en: 'To be destroyed by Aval: {files|file|files} of the workspace.',
  },
  retired: {
    fr: 'L’espace est détruit ici ({files|fichier|fichiers}).',
    en: 'The workspace is destroyed here ({files|file|files}).',
  },

  breach: { fr: 'Vol ou perte', en: 'Theft or loss' },
  breachSentence: {
    fr: 'La fiche des 72 heures : ce qui s’y trouvait, qui prévenir, et les brouillons.',
    en: 'The sheet for the 72 hours: what was there, whom to tell, and the drafts.',
  },
  breachHelp: {
    fr: 'Le délai court du moment où vous l’avez constaté. La fiche, le brouillon pour la CNIL et la lettre aux personnes ne nomment personne. Aval compte et propose ; une personne décide.',
    en: 'The delay runs from the moment at which you found it. The sheet, the draft for the CNIL and the letter to the people name nobody. Aval counts and proposes; a person decides.',
  },
  what: { fr: 'Que s’est-il passé ?', en: 'What happened?' },
  'what.lost': { fr: 'Un appareil ou une clé est perdu', en: 'A device or a memory stick is lost' },
  'what.stolen': { fr: 'Un appareil ou une clé est volé', en: 'A device or a memory stick was stolen' },
  'what.sent': { fr: 'Un fichier a été envoyé à tort', en: 'A file was sent to the wrong person' },
  'what.opened': { fr: 'Quelqu’un a ouvert l’espace ou un fichier', en: 'Somebody opened the workspace or a file' },
  foundOn: { fr: 'Constaté le', en: 'Found on' },
  foundAt: { fr: 'À (heure)', en: 'At (time)' },
  foundAtHint: {
    fr: '14:30 ; vide : le délai compte depuis le début du jour',
    en: '14:30; empty: the delay counts from the beginning of the day',
  },
  until: {
    fr: 'À notifier à la CNIL avant le {at} : il reste {hours|heure|heures}.',
    en: 'To be notified to the CNIL before {at}: {hours|hour|hours} left.',
  },
  over: {
    fr: 'Le délai est passé depuis le {at} : notifier quand même, en disant pourquoi.',
    en: 'The delay ended on {at}: notify nevertheless, and say why.',
  },
  there: { fr: 'Ce qui s’y trouvait', en: 'What was there' },
  inAll: { fr: 'Personnes en tout', en: 'People in all' },
  encrypted: { fr: 'L’espace est chiffré.', en: 'The workspace is encrypted.' },
  clear: { fr: 'L’espace n’est pas chiffré.', en: 'The workspace is not encrypted.' },
  filesWritten: { fr: 'Écrits dans le dossier : {files}', en: 'Written to the folder: {files}' },

  contract: { fr: 'Fin de contrat', en: 'End of contract' },
  contractOf: { fr: 'Fin de contrat…', en: 'End of contract…' },
  contractSentence: {
    fr: 'Le client reprend ses données ; puis l’espace est détruit, avec un certificat.',
    en: 'The client takes the data back; then the workspace is destroyed, with a certificate.',
  },
  contractHelp: {
    fr: 'La restitution s’ouvre sans Aval : contacts, accords, refus, preuves et listes, en classeurs et en JSON. Les refus vont au client, rien n’en reste ici. Le certificat dit ce qu’Aval a détruit, pas le papier ni les sauvegardes des ordinateurs.',
    en: 'The restitution opens without Aval: contacts, consents, refusals, proofs and lists, as workbooks and JSON. The refusals go to the client, none stays here. The certificate says what Aval destroyed, not paper or backups of computers.',
  },
  writeReturn: { fr: 'Écrire la restitution', en: 'Write the restitution' },
  returnSentence: {
    fr: 'Dans un dossier à remettre au client. Chaque fichier est relu.',
    en: 'To a folder to be handed to the client. Each file is read again.',
  },
  returned: {
    fr: '{files|fichier écrit et relu|fichiers écrits et relus}',
    en: '{files|file|files} written and read again',
  },
  'count.contacts': { fr: 'Contacts', en: 'Contacts' },
  'count.consents': { fr: 'Accords et refus datés', en: 'Dated consents and refusals' },
  'count.oppositions': { fr: 'Refus à respecter', en: 'Refusals to respect' },
  'count.hashedOppositions': { fr: 'Refus connus par empreinte', en: 'Refusals known by hash' },
  'count.proofs': { fr: 'Preuves', en: 'Proofs' },
  'count.evidence': { fr: 'Pièces', en: 'Files of evidence' },
  'count.lists': { fr: 'Listes', en: 'Lists' },
  'count.listRows': { fr: 'Lignes de listes', en: 'Rows of lists' },
  'count.requests': { fr: 'Demandes de droits', en: 'Requests of people' },
  'count.registerEntries': { fr: 'Lignes du registre', en: 'Lines of the register' },
  toRecall: {
    fr: 'À rappeler ou à terminer d’abord : « {campaign} » ({people|ligne|lignes}, {toWithdraw} à retirer, {toCorrect} à rectifier)',
    en: 'To recall or end first: “{campaign}” ({people|row|rows}, {toWithdraw} to take out, {toCorrect} to correct)',
  },
  seeLists: { fr: 'Voir les listes', en: 'See the lists' },
  destroy: { fr: 'Détruire', en: 'Destroy' },
  destroySentence: {
    fr: 'L’espace et tout ce qu’Aval garde à côté sont écrasés puis supprimés. Seule la restitution reste.',
    en: 'The workspace and all that Aval keeps beside it are overwritten and removed. Only the restitution stays.',
  },
  closed: {
    fr: 'Espace détruit le {at} par {by} ({files|fichier|fichiers}). Certificat, dans le dossier de la restitution : {certificate}',
    en: 'Workspace destroyed on {at} by {by} ({files|file|files}). Certificate, in the folder of the restitution: {certificate}',
  },
} as const satisfies Catalogue;
