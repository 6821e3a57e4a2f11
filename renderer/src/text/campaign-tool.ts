import type { Catalogue } from '../../../shared/text/text.ts';

/** Options of the tools that get a list. */
export const campaignTool = {
  zone: { fr: 'Zones', en: 'Zones' },
  zoneHint: {
    fr: 'VICIdial prend l’heure de l’indicatif : un fichier par zone, avec ses heures d’appel dans LISEZMOI.txt.',
    en: 'VICIdial takes the hour from the country code: one file a zone, with its call times in LISEZMOI.txt.',
  },
  'zone.each': { fr: 'Un fichier par zone', en: 'One file a zone' },
  'zone.FR': { fr: 'Métropole (FR) seulement', en: 'Mainland (FR) only' },
  'zone.RE': { fr: 'La Réunion (RE) seulement', en: 'Réunion (RE) only' },
  'zone.YT': { fr: 'Mayotte (YT) seulement', en: 'Mayotte (YT) only' },
  'zone.GP': { fr: 'Guadeloupe (GP) seulement', en: 'Guadeloupe (GP) only' },
  'zone.MQ': { fr: 'Martinique (MQ) seulement', en: 'Martinique (MQ) only' },
  'zone.GF': { fr: 'Guyane (GF) seulement', en: 'French Guiana (GF) only' },
  'zone.PM': { fr: 'Saint-Pierre-et-Miquelon (PM) seulement', en: 'Saint-Pierre and Miquelon (PM) only' },
  'zone.NC': { fr: 'Nouvelle-Calédonie (NC) seulement', en: 'New Caledonia (NC) only' },
  'zone.WF': { fr: 'Wallis-et-Futuna (WF) seulement', en: 'Wallis and Futuna (WF) only' },
  'zone.PF': { fr: 'Polynésie française (PF) seulement', en: 'French Polynesia (PF) only' },
  noesFirst: {
    fr: 'Les refus sont écrits avec la liste, à charger avant elle : dnc.txt (tous) et dnc-delta.txt (depuis la dernière liste).',
    en: 'The refusals are written with the list, to be loaded before it: dnc.txt (all) and dnc-delta.txt (since the last list).',
  },
  noesOfMail: {
    fr: 'Les refus sont écrits avec la liste, dans les fichiers « 1- », à charger avant les fichiers « 2- ».',
    en: 'The refusals are written with the list, in the files “1-”, to be loaded before the files “2-”.',
  },
  dnc: { fr: 'Écrire aussi les refus', en: 'Also write the refusals' },
  dncHint: {
    fr: 'dnc.txt et dnc-delta.txt, à charger avant la liste.',
    en: 'dnc.txt and dnc-delta.txt, to be loaded before the list.',
  },
  smsForm: { fr: 'Forme des numéros', en: 'Form of the numbers' },
  smsFormHint: { fr: 'Celle que votre outil d’envoi prend.', en: 'The one that your service takes.' },
  'smsForm.plus': { fr: '+33612345678', en: '+33612345678' },
  'smsForm.00': { fr: '0033612345678', en: '0033612345678' },
  'smsForm.33': { fr: '33612345678', en: '33612345678' },
  'smsForm.0': { fr: '0612345678', en: '0612345678' },
  numbersOnly: { fr: 'Les numéros seulement', en: 'Numbers only' },
  numbersOnlyHint: {
    fr: 'Un par ligne, sans nom ni référence : un retrait se fera par le numéro.',
    en: 'One a line, without name or reference: a recall goes by the number.',
  },
} as const satisfies Catalogue;
