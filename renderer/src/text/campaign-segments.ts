import type { Catalogue } from '../../../shared/text/text.ts';

/** Saved segments of a campaign, and the people left out. */
export const campaignSegments = {
  saved: { fr: 'Segment', en: 'Segment' },
  ownConditions: { fr: 'Conditions de cette campagne', en: 'Conditions of this campaign' },
  savedBy: { fr: '{words} (enregistré par {by})', en: '{words} (saved by {by})' },
  drop: { fr: 'Supprimer « {name} »', en: 'Delete “{name}”' },
  save: { fr: 'Enregistrer ce segment', en: 'Save this segment' },
  name: { fr: 'Nom du segment', en: 'Name of the segment' },
  nameMissing: { fr: 'Donnez un nom au segment.', en: 'Give the segment a name.' },
  replaces: { fr: 'Remplace le segment du même nom.', en: 'Replaces the segment of the same name.' },
  keep: { fr: 'Enregistrer', en: 'Save' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  leaveOut: { fr: 'Laisser de côté', en: 'Leave out' },
  leaveOutSentence: {
    fr: 'Ces personnes ne reçoivent rien de cette campagne. Rien d’autre ne change pour elles.',
    en: 'These people receive nothing of this campaign. Nothing else changes for them.',
  },
  addList: { fr: 'Les personnes d’une liste', en: 'The people of a list' },
  addSegment: { fr: 'Les personnes d’un segment', en: 'The people of a segment' },
  addFile: { fr: 'Les personnes d’un fichier…', en: 'The people of a file…' },
  choose: { fr: 'Choisir…', en: 'Choose…' },
  listOf: { fr: '{name}, {day}', en: '{name}, {day}' },
  'leftOut.list': { fr: 'Liste : {name}', en: 'List: {name}' },
  'leftOut.segment': { fr: 'Segment : {name}', en: 'Segment: {name}' },
  'leftOut.file': { fr: 'Fichier : {name}', en: 'File: {name}' },
  keepAgain: { fr: 'Ne plus laisser de côté : {what}', en: 'No longer leave out: {what}' },
  parts: { fr: 'Laissés de côté, par liste, segment ou fichier', en: 'Left out, by list, segment or file' },
} as const satisfies Catalogue;
