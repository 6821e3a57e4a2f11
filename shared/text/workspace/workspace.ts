import type { Catalogue } from '../text.ts';

/** Sentences about the workspace file: opening, changing, saving and verifying it. */
export const workspace = {
  'workspace.at_work': {
    fr: 'Une tâche est en cours dans cet espace : attendre sa fin ou l’annuler, puis recommencer.',
    en: 'A task is running in this workspace: wait for its end or cancel it, then try again.',
  },
  'workspace.none_open': {
    fr: 'Aucun espace de travail n’est ouvert : en ouvrir un d’abord.',
    en: 'No workspace is open: open one first.',
  },
  'workspace.already_exists': {
    fr: 'Il y a déjà quelque chose à cet endroit : {path}. Choisir un autre nom.',
    en: 'Something is already there: {path}. Choose another name.',
  },
  'workspace.remains_of_another': {
    fr: 'Un fichier d’un ancien espace de travail de ce nom est resté là : {path}. Le déplacer, ou choisir un autre nom.',
    en: 'A file of an earlier workspace of that name is still there: {path}. Move it, or choose another name.',
  },
  'workspace.copy_stays': {
    fr: 'L’effacement est fait dans l’espace, mais une copie de l’état d’avant n’a pas pu être supprimée : {path}. La supprimer soi-même.',
    en: 'The erasure is done in the workspace, but a copy of the state before could not be removed: {path}. Remove it yourself.',
  },
  'workspace.not_a_workspace': {
    fr: 'Ce fichier n’est pas un espace de travail Aval : {path}. Il n’a pas été modifié.',
    en: 'This file is not an Aval workspace: {path}. It was not changed.',
  },
  'workspace.is_a_backup': {
    fr: 'Ce fichier est une sauvegarde : {path}. La reprendre avec « aval restore » pour l’ouvrir.',
    en: 'This file is a backup: {path}. Restore it with “aval restore” to open it.',
  },
  'workspace.file_empty': {
    fr: 'Cet espace de travail est un fichier vide : {path}. Reprendre la copie {path}-backup, ou une sauvegarde avec « aval restore ».',
    en: 'This workspace is an empty file: {path}. Go back to the copy {path}-backup, or to a backup with “aval restore”.',
  },
  'workspace.damaged': {
    fr: 'Cet espace de travail est abîmé : {path}. Rien n’y a été changé ; reprendre la copie {path}-backup, ou une sauvegarde, avec « aval restore ».',
    en: 'This workspace is damaged: {path}. Nothing in it was changed; go back to the copy {path}-backup, or to a backup, with “aval restore”.',
  },
  'workspace.journal_damaged': {
    fr: 'Le journal des derniers changements est abîmé : {path}. Rien n’y a été changé ; reprendre une sauvegarde avec « aval restore ».',
    en: 'The journal of the latest changes is damaged: {path}. Nothing in it was changed; go back to a backup with “aval restore”.',
  },
  'workspace.rolled_back': {
    fr: 'Une ancienne copie a pris la place de {path} : le deuxième endroit des refus ({mirror}) connaît un état plus récent. Remettre le fichier le plus récent, ou restaurer une sauvegarde avec les refus du deuxième endroit.',
    en: 'An older copy took the place of {path}: the second place for refusals ({mirror}) knows a later state. Put the latest file back, or restore a backup with the refusals of the second place.',
  },
  'workspace.journal_of_another': {
    fr: 'Le journal {path} continue un autre état de cet espace de travail que celui qui est là (fichier recopié à la main ?). Rien n’a été changé ; remettre le fichier qui allait avec, ou reprendre une sauvegarde avec « aval restore ».',
    en: 'The journal {path} continues another state of this workspace than the one that is there (a file copied by hand?). Nothing was changed; put the file that goes with it back, or go back to a backup with “aval restore”.',
  },
  'workspace.journal_missing': {
    fr: 'Le journal {path} manque, et des changements enregistrés (des oppositions peut-être) n’étaient que là. Rien n’a été changé ; remettre ce fichier à côté de l’espace (corbeille, dossier d’où il a été copié), sinon reprendre une sauvegarde avec « aval restore » : l’espace lui-même, pris comme sauvegarde, revient à son dernier état complet.',
    en: 'The journal {path} is missing, and recorded changes (oppositions perhaps) were there alone. Nothing was changed; put that file back beside the workspace (bin, folder it was copied from), or else go back to a backup with “aval restore”: the workspace itself, taken as the backup, goes back to its last whole state.',
  },
  'workspace.locked': {
    fr: 'Cet espace de travail est chiffré : {path}. Donner sa phrase secrète (--passphrase-file) ou le code de la fiche de secours (--recovery-file).',
    en: 'This workspace is encrypted: {path}. Give its passphrase (--passphrase-file) or the code of the recovery sheet (--recovery-file).',
  },
  'workspace.newer_version': {
    fr: 'Cet espace de travail vient d’une version plus récente d’Aval : {path}. Il n’a pas été modifié ; mettre Aval à jour pour l’ouvrir.',
    en: 'This workspace comes from a newer version of Aval: {path}. It was not changed; update Aval to open it.',
  },
  'workspace.already_open': {
    fr: 'Cet espace de travail est déjà ouvert par {person} (ordinateur {machine}, processus n° {process}) : {path}. Le fermer là-bas d’abord.',
    en: 'This workspace is already open by {person} (computer {machine}, process {process}): {path}. Close it there first.',
  },
  'workspace.already_open_by_unknown': {
    fr: 'Cet espace de travail est déjà ouvert : {path}. Le fermer d’abord ; si personne ne l’a ouvert, supprimer {path}-lock.',
    en: 'This workspace is already open: {path}. Close it first; if nobody has it open, delete {path}-lock.',
  },
  'workspace.lock_lost': {
    fr: 'Un autre programme a pris cet espace de travail entre-temps. Ce changement n’a pas été fait ; fermer puis rouvrir.',
    en: 'Another program has taken this workspace in the meantime. This change was not made; close and open again.',
  },
  'workspace.must_reopen': {
    fr: 'Le disque n’a pas répondu comme il faut : fermer cet espace de travail et le rouvrir. Tout ce qui était enregistré l’est toujours.',
    en: 'The disk did not answer as it should: close this workspace and open it again. All that was saved still is.',
  },
  'workspace.files_moved': {
    fr: 'Les fichiers de cet espace de travail ont été déplacés, supprimés ou remplacés pendant qu’il était ouvert : {path}. Ce dernier changement n’a pas été fait. Tout ce qui était enregistré est dans la copie {rescue} : fermer cet espace, puis ouvrir la copie.',
    en: 'The files of this workspace were moved, deleted or replaced while it was open: {path}. This last change was not made. All that was saved is in the copy {rescue}: close this workspace, then open the copy.',
  },
  'workspace.files_moved_uncopied': {
    fr: 'Les fichiers de cet espace de travail ont été déplacés, supprimés ou remplacés pendant qu’il était ouvert : {path}. Ce dernier changement n’a pas été fait, et aucune copie n’a pu être écrite ({reason}). Sans fermer Aval, remettre les fichiers à leur place ou libérer de la place sur le disque, puis recommencer.',
    en: 'The files of this workspace were moved, deleted or replaced while it was open: {path}. This last change was not made, and no copy could be written ({reason}). Without closing Aval, put the files back or make room on the disk, then try again.',
  },
  'workspace.read_only': {
    fr: 'Cet espace de travail est ouvert en lecture seule : {path}. Ce changement n’a pas été fait.',
    en: 'This workspace is open for reading only: {path}. This change was not made.',
  },
  'workspace.busy': {
    fr: 'Un grand changement est déjà en cours dans cet espace de travail. Attendre sa fin, ou l’annuler.',
    en: 'A large change is already under way in this workspace. Wait for its end, or cancel it.',
  },
  'workspace.changed_meanwhile': {
    fr: 'Ce qui devait changer a été modifié entre-temps. Rien n’a été fait ; recommencer.',
    en: 'What was to be changed has been modified in the meantime. Nothing was done; try again.',
  },
  'workspace.replay_differs': {
    fr: 'Un changement enregistré ne se répète pas comme il a été fait. Reprendre une sauvegarde avec « aval restore ».',
    en: 'A saved change does not repeat as it was made. Go back to a backup with “aval restore”.',
  },
  'workspace.migration_failed': {
    fr: 'La mise à niveau de cet espace de travail s’est arrêtée à l’étape {step}. Le fichier est resté comme il était.',
    en: 'Bringing this workspace up to date stopped at step {step}. The file is as it was.',
  },
  'workspace.unfinished_change_dropped': {
    fr: 'Le programme s’était arrêté au milieu d’un changement. Ce changement, jamais confirmé, a été écarté ; tout le reste est là.',
    en: 'The program had stopped in the middle of a change. That change, never confirmed, was dropped; everything else is there.',
  },
  'workspace.database_inconsistent': {
    fr: 'La base de cet espace de travail se contredit en {problems|endroit|endroits}. Reprendre une sauvegarde avec « aval restore ».',
    en: 'The database of this workspace contradicts itself in {problems|place|places}. Go back to a backup with “aval restore”.',
  },
  'workspace.references_broken': {
    fr: '{references|renvoi de cet espace de travail ne mène|renvois de cet espace de travail ne mènent} nulle part. Reprendre une sauvegarde avec « aval restore ».',
    en: '{references|reference of this workspace leads|references of this workspace lead} nowhere. Go back to a backup with “aval restore”.',
  },
  'workspace.register_broken': {
    fr: 'Le registre n’est plus tel qu’il a été écrit à partir de l’entrée n° {seq}. Reprendre une sauvegarde avec « aval restore », ou garder ce fichier comme preuve.',
    en: 'The register is not as it was written from entry {seq} on. Go back to a backup with “aval restore”, or keep this file as evidence.',
  },
  'workspace.register_cut': {
    fr: '{entries|entrée manque|entrées manquent} à la fin du registre. Garder ce fichier comme preuve, et reprendre une sauvegarde avec « aval restore ».',
    en: '{entries|entry is|entries are} missing at the end of the register. Keep this file as evidence, and go back to a backup with “aval restore”.',
  },
  'workspace.register_unsealed': {
    fr: 'La fin du registre ne porte plus le sceau de cet espace : il a été réécrit hors d’Aval. Garder ce fichier comme preuve, et reprendre une sauvegarde avec « aval restore ».',
    en: 'The end of the register no longer bears the seal of this workspace: it was rewritten outside Aval. Keep this file as evidence, and go back to a backup with “aval restore”.',
  },
  'workspace.register_was_broken': {
    fr: 'Le registre avait été réécrit ou raccourci hors d’Aval avant son entrée n° {seq}. Garder ce fichier comme preuve, et reprendre une sauvegarde plus ancienne avec « aval restore ».',
    en: 'The register had been rewritten or cut outside Aval before its entry {seq}. Keep this file as evidence, and go back to an older backup with “aval restore”.',
  },
  'workspace.register_beginning_lost': {
    fr: 'Le registre ne commence plus par la création de l’espace. Garder ce fichier comme preuve, et reprendre une sauvegarde avec « aval restore ».',
    en: 'The register no longer begins with the making of the workspace. Keep this file as evidence, and go back to a backup with “aval restore”.',
  },
  'workspace.schema_altered': {
    fr: 'La structure de la base n’est plus celle qu’Aval a faite ({count|élément retiré, ajouté ou changé|éléments retirés, ajoutés ou changés}, dont « {name} »). Reprendre une sauvegarde avec « aval restore ».',
    en: 'The structure of the database is not the one that Aval made ({count|part removed, added or changed|parts removed, added or changed}, “{name}” among them). Go back to a backup with “aval restore”.',
  },
  'workspace.suppressions_missing': {
    fr: '{count|entrée manque|entrées manquent} dans la liste d’opposition. Reprendre une sauvegarde avec « aval restore » avant toute campagne.',
    en: '{count|entry is|entries are} missing from the suppression list. Go back to a backup with “aval restore” before any campaign.',
  },
  'workspace.suppressions_altered': {
    fr: 'Dans la liste d’opposition, {count|ajout n’est plus tel qu’il a été écrit|ajouts ne sont plus tels qu’ils ont été écrits}. Reprendre une sauvegarde avec « aval restore » avant toute campagne.',
    en: 'In the suppression list, {count|addition is not as it was written|additions are not as they were written}. Go back to a backup with “aval restore” before any campaign.',
  },
  'workspace.suppressions_unregistered': {
    fr: 'La liste d’opposition n’est plus celle dont le registre garde l’empreinte. Reprendre une sauvegarde avec « aval restore » avant toute campagne.',
    en: 'The suppression list is not the one whose digest the register keeps. Go back to a backup with “aval restore” before any campaign.',
  },
  'workspace.imports_missing': {
    fr: '{count|import inscrit au registre n’est plus là|imports inscrits au registre ne sont plus là}. Reprendre une sauvegarde avec « aval restore ».',
    en: '{count|import of the register is missing|imports of the register are missing}. Go back to a backup with “aval restore”.',
  },
  'workspace.batches_missing': {
    fr: '{count|ajout à la liste d’opposition inscrit au registre n’est plus là|ajouts à la liste d’opposition inscrits au registre ne sont plus là}. Reprendre une sauvegarde avec « aval restore » avant toute campagne.',
    en: '{count|addition to the suppression list in the register is missing|additions to the suppression list in the register are missing}. Go back to a backup with “aval restore” before any campaign.',
  },
  'workspace.exports_missing': {
    fr: '{count|export inscrit au registre n’est plus là|exports inscrits au registre ne sont plus là}. Reprendre une sauvegarde avec « aval restore ».',
    en: '{count|export of the register is missing|exports of the register are missing}. Go back to a backup with “aval restore”.',
  },
  'workspace.list_rows_missing': {
    fr: 'Les lignes de {count|liste exportée ne sont plus là|listes exportées ne sont plus là}. Reprendre une sauvegarde avec « aval restore ».',
    en: 'The rows of {count|exported list are gone|exported lists are gone}. Go back to a backup with “aval restore”.',
  },
  'workspace.list_events_missing': {
    fr: '{count|suite de liste inscrite au registre n’est plus là|suites de listes inscrites au registre ne sont plus là} (envoyée, pas envoyée…). Reprendre une sauvegarde avec « aval restore ».',
    en: '{count|event of a list in the register is missing|events of lists in the register are missing} (sent, not sent…). Go back to a backup with “aval restore”.',
  },
  'workspace.plans_missing': {
    fr: 'Le registre parle de {count|planning|plannings} d’appels que l’espace n’a plus. Le restaurer depuis une sauvegarde.',
    en: 'The register tells of {count|call plan|call plans} that the workspace no longer has. Restore it from a backup.',
  },
  'workspace.withdrawals_missing': {
    fr: '{count|retrait inscrit au registre n’est plus là|retraits inscrits au registre ne sont plus là}. Reprendre une sauvegarde avec « aval restore ».',
    en: '{count|withdrawal of the register is missing|withdrawals of the register are missing}. Go back to a backup with “aval restore”.',
  },
  'workspace.corrections_told_missing': {
    fr: '{count|correction transmise inscrite au registre n’est plus là|corrections transmises inscrites au registre ne sont plus là}. Reprendre une sauvegarde avec « aval restore ».',
    en: '{count|correction told, of the register, is missing|corrections told, of the register, are missing}. Go back to a backup with “aval restore”.',
  },
  'workspace.evidence_missing': {
    fr: 'La pièce justificative « {name} » manque à côté de l’espace de travail (SHA-256 {sha256}). La remettre, ou reprendre une sauvegarde avec « aval restore ».',
    en: 'The evidence file “{name}” is missing beside the workspace (SHA-256 {sha256}). Put it back, or go back to a backup with “aval restore”.',
  },
  'workspace.evidence_altered': {
    fr: 'Une pièce justificative n’est plus celle qui a été déposée (SHA-256 {sha256}). Reprendre une sauvegarde avec « aval restore ».',
    en: 'An evidence file is not the one that was handed in (SHA-256 {sha256}). Go back to a backup with “aval restore”.',
  },
  'workspace.oppositions_lost': {
    fr: 'L’espace de travail remplacé était abîmé : {rows|entrée de la liste d’opposition|entrées de la liste d’opposition} et {changes|changement enregistré|changements enregistrés} n’ont pas pu être repris. Rechercher ces oppositions (lettres, courriels, listes reçues) et les saisir à nouveau avant toute campagne.',
    en: 'The workspace that was replaced was damaged: {rows|entry of the suppression list|entries of the suppression list} and {changes|saved change|saved changes} could not be carried over. Look these oppositions up (letters, e-mails, lists received) and enter them again before any campaign.',
  },
  'workspace.oppositions_not_recovered': {
    fr: 'L’espace de travail remplacé était illisible : ses oppositions plus récentes que la sauvegarde n’ont pas pu être reprises. Les saisir à nouveau avant toute campagne.',
    en: 'The workspace that was replaced could not be read: its oppositions later than the backup could not be carried over. Enter them again before any campaign.',
  },
  'workspace.in_synchronised_folder': {
    fr: 'Cet espace de travail est dans un dossier synchronisé ({service}), qui peut ramener une ancienne version ou en faire deux. Le ranger dans un dossier de cet ordinateur.',
    en: 'This workspace lies in a synchronised folder ({service}), which may bring back an older version or make two of it. Keep it in a folder of this computer.',
  },
  'workspace.on_network_share': {
    fr: 'Cet espace de travail est sur un partage réseau, qui ne garantit pas toujours ce qu’il enregistre. Le ranger dans un dossier de cet ordinateur.',
    en: 'This workspace is on a network share, which does not always keep what it was told to save. Keep it in a folder of this computer.',
  },
} as const satisfies Catalogue;
