import type { Catalogue } from '../../../shared/text/text.ts';

/** The second place for refusals. */
export const mirrorWords = {
  title: { fr: 'Deuxième endroit pour les refus', en: 'Second place for refusals' },
  sentence: {
    fr: 'Chaque refus est aussi écrit, brouillé, sur une clé USB ou un partage : un ordinateur volé n’efface pas ceux notés depuis la dernière sauvegarde.',
    en: 'Each refusal is also written, scrambled, to a USB key or a share: a stolen computer doesn’t erase those noted since the last backup.',
  },
  none: {
    fr: 'Aucun deuxième endroit : un refus noté après la dernière sauvegarde se perd avec cet ordinateur.',
    en: 'No second place: a refusal noted after the last backup is lost with this computer.',
  },
  choose: { fr: 'Choisir une clé ou un partage…', en: 'Choose a key or a share…' },
  chooseOther: { fr: 'Choisir un autre endroit…', en: 'Choose another place…' },
  stop: { fr: 'Ne plus y écrire', en: 'Stop writing there' },
  stopped: {
    fr: 'Les refus ne sont plus écrits dans {folder}. Le fichier {file} y reste.',
    en: 'Refusals are no longer written to {folder}. The file {file} stays there.',
  },
  allThere: {
    fr: 'Tout est dans {folder} : {entries|entrée|entrées} de la liste des refus, depuis le {day}.',
    en: 'Everything is in {folder}: {entries|entry|entries} of the list of refusals, since {day}.',
  },
  someWait: {
    fr: 'L’endroit est {folder}, depuis le {day} ; {waiting|entrée reste|entrées restent} à y écrire.',
    en: 'The place is {folder}, since {day}; {waiting|entry is|entries are} still to be written there.',
  },
  absentToday: {
    fr: '{folder} est absent depuis aujourd’hui ; {waiting|entrée attend|entrées attendent}.',
    en: '{folder} is absent since today; {waiting|entry waits|entries wait}.',
  },
  absent: {
    fr: '{folder} est absent depuis {days|jour|jours} ; {waiting|entrée attend|entrées attendent}.',
    en: '{folder} has been absent for {days|day|days}; {waiting|entry waits|entries wait}.',
  },
  absentHint: {
    fr: 'Rebranchez-la : les refus qui attendent y seront écrits aussitôt.',
    en: 'Plug it in again: the refusals that wait are written there at once.',
  },
  absentFor: {
    fr: 'La clé des refus est absente depuis {days|jour|jours}',
    en: 'The key of refusals has been absent for {days|day|days}',
  },
  altered: {
    fr: '{files|fichier de refus modifié est mis|fichiers de refus modifiés sont mis} à l’écart',
    en: '{files|altered file of refusals is|altered files of refusals are} put aside',
  },
  alteredHint: {
    fr: 'Rien n’est perdu : un nouveau fichier a tous les refus de l’espace. Demandez qui s’est servi de la clé ou du partage.',
    en: 'Nothing is lost: a new file has all refusals of the workspace. Ask who used the key or the share.',
  },
  alteredFile: {
    fr: 'Mis à l’écart : {file}. Une fois compris ce qui s’est passé, supprimez ce fichier ; si cela recommence, choisissez un autre endroit.',
    en: 'Put aside: {file}. Once you know what happened, remove this file; if it happens again, choose another place.',
  },
  see: { fr: 'Voir les réglages', en: 'See the settings' },
} as const satisfies Catalogue;
