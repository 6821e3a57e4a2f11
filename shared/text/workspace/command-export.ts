import type { Catalogue } from '../text.ts';

/** The help of the options for printers and for other tools’ files. */
export const commandExport = {
  'option.export.preset': {
    fr: 'le fichier de votre outil : un PRESET.json, ou le nom d’un outil (aircall, voiso, ou gardé dans l’espace)',
    en: 'the file of your own tool: a PRESET.json, or the name of a tool (aircall, voiso, or kept in the workspace)',
  },
  'option.export.year': {
    fr: 'reçus de dons : l’année des dons',
    en: 'receipts for gifts: the year of the gifts',
  },
  'option.export.zone': {
    fr: 'VICIdial : un fichier par zone (each), ou la seule zone d’un territoire : FR, RE, YT…',
    en: 'VICIdial: one file per zone (each), or the zone of one territory alone: FR, RE, YT…',
  },
  'option.export.dnc': {
    fr: 'écrire d’abord les numéros de ceux qui ont dit non (VICIdial les a toujours)',
    en: 'write the numbers of those who said no first (VICIdial always has them)',
  },
  'option.export.sms-form': {
    fr: 'SMS : la forme des numéros, +33…, 0033…, 33… ou 06…',
    en: 'text messages: the form of the numbers, +33…, 0033…, 33… or 06…',
  },
  'option.export.numbers-only': {
    fr: 'SMS : les numéros seuls, un par ligne',
    en: 'text messages: the numbers alone, one a line',
  },
  'option.export.offset-x': {
    fr: 'étiquettes : décalage vers la droite en millimètres, de -10 à 10',
    en: 'labels: offset to the right in millimetres, from -10 to 10',
  },
  'option.export.offset-y': {
    fr: 'étiquettes : décalage vers le bas en millimètres, de -10 à 10',
    en: 'labels: offset downwards in millimetres, from -10 to 10',
  },
  'option.export.scale-x': {
    fr: 'étiquettes : échelle en largeur, de 95 à 105 %',
    en: 'labels: scale in width, from 95 to 105%',
  },
  'option.export.scale-y': {
    fr: 'étiquettes : échelle en hauteur, de 95 à 105 %',
    en: 'labels: scale in height, from 95 to 105%',
  },
} as const satisfies Catalogue;
