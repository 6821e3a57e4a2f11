import type { Catalogue } from '../text.ts';

/** Information for the recipient of data that are passed on (docs/law/rules-fr.md, D-1). */
export const transfer = {
  'transfer.name_of.transfer': { fr: 'Fichier transmis à {recipient}', en: 'File passed on to {recipient}' },
  'transfer.name_of.sale': { fr: 'Fichier cédé à {recipient}', en: 'File sold to {recipient}' },
  'transfer.attested': { fr: 'attesté, sans pièce jointe', en: 'attested, without a document' },
  'transfer.head': {
    fr: 'Données transmises par {organisation} à {recipient}, pour le canal : {channel}.',
    en: 'Data passed on by {organisation} to {recipient}, for the channel: {channel}.',
  },
  'transfer.source': {
    fr: 'Source à nommer à chaque personne : {organisation} (colonne SOURCE pour le détail).',
    en: 'Source to be named to each person: {organisation} (column SOURCE for the detail).',
  },
  'transfer.month': {
    fr: 'Au premier message et dans le mois qui suit la réception, {recipient} informe chaque personne : son identité, le but, les données, les destinataires, la durée de conservation, les droits, la source (RGPD, article 14).',
    en: 'At the first message and within a month of receipt, {recipient} tells each person: its identity, the purpose, the data, the recipients, the retention period, the rights, the source (GDPR, article 14).',
  },
  'transfer.use': {
    fr: 'Les données servent à ce seul canal. La preuve de chaque accord (colonnes ACCORD) se garde prête.',
    en: 'The data serve this channel alone. The proof of each consent (columns ACCORD) is kept at hand.',
  },
  'transfer.opposition': {
    fr: 'Une opposition reçue par {recipient} est transmise à {organisation} ; celles que {organisation} reçoit sont transmises à {recipient}, qui ne contacte plus la personne.',
    en: 'An objection received by {recipient} is passed on to {organisation}; those that {organisation} receives are passed on to {recipient}, which no longer contacts the person.',
  },
  'transfer.cascade': {
    fr: 'Les données ne sont pas transmises plus loin : un accord donné pour {recipient} ne vaut pour personne d’autre.',
    en: 'The data are not passed on further: a consent given for {recipient} is for nobody else.',
  },
} as const satisfies Catalogue;
