import type { Catalogue } from '../text.ts';

/** The help of the commands on lists that left. */
export const commandLists = {
  'command.exports': {
    fr: 'Dit ce que sont devenues les listes : envoyées ou pas, encore en cours, à corriger.',
    en: 'Says what became of the lists: sent or not, still in use, to be corrected.',
  },
  'command.sent': {
    fr: 'Note si une liste a été envoyée, en tout, en partie ou pas, ou si elle est terminée.',
    en: 'Records whether a list was sent, whole, in part or not, or whether it is ended.',
  },
  'command.recall': {
    fr: 'Examine de nouveau les listes parties et écrit qui en retirer.',
    en: 'Judges the lists that left again and writes whom to take out of them.',
  },
  'option.sent.on': { fr: 'le jour de l’envoi', en: 'the day on which it was sent' },
  'option.sent.partly': {
    fr: 'seulement les lignes de ce fichier sont parties, reconnues par leur référence, ou leur numéro s’il est seul',
    en: 'only the rows of this file were sent, recognised by their references, or by bare numbers',
  },
  'option.sent.not': { fr: 'la liste n’est pas partie', en: 'the list was not sent' },
  'option.sent.reason': { fr: 'pourquoi, en un mot', en: 'why, in a word' },
  'option.sent.returned': {
    fr: 'tous les retours sont là : d’une liste d’appels, seuls les appels rapportés comptent',
    en: 'all its returns are there: of a call list, only the calls that they tell count',
  },
  'option.sent.ended': { fr: 'la liste ne sert plus', en: 'the list is no longer used' },
  'command.households': {
    fr: 'Liste les foyers qui reçoivent une seule lettre, et garde le nom et la formule d’appel confirmés.',
    en: 'Lists the households that get one letter, and keeps the confirmed name and salutation.',
  },
  'option.households.open': { fr: 'seulement les foyers à relire', en: 'only the households to read again' },
  'option.households.confirm': {
    fr: 'le foyer dont le nom et la formule sont confirmés',
    en: 'the household whose name and salutation are confirmed',
  },
  'option.households.line': {
    fr: 'la première ligne de ses lettres : « M. et Mme ROUX »',
    en: 'the first line of its letters: “M. et Mme ROUX”',
  },
  'option.households.salutation': {
    fr: 'la formule d’appel : « Madame, Monsieur, »',
    en: 'the salutation: “Madame, Monsieur,”',
  },
  'option.households.separate': {
    fr: 'le foyer dont chaque personne reçoit une lettre',
    en: 'the household whose people get a letter each',
  },
  'option.exports.state': {
    fr: 'seulement les listes de cet état',
    en: 'only the lists in this state',
  },
  'option.exports.live': { fr: 'seulement les listes encore en cours', en: 'only the lists still in use' },
  'option.recall.export': { fr: 'cette liste seule', en: 'this list alone' },
  'option.recall.file': {
    fr: 'la liste de cet ancien fichier, reconnue par son empreinte ou par ses références',
    en: 'the list of this old file, recognised by its digest or by its references',
  },
  'option.recall.on': {
    fr: 'le premier jour à juger (par défaut : aujourd’hui) ; avec --done, le jour du retrait',
    en: 'the first day to judge (default: today); with --done, the day on which they were taken out',
  },
  'option.recall.out': {
    fr: 'le dossier où écrire les fichiers de retrait ; sans lui, rien n’est écrit ni noté',
    en: 'the folder for the files that take people out; without it, nothing is written or recorded',
  },
  'option.recall.done': {
    fr: 'les personnes de ce retrait sont sorties de l’outil',
    en: 'the people of this withdrawal are taken out of the tool',
  },
} as const satisfies Catalogue;
