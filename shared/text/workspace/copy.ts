import type { Catalogue } from '../text.ts';

/** Sentences about files with people's data outside the workspace. */
export const copy = {
  'copy.unknown': {
    fr: 'Aucune copie ne porte le numéro {copy}. La liste des copies donne les numéros.',
    en: 'No copy has the number {copy}. The list of copies gives the numbers.',
  },
  'copy.destroyed_already': {
    fr: 'La copie n° {copy} est déjà notée comme détruite le {on}.',
    en: 'Copy {copy} is already noted as destroyed on {on}.',
  },
  'copy.not_yet_made': {
    fr: 'La copie n° {copy} est du {on} : elle n’a pas pu être détruite avant. Donner un jour plus tard.',
    en: 'Copy {copy} is of {on}: it can’t have been destroyed before. Give a later day.',
  },
  'copy.kind.import': { fr: 'fichier importé', en: 'imported file' },
  'copy.kind.list': { fr: 'liste d’oppositions', en: 'list of oppositions' },
  'copy.kind.returns': { fr: 'fichier de retours', en: 'file of returns' },
  'copy.kind.export': { fr: 'liste exportée', en: 'exported list' },
  'copy.kind.withdrawal': { fr: 'fichier de retrait', en: 'withdrawal file' },
  'copy.kind.answer': { fr: 'réponse à une personne', en: 'answer to a person' },
  'copy.kind.backup': { fr: 'sauvegarde', en: 'backup' },
  'copy.kind.mirror': { fr: 'deuxième endroit des refus', en: 'second place for refusals' },
  'copy.mirror_in_use': {
    fr: 'Aval écrit encore les refus dans la copie n° {copy} : choisir un autre deuxième endroit, ou y renoncer, puis noter sa destruction.',
    en: 'Aval still writes refusals to copy {copy}: choose another second place, or give it up, then note its destruction.',
  },
  'copy.mirror.complete': { fr: 'tout y est', en: 'everything is there' },
  'copy.mirror.waiting': { fr: '{waiting|entrée attend|entrées attendent}', en: '{waiting|entry waits|entries wait}' },
  'copy.mirror.absent': {
    fr: 'absent, {waiting|entrée attend|entrées attendent}',
    en: 'absent, {waiting|entry waits|entries wait}',
  },
  'copy.mirror.left': { fr: 'plus rien n’y est écrit', en: 'nothing is written there any more' },
  'copy.mirror_last': { fr: 'dernière écriture le {on}', en: 'last written on {on}' },
  'copy.report_none': { fr: 'Aucun fichier n’est sorti de cet espace.', en: 'No file has left this workspace.' },
  'copy.report_destroyed_on': { fr: 'détruite le {on} ({by})', en: 'destroyed on {on} ({by})' },
  'copy.report_old': { fr: 'plus de 90 jours : à détruire ?', en: 'older than 90 days: to destroy?' },
  'copy.report_destroyed': {
    fr: 'Noté : la copie n° {copy} est détruite le {on}. {old|liste exportée|listes exportées} de plus de 90 jours restent.',
    en: 'Noted: copy {copy} is destroyed on {on}. {old|exported list|exported lists} older than 90 days left.',
  },
  'copy.report_placed': { fr: 'Noté : la copie n° {copy} est « {where} ».', en: 'Noted: copy {copy} is “{where}”.' },
} as const satisfies Catalogue;
