import type { Catalogue } from '../../../shared/text/text.ts';

/** The first screen of an open workspace. */
export const home = {
  name: { fr: 'Accueil', en: 'Home' },
  title: { fr: 'Bonjour. Aujourd’hui, {day}', en: 'Hello. Today, {day}' },
  help: {
    fr: 'L’accueil dit où en est l’espace : combien de contacts, qui peut être contacté par quel canal, et ce qui demande attention.',
    en: 'Home shows the state of the workspace: how many contacts, who may be contacted by which channel, and what needs attention.',
  },
  import: { fr: 'Importer un fichier', en: 'Import a file' },
  steps: { fr: 'Trois étapes, et la liste est prête', en: 'Three steps, and the list is ready' },
  step1: { fr: 'Importez un fichier', en: 'Import a file' },
  step1Sentence: { fr: 'Classeur ou CSV, tel qu’il est.', en: 'Workbook or CSV, as it is.' },
  step2: { fr: 'Dites d’où il vient', en: 'Say where it comes from' },
  step2Sentence: { fr: 'Six questions, et ce qu’elles permettent.', en: 'Six questions, and what they allow.' },
  step3: { fr: 'Préparez une campagne', en: 'Prepare a campaign' },
  step3Sentence: {
    fr: 'Qui peut être contacté, pourquoi, et la preuve.',
    en: 'Who may be contacted, why, and the proof.',
  },
  example: { fr: 'Essayer avec un exemple', en: 'Try with an example' },
  exampleSentence: {
    fr: 'L’exemple s’ouvre à la place de cet espace, qui reste là où il est : des personnes inventées, des fichiers comme les vôtres.',
    en: 'The example opens in place of this workspace, which stays where it is: invented people, files like yours.',
  },
  who: { fr: 'Qui puis-je contacter pour', en: 'Whom may I contact to' },
  'purpose.commercial': { fr: 'vendre', en: 'sell' },
  'purpose.charity': { fr: 'demander un don', en: 'ask for a gift' },
  'purpose.relational': { fr: 'informer les membres', en: 'inform members' },
  'purpose.transactional': { fr: 'envoyer un document dû', en: 'send a due document' },
  purpose: { fr: 'But', en: 'Purpose' },
  yes: { fr: '{count} oui', en: '{count} yes' },
  ofThese: { fr: 'dont {count} sous conditions', en: '{count} of them on conditions' },
  review: { fr: '{count} à vérifier', en: '{count} to check' },
  blocked: { fr: '{count|interdit|interdits}', en: '{count} forbidden' },
  none: { fr: '{count|injoignable|injoignables} par là', en: '{count} not reachable that way' },
  numberOf: { fr: '{channel} : {number}', en: '{channel}: {number}' },
  bar: {
    fr: '{channel} : {yes} oui, {review} à vérifier, {block|interdit|interdits}, {none|injoignable|injoignables}',
    en: '{channel}: {yes} yes, {review} to check, {block} forbidden, {none} not reachable',
  },
  chooseGoods: {
    fr: 'Dites pour quel produit : un accord aux appels ne vaut que pour ce qu’il nomme.',
    en: 'Say for which product: a consent to calls only holds for what it names.',
  },
  nobodyToday: { fr: 'aujourd’hui {day} : personne', en: 'today, {day}: nobody' },
  someToday: { fr: 'aujourd’hui {day} : {count}', en: 'today, {day}: {count}' },
  todayThenNext: { fr: '{today} ; {next}', en: '{today}; {next}' },
  nextCalls: { fr: '{day} à partir de {time} : {count}', en: '{day} from {time}: {count}' },
  judge: { fr: 'Établir les réponses du jour', en: 'Work out today’s answers' },
  prepare: { fr: 'Préparer une campagne', en: 'Prepare a campaign' },
  files: { fr: 'Derniers fichiers', en: 'Latest files' },
  fileContacts: { fr: '{count|contact|contacts}', en: '{count|contact|contacts}' },
  toDo: { fr: 'À faire', en: 'To do' },
  nothingToDo: { fr: 'Rien à faire.', en: 'Nothing to do.' },
  andOthers: { fr: 'et {count|autre|autres}', en: 'and {count|other|others}' },
  inform: { fr: 'Les informer', en: 'Inform them' },
  see: { fr: 'Voir', en: 'See' },
  seeThese: { fr: 'Voir : {what}', en: 'See: {what}' },
  'care.notice_overdue': {
    fr: '{count|personne ignore que vous avez ses coordonnées|personnes ignorent que vous avez leurs coordonnées} ; le mois est passé',
    en: '{count|person does not know that you hold their details|people do not know that you hold their details}; the month has passed',
  },
  'careHint.notice_overdue': {
    fr: 'À informer par un message sans offre (lettre ou e-mail), ou à effacer.',
    en: 'To be informed by a message without an offer (letter or e-mail), or erased.',
  },
  'care.retention_past': {
    fr: '{count|fiche a dépassé|fiches ont dépassé} la durée de conservation de trois ans',
    en: '{count|record is|records are} past the retention period of three years',
  },
  'careHint.retention_past': {
    fr: 'À effacer, sauf contact plus récent venu de la personne.',
    en: 'To be erased, unless the person was in touch more recently.',
  },
  'care.retention_undated': {
    fr: '{count|fiche n’a aucune date|fiches n’ont aucune date} : rien ne dit jusqu’à quand les garder',
    en: '{count|record has no date|records have no date}: nothing says until when to keep them',
  },
  'careHint.retention_undated': {
    fr: 'À dater par un contact connu, ou à effacer.',
    en: 'To be dated by a known contact, or erased.',
  },
  'care.consent_ending': {
    fr: '{count|personne a donné un accord qui prend fin|personnes ont donné un accord qui prend fin} dans les trente jours',
    en: '{count|person gave a consent that ends|people gave a consent that ends} within thirty days',
  },
  'careHint.consent_ending': {
    fr: 'À renouveler avant, par un canal autorisé. Un accord aux appels vaut un an au plus.',
    en: 'To be renewed before, by a channel that is allowed. A consent to calls holds for one year at most.',
  },
  'care.state_unconfirmed': {
    fr: '{count|personne est peut-être décédée ou partie|personnes sont peut-être décédées ou parties}, d’après une remarque',
    en: '{count|person may have died or moved|people may have died or moved}, as a remark says',
  },
  'doubt.deceased': {
    fr: '{count|personne peut-être décédée|personnes peut-être décédées}',
    en: '{count|person who may have died|people who may have died}',
  },
  'doubt.addresses': {
    fr: '{count|adresse peut-être fausse|adresses peut-être fausses}',
    en: '{count|address that may be wrong|addresses that may be wrong}',
  },
  'doubt.numbers': {
    fr: '{count|numéro peut-être faux|numéros peut-être faux}',
    en: '{count|number that may be wrong|numbers that may be wrong}',
  },
  'careHint.state_unconfirmed': {
    fr: 'À confirmer ou à écarter ; d’ici là, rien ne leur est adressé sans vous.',
    en: 'To be confirmed or dismissed; until then nothing goes to them without you.',
  },
  rightsNear: {
    fr: '{count|demande|demandes} : {days|jour reste|jours restent}',
    en: '{count|request|requests}: {days|day left|days left}',
  },
  rightsLate: {
    fr: '{count|demande|demandes}, dont une en retard de {days|jour|jours}',
    en: '{count|request|requests}, one of them {days|day|days} late',
  },
  rightsHint: {
    fr: 'Une personne attend la réponse sur ses données ; la loi donne un mois.',
    en: 'A person awaits the answer about their data; the law gives one month.',
  },
  seeRequests: { fr: 'Voir les demandes', en: 'See the requests' },
  copies: {
    fr: '{count|liste exportée|listes exportées} depuis plus de 90 jours, sans destruction notée',
    en: '{count|exported list|exported lists} older than 90 days, not noted as destroyed',
  },
  copiesHint: {
    fr: 'Une liste qui ne sert plus est une fuite possible : détruisez le fichier, puis notez-le.',
    en: 'A list no longer used is a leak waiting to happen: destroy the file, then note it.',
  },
  seeCopies: { fr: 'Voir les copies', en: 'See the copies' },
  contracts: {
    fr: '{count|contrat de fournisseur se termine ou est terminé|contrats de fournisseurs se terminent ou sont terminés}',
    en: '{count|supplier contract|supplier contracts} ending or ended',
  },
  contractsHint: {
    fr: 'Après la fin, un fichier de ce fournisseur demande une raison.',
    en: 'After its end a file of this supplier needs a reason.',
  },
  seeSuppliers: { fr: 'Voir les fournisseurs', en: 'See the suppliers' },
  staleList: {
    fr: 'La dernière liste d’oppositions reçue date du {day}',
    en: 'The last list of objections came on {day}',
  },
  staleListHint: {
    fr: 'Redemandez-la à qui vous l’a remise : elle a plus de trente jours.',
    en: 'Ask for it again: it is more than thirty days old.',
  },
  renewList: { fr: 'Importer une liste', en: 'Import a list' },
  'channel.post': { fr: 'Courrier', en: 'Post' },
  'channel.phone': { fr: 'Appel', en: 'Call' },
  'channel.email': { fr: 'E-mail', en: 'E-mail' },
  'channel.sms': { fr: 'SMS', en: 'SMS' },
  'channel.automated_call': { fr: 'Automate', en: 'Call robot' },
} as const satisfies Catalogue;
