import type { Catalogue } from '../text.ts';

/** The sale of a customer file: what the buyer is told (docs/law/rules-fr.md, D-4). */
export const sale = {
  'sale.head': {
    fr: 'Fichier clients cédé par {organisation} à {recipient} ({reason}).',
    en: 'Customer file passed from {organisation} to {recipient} ({reason}).',
  },
  'sale.reason.file': { fr: 'vente du fichier', en: 'sale of the file' },
  'sale.reason.end_of_business': { fr: 'fin d’activité', en: 'end of business' },
  'sale.reason.merger': { fr: 'fusion', en: 'merger' },
  'sale.goods': { fr: 'Biens ou services : {goods}.', en: 'Goods or services: {goods}.' },
  'sale.channel': {
    fr: '{channel} : {people|personne|personnes}, dont {proofs} avec la date de leur accord ou de leur information.',
    en: '{channel}: {people|person|people}, of whom {proofs} with the day of their consent or of their information.',
  },
  'sale.source': {
    fr: 'Source à nommer à chaque personne : {organisation}.',
    en: 'Source to be named to each person: {organisation}.',
  },
  'sale.month': {
    fr: 'Au premier message, et au plus tard un mois après la réception du fichier, {recipient} informe chaque personne : son identité, le but, les données, les destinataires, la durée de conservation, les droits, et que les données viennent de {organisation} (RGPD, article 14).',
    en: 'At the first message, and a month after receipt of the file at the latest, {recipient} tells each person: its identity, the purpose, the data, the recipients, the retention period, the rights, and that the data come from {organisation} (GDPR, article 14).',
  },
  'sale.consents': {
    fr: 'Les accords qui couvrent {recipient} sont dans les colonnes ACCORD_LE, ACCORD_TEXTE et ACCORD_PREUVE ; pour les e-mails, les SMS et les appels, une personne sans accord qui cite {recipient} n’est pas dans ces fichiers, sauf un professionnel informé de la transmission.',
    en: 'The consents that cover {recipient} are in the columns ACCORD_LE, ACCORD_TEXTE and ACCORD_PREUVE; for e-mails, text messages and calls, a person without a consent that names {recipient} is not in these files, except a professional who was told of the transmission.',
  },
  'sale.opt_out': {
    fr: 'Chaque message de {recipient} offre un moyen simple et gratuit de refuser les suivants.',
    en: 'Each message of {recipient} offers a simple and free way to refuse the following ones.',
  },
  'sale.opposition': {
    fr: '{organisation} transmet à {recipient} les oppositions qu’elle reçoit encore (oppositions-….csv) ; {recipient} n’écrit plus à ces personnes et ne les appelle plus.',
    en: '{organisation} passes the objections that it still receives on to {recipient} (oppositions-….csv); {recipient} no longer writes to these people or calls them.',
  },
  'sale.cascade': {
    fr: 'Un accord donné pour {recipient} ne vaut pour personne d’autre. Les personnes de non-transmissibles.xlsx ne sont dans aucun fichier : si {organisation} cesse son activité, elles sont à effacer.',
    en: 'A consent given for {recipient} is for nobody else. The people of non-transmissibles.xlsx are in no file: if {organisation} ends its business, they are to be erased.',
  },
  'report.sale': {
    fr: '{people|personne|personnes} = {transferred} à transmettre + {notTransferable|non transmissible|non transmissibles}',
    en: '{people|person|people} = {transferred} to be passed on + {notTransferable} who may not be',
  },
  'report.transferred': {
    fr: 'Transmis à {recipient}, avec {proofs|preuve|preuves}.',
    en: 'Passed on to {recipient}, with {proofs|proof|proofs}.',
  },
  'report.transferred_nobody': {
    fr: 'Personne ne peut être transmis à {recipient} : le fichier n’a que son en-tête, et les raisons sont ci-dessus.',
    en: 'Nobody may be passed on to {recipient}: the file has its header alone, and the reasons are above.',
  },
} as const satisfies Catalogue;
