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
  toCorrect: {
    fr: '{people|personne corrigée depuis que ses données ont été transmises|personnes corrigées depuis que leurs données ont été transmises}',
    en: '{people|person|people} corrected since the data were passed on',
  },
  toCorrectHint: {
    fr: 'Qui a reçu des données apprend aussi ce qui y était faux (RGPD, article 19).',
    en: 'Whoever received data also learns what was wrong in it (GDPR, article 19).',
  },
  tellCorrections: { fr: 'Prévenir le destinataire', en: 'Tell the recipient' },
  prepare: { fr: 'Préparer le retrait', en: 'Prepare the recall' },
  prepared: { fr: 'Retrait préparé pour « {campaign} » : {files}', en: 'Recall prepared for “{campaign}”: {files}' },
  nobodyToWithdraw: {
    fr: 'Personne à retirer : les listes en cours ne contiennent plus que des personnes que vous pouvez contacter.',
    en: 'Nobody to take out: the lists in use hold only people whom you may contact.',
  },
  alreadyOut: {
    fr: 'Personne à retirer : c’est déjà fait.',
    en: 'Nobody to take out: that is done already.',
  },
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
  waitingHint: {
    fr: 'Une liste envoyée compte pour le plafond et la pression ; une liste écartée ne compte pas.',
    en: 'A list that was sent counts for the cap and the pressure; one that was dropped does not.',
  },
  answer: { fr: 'Répondre', en: 'Answer' },
  sentLine: {
    fr: '{channel}, envoyée le {day}, {people|personne|personnes}',
    en: '{channel}, sent on {day}, {people|person|people}',
  },
  otherLists: { fr: 'et {count|autre liste|autres listes}', en: 'and {count|other list|other lists}' },
  returnsExpectedHint: {
    fr: 'Les appels et les refus qui en reviennent ne comptent qu’une fois déposés.',
    en: 'Its calls and refusals count only once they are dropped here.',
  },
  dropReturns: { fr: 'Déposer les retours', en: 'Drop the returns' },
  sentOn: { fr: 'Envoyée le', en: 'Sent on' },
  sent: { fr: 'Envoyée', en: 'Sent' },
  partly: { fr: 'Envoyée en partie…', en: 'Sent in part…' },
  notSent: { fr: 'Pas envoyée', en: 'Not sent' },
  reason: { fr: 'Pourquoi, en un mot', en: 'Why, in a word' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  correct: { fr: 'Corriger', en: 'Correct' },
  allReturned: { fr: 'Tous les retours sont là', en: 'All returns are there' },
  allReturnedHint: {
    fr: 'La liste n’est plus en cours : un retrait ne la regarde plus.',
    en: 'The list is no longer in use: a recall does not look at it any more.',
  },
  allReturnedHintCalls: {
    fr: 'Seuls les appels de ses retours comptent pour le plafond, et la liste n’est plus en cours.',
    en: 'Only the calls in its returns count for the cap, and the list is no longer in use.',
  },
  end: { fr: 'Terminée', en: 'Ended' },
  endHint: {
    fr: 'Plus personne ne s’en sert : un retrait ne la regarde plus. Elle compte comme avant.',
    en: 'Nobody uses it any more: a recall does not look at it. It counts as before.',
  },
  'state.open': { fr: 'Envoyée ou pas ?', en: 'Sent or not?' },
  'state.sent': { fr: 'Envoyée le {day}', en: 'Sent on {day}' },
  'state.partly': { fr: 'Envoyée en partie le {day}', en: 'Sent in part on {day}' },
  'state.returned': { fr: 'Tous les retours sont là', en: 'All returns are there' },
  'state.not_sent': { fr: 'Pas envoyée', en: 'Not sent' },
  'state.ended': { fr: 'Terminée', en: 'Ended' },
  whatFollowed: { fr: 'Suite', en: 'Since' },
  leaving: { fr: '{people} à retirer', en: '{people} to take out' },
  inUse: { fr: 'en cours', en: 'in use' },
  returned: { fr: '{count|appel revenu|appels revenus}', en: '{count|call|calls} in its returns' },
  whatBecame: { fr: 'Ce qu’elle est devenue', en: 'What became of it' },
  nothingSaid: {
    fr: 'Personne n’a encore rien dit de cette liste.',
    en: 'Nobody has said anything about this list yet.',
  },
  'said.sent': {
    fr: 'Envoyée le {on}, {people|personne|personnes}',
    en: 'Sent on {on}, {people|person|people}',
  },
  'said.partly': {
    fr: 'Envoyée en partie le {on} : {people|personne|personnes}',
    en: 'Sent in part on {on}: {people|person|people}',
  },
  'said.not_sent': { fr: 'Pas envoyée : {reason}', en: 'Not sent: {reason}' },
  'said.returned': { fr: 'Tous les retours sont là', en: 'All returns are there' },
  'said.ended': { fr: 'Terminée', en: 'Ended' },
  'said.reopened': { fr: 'Rouverte', en: 'Opened again' },
  saidBy: { fr: 'noté par {by}, {at}', en: 'noted by {by}, {at}' },
  recallPrepared: {
    fr: 'Retrait préparé : {people|personne|personnes}',
    en: 'Recall prepared: {people|person|people}',
  },
  recallDone: {
    fr: 'Retiré le {on} par {by} : {people|personne|personnes}',
    en: 'Taken out on {on} by {by}: {people|person|people}',
  },
  recallHere: {
    fr: '{people|personne à retirer|personnes à retirer} de cette liste',
    en: '{people|person|people} to take out of this list',
  },
  returnsExpected: {
    fr: '{count|liste envoyée attend ses retours|listes envoyées attendent leurs retours}',
    en: '{count|sent list waits for its returns|sent lists wait for their returns}',
  },
  oldFile: { fr: 'Reposer un ancien fichier ici', en: 'Put an old file back here' },
  oldFileSentence: {
    fr: 'Une liste retrouvée sur un bureau ou chez un prestataire : Aval dit qui ne peut plus être contacté.',
    en: 'A list found on a desk or at a provider’s: Aval says who may no longer be contacted.',
  },
  chooseFile: { fr: 'Choisir un fichier', en: 'Choose a file' },
  oldList: {
    fr: '« {campaign} », {channel}, écrite {at}',
    en: '“{campaign}”, {channel}, written {at}',
  },
  noLonger: {
    fr: '{count|ligne n’est plus permise|lignes ne sont plus permises}',
    en: '{count|row is|rows are} no longer permitted',
  },
  stillPermitted: {
    fr: 'Toutes les lignes sont encore permises.',
    en: 'Every row is still permitted.',
  },
  nobodySaidNo: {
    fr: 'Personne n’a dit non depuis la transmission.',
    en: 'Nobody has said no since the transfer.',
  },
  closedOtherwise: {
    fr: '{count|personne qui reste ne pourrait plus être transmise aujourd’hui, sans avoir dit non|personnes qui restent ne pourraient plus être transmises aujourd’hui, sans avoir dit non}.',
    en: '{count|person who stays|people who stay} could not be passed on today, without having said no.',
  },
  oldCounts: {
    fr: '{people|ligne|lignes} = {withdrawn} à retirer + {alreadyWithdrawn|déjà dite|déjà dites} + {stay|qui reste|qui restent}',
    en: '{people|row|rows} = {withdrawn} to take out + {alreadyWithdrawn} told before + {stay|who stays|who stay}',
  },
  becauseOf: { fr: '{count} : {words}', en: '{count}: {words}' },
  altered: {
    fr: 'Ce fichier n’est plus tel qu’il a été écrit : ses lignes sont lues par leurs références, ou leurs numéros s’il n’a rien d’autre.',
    en: 'This file is not as it was written: its rows are read by their references, or by their numbers where it has nothing else.',
  },
  openList: { fr: 'Ouvrir la liste', en: 'Open the list' },
  record: { fr: 'Enregistrer', en: 'Record' },
  of: { fr: '{what} : {campaign}', en: '{what}: {campaign}' },
  'channel.post': { fr: 'Courrier', en: 'Post' },
  'channel.phone': { fr: 'Téléphone', en: 'Phone' },
  'channel.email': { fr: 'E-mail', en: 'E-mail' },
  'channel.sms': { fr: 'SMS', en: 'Text message' },
  'channel.automated_call': { fr: 'Robot d’appel', en: 'Call robot' },
} as const satisfies Catalogue;
