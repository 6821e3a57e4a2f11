import type { Catalogue } from '../text.ts';

/** Lists that two persons approve. */
export const approval = {
  'approval.missing': {
    fr: 'La liste « {campaign} » n’a pas été validée par une deuxième personne : l’une la propose, une autre la valide, puis elle part.',
    en: 'The list “{campaign}” was not accepted by a second person: one proposes it, another one accepts it, then it leaves.',
  },
  'approval.changed': {
    fr: 'La liste « {campaign} » n’est plus celle qui a été proposée : {came|personne venue|personnes venues}, {went|partie|parties}. Proposez-la à nouveau.',
    en: 'The list “{campaign}” is no longer the one that was proposed: {came|person|people} came, {went|person|people} went. Propose it again.',
  },
  'approval.rules_changed': {
    fr: 'Les règles ont changé depuis que la liste « {campaign} » a été proposée ({came|personne venue|personnes venues}, {went|partie|parties}). Proposez-la à nouveau.',
    en: 'The rules have changed since the list “{campaign}” was proposed ({came|person|people} came, {went|person|people} went). Propose it again.',
  },
  'approval.same_person': {
    fr: '{by} a proposé la liste « {campaign} » : une autre personne doit la valider.',
    en: '{by} proposed the list “{campaign}”: another person has to accept it.',
  },
  'approval.none_proposed': {
    fr: 'Aucune liste de « {campaign} » n’attend de décision : proposez-la d’abord.',
    en: 'No list of “{campaign}” waits for a decision: propose it first.',
  },
  'approval.not_asked': {
    fr: 'Cet espace ne demande pas que deux personnes valident chaque liste : une liste part sans deuxième personne.',
    en: 'This workspace does not ask two persons to approve each list: a list leaves without a second person.',
  },
  'approval.nobody': {
    fr: 'La liste « {campaign} » n’a personne : il n’y a rien à proposer.',
    en: 'The list “{campaign}” has nobody: there is nothing to propose.',
  },
  'approval.reason_missing': {
    fr: 'Un refus dit pourquoi, en quelques mots.',
    en: 'A refusal says why, in a few words.',
  },
  'approval.unknown': {
    fr: 'Aucune liste proposée ne porte le numéro {approval}.',
    en: 'No proposed list has the number {approval}.',
  },
  'approval.off_proposed': {
    fr: '{by} propose déjà que les listes partent sans deuxième personne : une autre personne doit l’accepter.',
    en: '{by} already proposes that lists leave without a second person: another person has to accept it.',
  },
  'approval.off_none': {
    fr: 'Personne n’a proposé que les listes partent sans deuxième personne : l’une le propose, une autre l’accepte.',
    en: 'Nobody proposed that lists leave without a second person: one proposes it, another one accepts it.',
  },
  'approval.off_same_person': {
    fr: '{by} a proposé que les listes partent sans deuxième personne : une autre personne doit l’accepter.',
    en: '{by} proposed that lists leave without a second person: another person has to accept it.',
  },
  'approval.two_persons_on': {
    fr: 'Toute liste est validée par deux personnes.',
    en: 'Every list is approved by two persons.',
  },
  'approval.two_persons_off': {
    fr: 'Une liste part sans deuxième personne.',
    en: 'A list leaves without a second person.',
  },
  'approval.off_waits': {
    fr: '{by} propose de ne plus demander de deuxième personne : une autre personne doit l’accepter.',
    en: '{by} proposes to ask for no second person any more: another person has to accept it.',
  },
  'approval.proposed': {
    fr: 'n° {id} · « {campaign} », par {channel} : {people|personne|personnes}, proposée par {by} le {at}',
    en: 'no. {id} · “{campaign}”, by {channel}: {people|person|people}, proposed by {by} on {at}',
  },
  'approval.waits': { fr: 'attend une deuxième personne', en: 'waits for a second person' },
  'approval.accepted': { fr: 'validée par {by} le {at}', en: 'accepted by {by} on {at}' },
  'approval.refused': { fr: 'refusée par {by} le {at} : {reason}', en: 'refused by {by} on {at}: {reason}' },
  'approval.since': {
    fr: 'depuis la proposition : {came|personne venue|personnes venues}, {went|partie|parties}',
    en: 'since the proposal: {came|person|people} came, {went|person|people} went',
  },
  'approval.other_rules': {
    fr: 'les règles ont changé depuis : à proposer à nouveau',
    en: 'the rules have changed since: to be proposed again',
  },
  'command.approve': {
    fr: 'Propose une liste, ou valide ou refuse celle qu’une autre personne a proposée ; sans action, dit où elle en est.',
    en: 'Proposes a list, or accepts or refuses one that another person proposed; without an action, tells its state.',
  },
  'option.approve.campaign': { fr: 'la campagne, CAMPAIGN.json', en: 'the campaign, CAMPAIGN.json' },
  'option.approve.propose': { fr: 'propose la liste d’aujourd’hui', en: 'proposes the list of today' },
  'option.approve.accept': { fr: 'valide la liste proposée', en: 'accepts the proposed list' },
  'option.approve.refuse': {
    fr: 'refuse la liste proposée, même déjà validée',
    en: 'refuses the proposed list, even one that was accepted',
  },
  'option.approve.reason': { fr: 'pourquoi elle est refusée', en: 'why it is refused' },
  'option.approve.year': { fr: 'reçus de dons : l’année des dons', en: 'receipts for gifts: the year of the gifts' },
  'option.approve.policy': {
    fr: 'on : deux personnes pour toute liste ; off, avec --propose, --accept ou --refuse : ne plus les demander',
    en: 'on: two persons for every list; off, with --propose, --accept or --refuse: ask for them no longer',
  },
  'option.init.two-persons': {
    fr: 'toute liste est validée par deux personnes (aval approve)',
    en: 'every list is approved by two persons (aval approve)',
  },
} as const satisfies Catalogue;
