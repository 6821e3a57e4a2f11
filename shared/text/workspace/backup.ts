import type { Catalogue } from '../text.ts';

/** Sentences about backups of a workspace. */
export const backup = {
  'backup.would_overwrite': {
    fr: 'Un autre fichier est déjà là, qui n’est pas une sauvegarde d’Aval : {path}. Choisir un autre nom.',
    en: 'Another file is already there, which is not a backup by Aval: {path}. Choose another name.',
  },
  'backup.reserved_name': {
    fr: '« {path} » est un nom qu’Aval garde pour ses propres copies à côté de l’espace : choisir un autre nom.',
    en: '“{path}” is a name that Aval keeps for its own copies beside the workspace: choose another name.',
  },
  'backup.not_a_backup': {
    fr: 'Ce fichier n’est ni une sauvegarde d’Aval ni un espace de travail : {path}. Rien n’a été changé.',
    en: 'This file is neither a backup by Aval nor a workspace: {path}. Nothing was changed.',
  },
  'backup.damaged': {
    fr: 'Cette sauvegarde est abîmée ou incomplète : {path}. Rien n’a été changé ; en prendre une autre.',
    en: 'This backup is damaged or incomplete: {path}. Nothing was changed; take another one.',
  },
  'backup.newer_version': {
    fr: 'Cette sauvegarde vient d’une version plus récente d’Aval : {path}. Rien n’a été changé ; mettre Aval à jour pour la reprendre.',
    en: 'This backup comes from a newer version of Aval: {path}. Nothing was changed; update Aval to restore it.',
  },
  'backup.of_another_workspace': {
    fr: 'Cette sauvegarde est celle d’un autre espace, et l’espace en place tient des oppositions qu’elle ne saurait reconnaître. Rien n’a été changé : restaurer sous un autre nom.',
    en: 'This backup is of another workspace, and the workspace in place holds oppositions that it could not recognise. Nothing was changed: restore under another name.',
  },
  'backup.would_lose': {
    fr: 'L’espace de travail en place est abîmé : {path}. Tout n’a pas pu y être relu ({rows|entrée de la liste d’opposition|entrées de la liste d’opposition}, {changes|changement enregistré|changements enregistrés}) : des oppositions seraient perdues. Rien n’a été remplacé. Chercher une copie plus complète, ou accepter cette perte expressément.',
    en: 'The workspace in place is damaged: {path}. Not everything in it could be read ({rows|entry of the suppression list|entries of the suppression list}, {changes|saved change|saved changes}): oppositions would be lost. Nothing was replaced. Look for a more complete copy, or accept this loss expressly.',
  },
  'backup.would_lose_uncounted': {
    fr: 'L’espace de travail en place ne peut plus être lu en entier : {path}. Des oppositions peuvent manquer, sans qu’on puisse dire combien. Rien n’a été remplacé. Chercher une copie plus complète, ou accepter cette perte expressément.',
    en: 'The workspace in place can’t be read to its end any more: {path}. Oppositions may be missing, and their number is unknown. Nothing was replaced. Look for a more complete copy, or accept this loss expressly.',
  },
  'backup.later_oppositions_unknown': {
    fr: 'Le dernier changement de cette sauvegarde est du {on}. Les oppositions notées après ce jour n’y sont pas : les rechercher (lettres, courriels, listes reçues) et les saisir à nouveau avant toute campagne.',
    en: 'The latest change in this backup is of {on}. It does not hold the oppositions noted after that day: look them up (letters, e-mails, lists received) and enter them again before any campaign.',
  },
  'backup.was_plain': {
    fr: 'La sauvegarde n’est pas chiffrée : qui la prend la lit. L’espace, lui, reste chiffré, avec sa phrase secrète. Détruire cette sauvegarde quand elle ne sert plus.',
    en: 'The backup is not encrypted: anybody who takes it can read it. The workspace stays encrypted, with its passphrase. Destroy this backup once it is of no more use.',
  },
  'backup.restores_sealed': {
    fr: 'La sauvegarde est chiffrée, et l’espace l’est comme elle : il s’ouvre avec la phrase secrète de la sauvegarde.',
    en: 'The backup is encrypted, and so is the workspace: it opens with the passphrase of the backup.',
  },
  'restore.accept_loss': {
    fr: 'Pour remplacer quand même : la même commande avec --accept-loss. L’espace remplacé est gardé à côté, et la perte notée au registre.',
    en: 'To replace it all the same: the same command with --accept-loss. The workspace that is replaced is kept beside it, and the loss is noted in the register.',
  },
} as const satisfies Catalogue;
