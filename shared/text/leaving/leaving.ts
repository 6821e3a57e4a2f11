import type { Catalogue } from '../text.ts';

/** Leaving a computer, and the end of a contract: checks, reports, restitution. */
export const leaving = {
  'leaving.confirm_missing': {
    fr: 'Rien n’est détruit : écrire le nom de l’organisation, « {organisation} », pour confirmer.',
    en: 'Nothing is destroyed: type the name of the organisation, “{organisation}”, to confirm.',
  },
  'leaving.confirm_wrong': {
    fr: 'Rien n’est détruit : le nom écrit n’est pas celui de l’organisation, « {organisation} ».',
    en: 'Nothing is destroyed: the name typed is not that of the organisation, “{organisation}”.',
  },
  'leaving.confirm_alone': {
    fr: 'Un nom de confirmation ne sert qu’avec la destruction. Demander aussi la destruction, ou l’enlever.',
    en: 'A name to confirm only goes with the destruction. Ask for the destruction too, or leave the name out.',
  },
  'leaving.backup_of_another': {
    fr: 'Rien n’est détruit : cette sauvegarde est celle d’un autre espace (« {other} »). Choisir une sauvegarde de « {organisation} ».',
    en: 'Nothing is destroyed: this backup is of another workspace (“{other}”). Choose a backup of “{organisation}”.',
  },
  'leaving.backup_old': {
    fr: 'Rien n’est détruit : la sauvegarde s’arrête au {on}, {days|jour|jours} avant le dernier changement ({changed}) ; {changes|changement y manque|changements y manquent}. Écrire une nouvelle sauvegarde.',
    en: 'Nothing is destroyed: the backup ends on {on}, {days|day|days} before the last change ({changed}); it lacks {changes|change|changes}. Write a new backup.',
  },
  'leaving.backup_incomplete': {
    fr: 'Rien n’est détruit : la sauvegarde n’a pas tout ce que l’espace contient. Écrire une nouvelle sauvegarde.',
    en: 'Nothing is destroyed: the backup lacks something that the workspace has. Write a new backup.',
  },
  'leaving.lists_live': {
    fr: 'Rien n’est détruit : {count|liste est encore en cours|listes sont encore en cours}, dont la n° {list}, « {campaign} ». Rappeler d’abord chaque liste (qui la détient apprend les refus, effacements, limitations et rectifications) et noter que c’est fait, ou noter qu’elle est terminée.',
    en: 'Nothing is destroyed: {count|list is still in use|lists are still in use}, among them no. {list}, “{campaign}”. First recall each list (whoever holds it learns of oppositions, erasures, restrictions and corrections) and note that it is done, or note that it has ended.',
  },
  'leaving.opposition_waits': {
    fr: 'Rien n’est détruit : quelqu’un vient de noter un refus dans cet espace. Recommencer, pour qu’il parte avec le reste.',
    en: 'Nothing is destroyed: somebody has just noted a no in this workspace. Start again, so that it goes with the rest.',
  },
  'leaving.file_stays': {
    fr: 'La destruction s’est arrêtée : le fichier {path} n’a pas pu être supprimé. Fermer les programmes qui l’utilisent, puis recommencer ou le supprimer soi-même.',
    en: 'The destruction stopped: the file {path} could not be removed. Close the programs that use it, then start again or remove it yourself.',
  },
  'leaving.changed_meanwhile': {
    fr: 'L’espace a changé pendant l’écriture : rien n’est écrit. Recommencer.',
    en: 'The workspace changed during the writing: nothing was written. Start again.',
  },
  'leaving.altered': {
    fr: 'Le fichier {file} relu n’est pas celui qui a été écrit : rien n’est gardé. Vérifier le disque, puis recommencer.',
    en: 'The file {file}, read again, is not what was written: nothing is kept. Check the disk, then start again.',
  },
  'leaving.evidence_altered': {
    fr: 'Une pièce de preuve (SHA-256 {sha256}) a été modifiée : rien n’est écrit. Vérifier l’espace, ou restaurer une sauvegarde.',
    en: 'A file of evidence (SHA-256 {sha256}) was altered: nothing was written. Verify the workspace, or restore a backup.',
  },
  'leaving.key_about': {
    fr: 'Clé des empreintes de refus-empreintes et de preuves : HMAC-SHA-256 de l’adresse e-mail en minuscules, du numéro au format +33…, ou du nom et de l’adresse mis en forme. À garder à part de ces fichiers : avec elle, tous les numéros de mobile peuvent être essayés.',
    en: 'Key of the hashes in refus-empreintes and preuves: HMAC-SHA-256 of the e-mail in small letters, of the number as +33…, or of the normalised name and address. Keep it apart from these files: with it, every mobile number can be tried.',
  },
  'leaving.report_retired': {
    fr: 'Détruit ici : {workspace} ({files|fichier|fichiers}, {contacts|contact|contacts}, {oppositions|refus|refus}). La sauvegarde {backup} a tout, jusqu’au {on}.',
    en: 'Destroyed here: {workspace} ({files|file|files}, {contacts|contact|contacts}, {oppositions|opposition|oppositions}). The backup {backup} has everything, up to {on}.',
  },
  'leaving.report_would_retire': {
    fr: 'Rien n’est changé. Serait détruit ici : {workspace} ({files|fichier|fichiers}, {contacts|contact|contacts}, {oppositions|refus|refus}). La sauvegarde {backup} a tout, jusqu’au {on}.',
    en: 'Nothing is changed. Would be destroyed here: {workspace} ({files|file|files}, {contacts|contact|contacts}, {oppositions|opposition|oppositions}). The backup {backup} has everything, up to {on}.',
  },
  'leaving.report_unreached': {
    fr: 'Aval n’atteint ni les vieux octets d’un disque SSD, ni les versions gardées par un dossier synchronisé, ni les sauvegardes rangées ailleurs : les détruire soi-même.',
    en: 'Aval reaches neither old bytes of a solid-state drive, nor versions kept by a synchronised folder, nor backups stored elsewhere: destroy them yourself.',
  },
  'leaving.report_out_of_reach': { fr: 'À détruire soi-même : {path}', en: 'To destroy yourself: {path}' },
  'leaving.report_returned': {
    fr: 'Restitution de « {organisation} » écrite dans {folder} : {contacts|contact|contacts}, {consents|accord|accords}, {oppositions|refus|refus}, {hashed|empreinte|empreintes}, {proofs|preuve|preuves}, {lists|liste|listes}.',
    en: 'Restitution of “{organisation}” written to {folder}: {contacts|contact|contacts}, {consents|consent|consents}, {oppositions|refusal|refusals}, {hashed|hash|hashes}, {proofs|proof|proofs}, {lists|list|lists}.',
  },
  'leaving.report_requests': {
    fr: 'Demandes de droits rendues avec le reste : {requests}. Le client répond à celles qui ne sont pas closes.',
    en: 'Requests of people returned with the rest: {requests}. The client answers those that are not closed.',
  },
  'leaving.report_to_recall': {
    fr: 'À rappeler ou à terminer avant de détruire : liste n° {list}, « {campaign} » ({people|ligne|lignes}, {out} à retirer, {corrections} à rectifier).',
    en: 'To recall or end before destroying: list no. {list}, “{campaign}” ({people|row|rows}, {out} to take out, {corrections} to correct).',
  },
  'leaving.report_destroyed': {
    fr: 'Espace détruit ({files|fichier|fichiers}). Certificat : {certificate}.',
    en: 'Workspace destroyed ({files|file|files}). Certificate: {certificate}.',
  },
} as const satisfies Catalogue;
