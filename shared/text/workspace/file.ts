import type { Catalogue } from '../text.ts';

/** Refusals of the operating system. */
export const file = {
  'file.unknown': {
    fr: 'Ce fichier n’est pas, ou n’est plus, celui qui a été choisi : le choisir à nouveau.',
    en: 'This file is not, or no longer, the one that was chosen: choose it again.',
  },
  'file.missing': {
    fr: '« {path} » n’existe pas : vérifier le chemin.',
    en: '“{path}” does not exist: check the path.',
  },
  'file.is_a_folder': {
    fr: '« {path} » est un dossier : donner un fichier.',
    en: '“{path}” is a folder: give a file.',
  },
  'file.folder_missing': {
    fr: 'Le dossier « {path} » n’existe pas : vérifier le chemin.',
    en: 'The folder “{path}” does not exist: check the path.',
  },
  'file.in_use': {
    fr: '« {path} » est utilisé par un autre programme : le fermer là-bas puis recommencer.',
    en: '“{path}” is in use by another program: close it there and try again.',
  },
  'file.forbidden': {
    fr: 'L’accès à « {path} » est refusé : vérifier les droits du fichier et de son dossier.',
    en: 'Access to “{path}” is denied: check the rights on the file and its folder.',
  },
  'file.read_only': {
    fr: '« {path} » est sur un disque en lecture seule : choisir un autre dossier.',
    en: '“{path}” is on a read-only disk: choose another folder.',
  },
  'file.disk_full': {
    fr: 'Le disque est plein : libérer de la place puis recommencer ; rien n’a été changé.',
    en: 'The disk is full: make room and try again; nothing was changed.',
  },
  'file.failed': {
    fr: '« {path} » n’a pas pu être lu ou écrit ({reason}) : vérifier le disque puis recommencer.',
    en: '“{path}” could not be read or written ({reason}): check the disk and try again.',
  },
} as const satisfies Catalogue;
