import type { Catalogue } from '../text.ts';

/** The help of the desk of people's rights. */
export const commandRights = {
  'command.rights': {
    fr: 'Tient les demandes des personnes sur leurs données : les note, y répond, les prolonge, les ferme.',
    en: 'Keeps the requests of people about their data: notes, answers, extends and closes them.',
  },
  'option.rights.all': { fr: 'aussi les demandes closes', en: 'closed requests as well' },
  'option.rights.receive': { fr: 'note une demande de ce genre', en: 'notes a request of this kind' },
  'option.rights.id': { fr: 'sa fiche, par numéro ou référence', en: 'the contact, by number or reference' },
  'option.rights.email': { fr: 'son adresse e-mail', en: 'the person’s e-mail address' },
  'option.rights.phone': {
    fr: 'son numéro, dans n’importe quelle écriture',
    en: 'the person’s number, in any spelling',
  },
  'option.rights.name': { fr: 'son nom, avec le code postal', en: 'the person’s name, with the postcode' },
  'option.rights.street': { fr: 'sa rue', en: 'the person’s street' },
  'option.rights.postcode': { fr: 'son code postal', en: 'the person’s postcode' },
  'option.rights.channel': {
    fr: 'pour une opposition : un seul canal (par défaut : tous)',
    en: 'for an objection: one channel only (default: all)',
  },
  'option.rights.on': {
    fr: 'le jour de la réception, de la réponse ou de la clôture (par défaut : aujourd’hui)',
    en: 'the day of the receipt, the answer or the closing (default: today)',
  },
  'option.rights.way': { fr: 'comment elle est arrivée', en: 'how it arrived' },
  'option.rights.asked': { fr: 'ses mots', en: 'the person’s words' },
  'option.rights.request': { fr: 'le numéro d’une demande', en: 'the number of a request' },
  'option.rights.answer': {
    fr: 'écrit la réponse dans ce dossier : lettre, copie à lire, copies pour un logiciel',
    en: 'writes the answer to this folder: letter, copy to read, copies for software',
  },
  'option.rights.extend': {
    fr: 'prolonge de deux mois, une fois, dans le premier mois, pour cette raison',
    en: 'extends by two months, once, within the first month, for this reason',
  },
  'option.rights.lift': {
    fr: 'lève une limitation, avec la raison et la lettre qui prévient la personne',
    en: 'lifts a restriction, with the reason and the letter that tells the person',
  },
  'option.rights.out': {
    fr: 'le dossier de la lettre d’une prolongation ou d’une levée',
    en: 'the folder of the letter of an extension or a lifting',
  },
  'option.rights.close': { fr: 'ferme la demande', en: 'closes the request' },
  'option.rights.reason': { fr: 'pourquoi elle est refusée ou infondée', en: 'why it is refused or unfounded' },
  'option.person.correct': {
    fr: 'corrige un champ (lastName, phones.0…) ; répétable ; aucun fichier ne fait revenir l’ancienne valeur',
    en: 'corrects a field (lastName, phones.0…); repeatable; no file brings the former value back',
  },
  'option.person.request': {
    fr: 'la demande que cet effacement ou cette correction exécute',
    en: 'the request that this erasure or correction carries out',
  },
  'option.person.recall': {
    fr: 'avec la demande : le dossier des retraits, écrits avant l’effacement',
    en: 'with the request: the folder of the recalls, written before the erasure',
  },
  'option.suppress.request': {
    fr: 'la demande que cette opposition exécute',
    en: 'the request that this objection carries out',
  },
} as const satisfies Catalogue;
