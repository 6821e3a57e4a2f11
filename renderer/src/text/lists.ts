import type { Catalogue } from '../../../shared/text/text.ts';

/** Lists that have left, on the first screen. */
export const lists = {
  title: { fr: 'Listes parties', en: 'Lists that have left' },
  toWithdraw: {
    fr: '{people|personne à retirer|personnes à retirer} de {lists|liste en cours|listes en cours}',
    en: '{people|person|people} to take out of {lists|list in use|lists in use}',
  },
  toWithdrawHint: {
    fr: 'Un refus ou un changement n’atteint pas un fichier déjà parti : chaque outil reçoit le sien.',
    en: 'A no or a change does not reach a file that has left: each tool gets its own.',
  },
  prepare: { fr: 'Préparer le retrait', en: 'Prepare the recall' },
  prepared: { fr: 'Retrait préparé pour « {campaign} » : {files}', en: 'Recall prepared for “{campaign}”: {files}' },
  removedOn: { fr: 'Retiré le', en: 'Taken out on' },
  removed: { fr: 'C’est retiré', en: 'Taken out' },
  waiting: {
    fr: '{count|liste attend : envoyée ou pas ?|listes attendent : envoyées ou pas ?}',
    en: '{count|list waits: sent or not?|lists wait: sent or not?}',
  },
  planned: {
    fr: '{channel}, prévue le {day}, {people|personne|personnes}',
    en: '{channel}, planned for {day}, {people|person|people}',
  },
  sentOn: { fr: 'Envoyée le', en: 'Sent on' },
  sent: { fr: 'Envoyée', en: 'Sent' },
  partly: { fr: 'Envoyée en partie…', en: 'Sent in part…' },
  notSent: { fr: 'Pas envoyée', en: 'Not sent' },
  reason: { fr: 'Pourquoi, en un mot', en: 'Why, in a word' },
  record: { fr: 'Enregistrer', en: 'Record' },
  of: { fr: '{what} : {campaign}', en: '{what}: {campaign}' },
  'channel.post': { fr: 'Courrier', en: 'Post' },
  'channel.phone': { fr: 'Téléphone', en: 'Phone' },
  'channel.email': { fr: 'E-mail', en: 'E-mail' },
  'channel.sms': { fr: 'SMS', en: 'Text message' },
  'channel.automated_call': { fr: 'Robot d’appel', en: 'Call robot' },
} as const satisfies Catalogue;
