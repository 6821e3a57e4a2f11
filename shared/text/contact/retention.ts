import type { Catalogue } from '../text.ts';

/** The desk of the retention period: lists, and the letter that asks whether somebody wants to stay. */
export const retention = {
  'retention.sheet': { fr: 'Conservation', en: 'Retention' },
  'retention.column.reference': { fr: 'RÉFÉRENCE', en: 'REFERENCE' },
  'retention.column.name': { fr: 'NOM', en: 'NAME' },
  'retention.column.kind': { fr: 'GENRE', en: 'KIND' },
  'retention.column.since': { fr: 'DEPUIS', en: 'SINCE' },
  'retention.column.because': { fr: 'RAISON', en: 'BECAUSE' },
  'retention.column.state': { fr: 'ÉTAT', en: 'STATE' },
  'retention.column.until': { fr: 'GARDÉ JUSQU’AU', en: 'KEPT UNTIL' },
  'retention.column.reason': { fr: 'POURQUOI', en: 'WHY' },
  'retention.column.files': { fr: 'FICHIERS', en: 'FILES' },
  'retention.kind.customer': { fr: 'client', en: 'customer' },
  'retention.kind.prospect': { fr: 'prospect', en: 'prospect' },
  'retention.kind.member': { fr: 'adhérent', en: 'member' },
  'retention.kind.donor': { fr: 'donateur', en: 'donor' },
  'retention.because.collection': { fr: 'collecte', en: 'collection' },
  'retention.because.contact': { fr: 'dernier contact venu de la personne', en: 'the person’s last contact' },
  'retention.because.purchase': { fr: 'dernier achat', en: 'last purchase' },
  'retention.because.gift': { fr: 'dernier don', en: 'last gift' },
  'retention.because.contract': { fr: 'fin de contrat', en: 'end of a contract' },
  'retention.because.membership': { fr: 'fin d’adhésion', en: 'end of membership' },
  'retention.because.relation': { fr: 'fin de la relation', en: 'end of the relation' },
  'retention.because.request': { fr: 'demande prouvée', en: 'a proven request' },
  'retention.because.consent': { fr: 'accord donné', en: 'a consent given' },
  'retention.open_request': {
    fr: 'demande de la personne en cours, ou limitation en vigueur',
    en: 'a request of the person is open, or restricts the data',
  },
  'retention.state.due': { fr: 'à effacer', en: 'to be erased' },
  'retention.state.held': { fr: 'gardé', en: 'kept' },
  'retention.state.asked': { fr: 'lettre envoyée, réponse attendue', en: 'asked, may still answer' },

  'retention.ask.campaign': {
    fr: 'Souhaitez-vous rester dans notre fichier ?',
    en: 'Do you want to stay in our file?',
  },
  'retention.ask.subject': {
    fr: 'Objet : souhaitez-vous rester dans notre fichier ?',
    en: 'Subject: do you want to stay in our file?',
  },
  'retention.ask.held': {
    fr: '{name} garde des données sur vous, et n’a plus de nouvelles de vous depuis trois ans ou plus. La durée pendant laquelle nous pouvons les garder est passée.',
    en: '{name} keeps data about you, and has not heard from you for three years or more. The period during which we may keep it is over.',
  },
  'retention.ask.question': {
    fr: 'Souhaitez-vous que nous les gardions ? Si oui, dites-le-nous dans les trente jours, {whereto}, en rappelant la référence de cet envoi.',
    en: 'Do you want us to keep it? If so, tell us within thirty days, {whereto}, and quote the reference of this message.',
  },
  'retention.ask.otherwise': {
    fr: 'Sans réponse de votre part, nous effacerons ces données : vous n’avez rien à faire.',
    en: 'Without an answer from you, we will erase this data: there is nothing that you need to do.',
  },
  'retention.ask.rights': {
    fr: 'Vous pouvez aussi, {whereto}, demander une copie de vos données, les faire corriger ou effacer tout de suite, et vous opposer à tout envoi de notre part, sans avoir à vous justifier. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).',
    en: 'You may also, {whereto}, ask for a copy of your data, have it corrected or erased at once, and object to any message from us, without giving a reason. You may complain to the CNIL (www.cnil.fr).',
  },
  'retention.ask.answer_to.given': { fr: 'à cette adresse : {contact}', en: 'at this address: {contact}' },
  'retention.ask.answer_to.post': { fr: 'en répondant à cette lettre', en: 'in reply to this letter' },
  'retention.ask.answer_to.email': { fr: 'en répondant à ce message', en: 'in reply to this message' },

  'retention.minutes.title': { fr: 'Procès-verbal d’effacement', en: 'Report of an erasure' },
  'retention.minutes.what': {
    fr: '{organisation} a effacé, le {at}, par {by}, les fiches dont la durée de conservation était passée au {on} (article 5(1)(e) du règlement général sur la protection des données).',
    en: '{organisation} erased on {at}, by {by}, the records whose retention period was over on {on} (article 5(1)(e) of the General Data Protection Regulation).',
  },
  'retention.minutes.erased': {
    fr: '{count|fiche effacée|fiches effacées}, dont :',
    en: '{count|record|records} erased, of which:',
  },
  'retention.minutes.kind.customer': { fr: '– {count|client|clients}', en: '– {count|customer|customers}' },
  'retention.minutes.kind.prospect': { fr: '– {count|prospect|prospects}', en: '– {count|prospect|prospects}' },
  'retention.minutes.kind.member': { fr: '– {count|adhérent|adhérents}', en: '– {count|member|members}' },
  'retention.minutes.kind.donor': { fr: '– {count|donateur|donateurs}', en: '– {count|donor|donors}' },
  'retention.minutes.oppositions': {
    fr: '{count|opposition gardée|oppositions gardées} sous forme d’empreinte, pour que le refus vaille encore.',
    en: '{count|objection|objections} kept as a digest, so that the refusal still holds.',
  },
  'retention.minutes.proofs': {
    fr: '{count|preuve gardée|preuves gardées} à part trois ans, comme la loi le demande.',
    en: '{count|proof|proofs} kept apart for three years, as the law requires.',
  },
  'retention.minutes.proofsDue': {
    fr: '{count|preuve de plus de trois ans effacée|preuves de plus de trois ans effacées}.',
    en: '{count|proof|proofs} older than three years erased.',
  },
  'retention.minutes.evidenceDue': {
    fr: '{count|pièce de plus de trois ans effacée|pièces de plus de trois ans effacées}.',
    en: '{count|file of evidence|files of evidence} older than three years erased.',
  },
  'retention.minutes.calls': {
    fr: '{count|appel de plus de trois ans effacé|appels de plus de trois ans effacés} du journal.',
    en: '{count|call|calls} older than three years erased from the journal.',
  },
  'retention.minutes.returnRows': {
    fr: '{count|ligne de retours vidée|lignes de retours vidées} de la personne.',
    en: '{count|row of returns|rows of returns} emptied of the person.',
  },
  'retention.minutes.comments': {
    fr: '{count|remarque effacée|remarques effacées}.',
    en: '{count|remark|remarks} erased.',
  },
  'retention.minutes.problems': {
    fr: '{count|problème d’import effacé|problèmes d’imports effacés}.',
    en: '{count|problem of imports|problems of imports} erased.',
  },
  'retention.minutes.held': {
    fr: '{count|fiche gardée à part|fiches gardées à part} pour une raison notée.',
    en: '{count|record|records} held for a recorded reason.',
  },
  'retention.minutes.asked': {
    fr: '{count|personne interrogée peut|personnes interrogées peuvent} encore répondre.',
    en: '{count|person|people} asked who may still answer.',
  },
  'retention.minutes.undated': {
    fr: '{count|fiche sans date n’a pas été effacée|fiches sans date n’ont pas été effacées} : à dater.',
    en: '{count|record|records} without a date not erased: to be dated.',
  },
  'retention.minutes.register': {
    fr: 'Inscrit au registre sous le n° {seq}, empreinte {hash}.',
    en: 'Entered in the register as no. {seq}, digest {hash}.',
  },
  'retention.minutes.nobody': {
    fr: 'Ce procès-verbal ne nomme aucune des personnes effacées.',
    en: 'This report names none of the people erased.',
  },
} as const satisfies Catalogue;
