import type { Catalogue } from '../../../shared/text/text.ts';

/** Lists that two persons approve: the setting, the proposal, and the screen of the second person. */
export const approvals = {
  title: { fr: 'Listes à valider', en: 'Lists to accept' },
  sentence: {
    fr: 'Une personne propose une liste, une autre la valide ou la refuse. Elle ne part qu’ensuite.',
    en: 'One person proposes a list, another one accepts or refuses it. Only then does it leave.',
  },
  help1: {
    fr: 'La personne qui valide n’est pas celle qui a proposé : deux écritures du même nom sont une seule personne.',
    en: 'The person who accepts is not the one who proposed: two spellings of one name are one person.',
  },
  help2: {
    fr: 'Une opposition n’attend jamais : elle retire la personne d’une liste déjà validée. Une personne de plus, ou d’autres règles, et la liste est à proposer de nouveau.',
    en: 'An objection never waits: it takes the person out of a list that was accepted. One person more, or other rules, and the list has to be proposed again.',
  },
  action: { fr: 'Listes à valider', en: 'Lists to accept' },
  none: { fr: 'Aucune liste n’attend une deuxième personne.', en: 'No list waits for a second person.' },
  toCampaigns: { fr: 'Voir les campagnes', en: 'See the campaigns' },
  toApprove: {
    fr: '{count|liste attend une deuxième personne|listes attendent une deuxième personne}',
    en: '{count|list waits for a second person|lists wait for a second person}',
  },
  toApproveHint: {
    fr: 'Une liste ne part qu’après : regardez-la, validez-la ou refusez-la.',
    en: 'A list leaves only then: look at it, accept or refuse it.',
  },
  see: { fr: 'Voir', en: 'See' },
  seeList: { fr: 'Voir « {campaign} »', en: 'See “{campaign}”' },
  proposed: {
    fr: '{people|personne|personnes} · proposée par {by} le {at}',
    en: '{people|person|people} · proposed by {by} on {at}',
  },
  back: { fr: 'Toutes les listes', en: 'All lists' },

  since: { fr: 'Depuis la proposition', en: 'Since the proposal' },
  same: { fr: 'La liste d’aujourd’hui est celle qui a été proposée.', en: 'The list of today is the one proposed.' },
  fewer: {
    fr: '{went|personne n’y est plus|personnes n’y sont plus} : une opposition n’attend pas.',
    en: '{went|person is|people are} no longer on it: an objection does not wait.',
  },
  more: {
    fr: '{came|personne est venue|personnes sont venues}, {went|est partie|sont parties} : la liste est à proposer de nouveau.',
    en: '{came|person|people} came, {went|person|people} went: the list has to be proposed again.',
  },
  otherRules: {
    fr: 'Les règles ont changé : la liste est à proposer de nouveau.',
    en: 'The rules have changed: the list has to be proposed again.',
  },
  waterfall: {
    fr: 'De {total|contact|contacts} à la liste d’aujourd’hui',
    en: 'From {total|contact|contacts} to the list of today',
  },
  total: { fr: 'Contacts de l’espace', en: 'Contacts of the workspace' },
  answer: { fr: 'Votre réponse', en: 'Your answer' },
  by: { fr: 'Votre nom', en: 'Your name' },
  byHint: { fr: 'Pas celui de {by}, qui a proposé.', en: 'Not that of {by}, who proposed.' },
  byMissing: { fr: 'Indiquez votre nom.', en: 'Enter your name.' },
  why: { fr: 'Pourquoi la refuser', en: 'Why refuse it' },
  whyHint: { fr: 'Seulement pour un refus.', en: 'For a refusal alone.' },
  whyMissing: { fr: 'Un refus dit pourquoi.', en: 'A refusal says why.' },
  accept: { fr: 'Valider', en: 'Accept' },
  refuse: { fr: 'Refuser', en: 'Refuse' },

  twoTitle: { fr: 'Deux personnes', en: 'Two persons' },
  two: { fr: 'Toute liste est validée par deux personnes', en: 'Every list is approved by two persons' },
  twoSentence: {
    fr: 'Campagnes, plannings d’appels, transmissions et ventes attendent une deuxième personne. Les oppositions, les retraits, les informations dues (art. 14) et les lettres avant effacement n’attendent jamais.',
    en: 'Campaigns, call plans, transfers and sales wait for a second person. Objections, recalls, notices that are owed (art. 14) and letters before an erasure never wait.',
  },
  asker: { fr: 'Qui le demande', en: 'Who asks for it' },
  isOn: { fr: 'Demandé pour chaque liste.', en: 'Asked for every list.' },
  isOff: { fr: 'Une liste part avec un seul nom.', en: 'A list leaves with one name.' },
  switchOn: { fr: 'Demander deux personnes', en: 'Ask for two persons' },
  proposeOff: { fr: 'Proposer de ne plus le demander', en: 'Propose to ask no longer' },
  offWaits: {
    fr: '{by} propose de ne plus demander de deuxième personne : une autre personne doit l’accepter.',
    en: '{by} proposes to ask for no second person any more: another person has to accept it.',
  },
  acceptOff: { fr: 'Accepter', en: 'Accept' },
  refuseOff: { fr: 'Garder deux personnes', en: 'Keep two persons' },
  keptWhy: { fr: 'Gardé : {by} n’est pas d’accord', en: 'Kept: {by} does not agree' },

  'state.missing': {
    fr: 'Cette liste attend une deuxième personne : proposez-la.',
    en: 'This list needs a second person: propose it.',
  },
  'state.waiting': {
    fr: 'Proposée par {proposedBy} : une autre personne la valide ou la refuse dans « Listes à valider ».',
    en: 'Proposed by {proposedBy}: another person accepts or refuses it in “Lists to accept”.',
  },
  'state.refused': {
    fr: 'Refusée par {decidedBy} : {reason}',
    en: 'Refused by {decidedBy}: {reason}',
  },
  'state.changed': {
    fr: 'La liste a changé depuis la proposition de {proposedBy} : {came|personne venue|personnes venues}, {went|partie|parties}. Proposez-la à nouveau.',
    en: 'The list has changed since {proposedBy} proposed it: {came|person|people} came, {went|person|people} went. Propose it again.',
  },
  'state.rules_changed': {
    fr: 'Les règles ont changé depuis la proposition de {proposedBy}. Proposez la liste à nouveau.',
    en: 'The rules have changed since {proposedBy} proposed it. Propose the list again.',
  },
  'state.accepted': {
    fr: 'Proposée par {proposedBy}, validée par {decidedBy} : elle peut partir.',
    en: 'Proposed by {proposedBy}, accepted by {decidedBy}: it may leave.',
  },
  gone: {
    fr: '{went|personne n’y est plus depuis|personnes n’y sont plus depuis}.',
    en: '{went|person has|people have} left it since.',
  },
  propose: { fr: 'Proposer', en: 'Propose' },
  proposeAgain: { fr: 'Proposer à nouveau', en: 'Propose again' },
  look: { fr: 'Listes à valider', en: 'Lists to accept' },
} as const satisfies Catalogue;
