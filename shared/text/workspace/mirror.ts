import type { Catalogue } from '../text.ts';

/** The second place for oppositions. */
export const mirror = {
  'mirror.same_folder': {
    fr: 'Le deuxième endroit serait {folder}, le dossier de l’espace lui-même : il brûlerait avec lui. Choisissez une clé USB ou un partage.',
    en: 'The second place would be {folder}, the workspace’s own folder: it would burn with it. Choose a USB key or a share.',
  },
  'mirror.of_another': {
    fr: 'Ce fichier de refus est celui d’un autre espace ({mirror} ; celui-ci est {workspace}) : donnez le sien, ou un autre dossier.',
    en: 'This file of refusals belongs to another workspace ({mirror}; this one is {workspace}): give its own, or another folder.',
  },
  'mirror.unreadable': {
    fr: '{path} n’est pas un fichier de refus d’Aval, ou sa première ligne manque : donnez un fichier qui finit par .refus.',
    en: '{path} is no file of refusals of Aval, or its first line is missing: give a file that ends in .refus.',
  },
  'mirror.altered': {
    fr: '{path} a été modifié à la ligne {line} : les lignes {line} à {last} ne sont pas sûres et ne sont pas reprises.',
    en: '{path} was altered at line {line}: lines {line} to {last} can’t be trusted and are not taken.',
  },
  'mirror.sealed_altered': {
    fr: 'Le fichier {file}, à côté des refus, manque ou a été modifié : {count|refus n’est pas repris|refus ne sont pas repris}.',
    en: 'The file {file}, beside the refusals, is missing or was altered: its {count|entry is|entries are} not taken.',
  },
  'mirror.torn': {
    fr: 'La dernière ligne de {path} (ligne {line}) est coupée : elle n’est pas reprise, les lignes entières le sont.',
    en: 'The last line of {path} (line {line}) is cut: it is not taken, the whole lines are.',
  },
  'mirror.accept_partial': {
    fr: 'Ce qui précède peut être repris (--accept-partial).',
    en: 'What comes before can be taken (--accept-partial).',
  },
  'mirror.report_on': {
    fr: 'Chaque refus est aussi écrit dans {path} : {entries|entrée|entrées} jusqu’ici.',
    en: 'Each refusal is written to {path} too: {entries|entry|entries} so far.',
  },
  'mirror.report_present': {
    fr: 'Deuxième endroit des refus : {path}, depuis le {since}. Tout y est ({entries|entrée|entrées}).',
    en: 'Second place for refusals: {path}, since {since}. Everything is there ({entries|entry|entries}).',
  },
  'mirror.report_waiting': {
    fr: 'Deuxième endroit des refus : {path}, depuis le {since}. {waiting|entrée attend|entrées attendent}.',
    en: 'Second place for refusals: {path}, since {since}. {waiting|entry waits|entries wait}.',
  },
  'mirror.report_absent': {
    fr: 'Clé absente depuis {days|jour|jours} : {path}. {waiting|entrée attend|entrées attendent}.',
    en: 'Key absent for {days|day|days}: {path}. {waiting|entry waits|entries wait}.',
  },
  'mirror.report_absent_today': {
    fr: 'Clé absente depuis aujourd’hui : {path}. {waiting|entrée attend|entrées attendent}.',
    en: 'Key absent since today: {path}. {waiting|entry waits|entries wait}.',
  },
  'mirror.altered_kept': {
    fr: 'Le fichier de refus avait été modifié : il est gardé sous {file}, et un nouveau a été écrit avec tous les refus de l’espace.',
    en: 'The file of refusals had been altered: it is kept as {file}, and a new one was written with all refusals of the workspace.',
  },
  'mirror.aside': {
    fr: 'À côté, {file} est un fichier de refus modifié, mis à l’écart : demander qui s’est servi de la clé ou du partage, puis supprimer ce fichier.',
    en: 'Beside it, {file} is an altered file of refusals that was put aside: ask who used the key or the share, then remove this file.',
  },
  'mirror.report_off': {
    fr: 'Les refus ne sont plus écrits ailleurs. Le fichier {path} reste où il est.',
    en: 'Refusals are no longer written elsewhere. The file {path} stays where it is.',
  },
  'mirror.report_none': {
    fr: 'Aucun deuxième endroit : un refus noté après la dernière sauvegarde se perd avec cet ordinateur.',
    en: 'No second place: a refusal noted after the last backup is lost with this computer.',
  },
  'mirror.report_taken': {
    fr: '{entries|entrée|entrées} de la liste repoussoir d’après le deuxième endroit (tenu depuis le {since}).',
    en: '{entries|entry|entries} of the suppression list from the second place (kept since {since}).',
  },
  'command.mirror': {
    fr: 'Écrit chaque refus à un deuxième endroit (clé USB, partage), ou dit s’il y est.',
    en: 'Writes each refusal to a second place (USB key, share), or tells whether it is there.',
  },
  'option.mirror.to': { fr: 'le dossier où écrire NOM.refus', en: 'the folder to write NAME.refus in' },
  'option.mirror.status': { fr: 'dit ce qui y est et ce qui attend', en: 'tells what is there and what waits' },
  'option.mirror.off': { fr: 'n’y écrit plus ; le fichier reste', en: 'writes there no more; the file stays' },
  'option.restore.oppositions': {
    fr: 'le fichier NOM.refus : les refus notés après la sauvegarde sont repris',
    en: 'the file NAME.refus: refusals noted after the backup are taken',
  },
  'option.restore.accept-partial': {
    fr: 'd’un fichier de refus modifié, prend ce qui précède la modification',
    en: 'of an altered file of refusals, takes what comes before the alteration',
  },
} as const satisfies Catalogue;
