import type { Catalogue } from '../text.ts';

/** What the client reads first in a restitution: one line for each of its files. */
export const readMe = {
  'read_me.title': {
    fr: 'Restitution de « {organisation} » (art. 28, 3, g RGPD).',
    en: 'Restitution of “{organisation}” (art. 28(3)(g) GDPR).',
  },
  'read_me.tables': {
    fr: 'Chaque tableau existe deux fois : un classeur (.xlsx, à lire) et un fichier .json (pour un logiciel). Un texte trop long pour une cellule est entier dans le .json.',
    en: 'Each table is there twice: a workbook (.xlsx, to read) and a .json file (for a program). A text too long for a cell is whole in the .json.',
  },
  'read_me.contacts': {
    fr: 'contacts : les personnes, avec leurs origines.',
    en: 'contacts: the people, with their origins.',
  },
  'read_me.consents': {
    fr: 'accords : les accords, refus et retraits, avec le texte montré.',
    en: 'accords: consents, refusals and withdrawals, with the text shown.',
  },
  'read_me.oppositions': {
    fr: 'refus : les refus à respecter, en clair.',
    en: 'refus: the refusals to respect, in clear.',
  },
  'read_me.hashed': {
    fr: 'refus-empreintes : les refus de personnes effacées et des listes reçues en empreintes ; cle-des-empreintes.json permet d’y reconnaître une adresse ou un numéro, à garder à part.',
    en: 'refus-empreintes: the refusals of erased people and of lists that came as hashes; cle-des-empreintes.json recognises an address or a number in them, to be kept apart.',
  },
  'read_me.pauses': {
    fr: 'pauses : les personnes à ne pas solliciter pour un temps, et celles qui ont demandé la limitation ; sans date, jusqu’à ce qu’elle soit levée.',
    en: 'pauses: people not to contact for a time, and those who asked for a restriction; without a day, until it is lifted.',
  },
  'read_me.proofs': {
    fr: 'preuves et pieces : ce que la loi demande de garder trois ans après sa collecte (art. R223-2 et R223-4 du code de la consommation) ; la date limite est dans le tableau.',
    en: 'preuves and pieces: what the law orders to keep for three years (art. R223-2 and R223-4 of the French consumer code); the last day is in the table.',
  },
  'read_me.lists': {
    fr: 'listes et listes-lignes : ce qui a été envoyé ou appelé, et qui y figurait.',
    en: 'listes and listes-lignes: what was sent or called, and who was on it.',
  },
  'read_me.requests': {
    fr: 'demandes : les demandes de droits ; celles qui ne sont pas closes restent à traiter dans leur délai.',
    en: 'demandes: the requests of people; those not closed are still to be answered in time.',
  },
  'read_me.register': {
    fr: 'registre : qui a fait quoi, quand.',
    en: 'registre: who did what, when.',
  },
  'read_me.inventory': {
    fr: 'inventaire.json et empreintes-sha256.txt donnent l’empreinte de chaque fichier.',
    en: 'inventaire.json and empreintes-sha256.txt have the digest of each file.',
  },
} as const satisfies Catalogue;
