import type { Catalogue } from './text.ts';

/** Why a list is not written. */
export const exporting = {
  'export.unknown_format': {
    fr: 'Le format « {format} » n’existe pas : choisir parmi {formats}.',
    en: 'There is no format “{format}”: choose among {formats}.',
  },
  'export.format_unsuited': {
    fr: 'Le format « {format} » ne sert pas le canal « {channel} » de la campagne (--format) : choisir un autre format.',
    en: 'The format “{format}” does not serve the campaign’s channel “{channel}” (--format): choose another format.',
  },
  'export.not_a_folder': {
    fr: '« {path} » n’est pas un dossier (--out) : donner un autre nom.',
    en: '“{path}” is no folder (--out): give another name.',
  },
  'export.folder_taken': {
    fr: 'Le dossier « {path} » tient déjà le dossier de conformité d’un autre export (--out) : choisir un autre dossier.',
    en: 'The folder “{path}” already holds the record of another export (--out): choose another folder.',
  },
  'export.unknown': {
    fr: 'L’export n° {export} n’existe pas dans cet espace.',
    en: 'There is no export no. {export} in this workspace.',
  },
  'export.changed_meanwhile': {
    fr: 'L’espace a changé pendant la préparation de la liste, qui n’a pas été écrite : recommencer.',
    en: 'The workspace changed while the list was prepared; the list was not written: try again.',
  },
} as const satisfies Catalogue;
