import type { Catalogue } from '../text.ts';

/** The help of `aval users`, and of the code that every change may ask for. */
export const commandUsers = {
  'command.users': {
    fr: 'Liste les personnes qui travaillent dans un espace, les ajoute, les retire, leur remet un code.',
    en: 'Lists the people who work in a workspace, adds them, removes them, gives them a code.',
  },
  'option.add': {
    fr: 'ajoute cette personne, ou change son rôle ; la première est responsable et donne son propre code',
    en: 'adds this person, or changes her role; the first is a responsable and gives her own code',
  },
  'option.role': {
    fr: 'lecture : lire ; aide : importer, exporter, noter ; responsable : tout',
    en: 'lecture: read; aide: import, export, record; responsable: everything',
  },
  'option.remove': {
    fr: 'retire cette personne : son code ne vaut plus rien, son nom reste au registre',
    en: 'removes this person: her code is worth nothing any more, her name stays in the register',
  },
  'option.reset': {
    fr: 'remet à cette personne un code pour une fois',
    en: 'gives this person a code for one time',
  },
  'option.code': {
    fr: 'remplace votre propre code (--by, --pin-file : le code d’avant)',
    en: 'replaces your own code (--by, --pin-file: the code of before)',
  },
  'option.new-pin-file': {
    fr: 'un fichier d’une ligne avec le nouveau code',
    en: 'a file of one line with the new code',
  },
  'option.rescue-file': {
    fr: 'un fichier avec le code de secours, à la place du code oublié d’un responsable',
    en: 'a file with the rescue code, instead of the forgotten code of somebody in charge',
  },
  'option.pin-file': {
    fr: 'un fichier d’une ligne avec votre code, là où des personnes ont un code (sinon, demandé au terminal)',
    en: 'a file of one line with your code, where people have codes (else asked on the terminal)',
  },
} as const satisfies Catalogue;
