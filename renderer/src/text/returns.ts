import type { Catalogue } from '../../../shared/text/text.ts';

/** The screen of what comes back of lists. */
export const returns = {
  name: { fr: 'Retours', en: 'Returns' },
  title: { fr: 'Retours', en: 'Returns' },
  sentence: {
    fr: 'Ce qui revient de vos listes : appels, messages, courriers. Un refus compte aussitôt partout.',
    en: 'What comes back of your lists: calls, messages, letters. A refusal counts everywhere at once.',
  },
  help1: {
    fr: 'Un compte rendu d’appels, l’export d’un outil d’e-mails, une liste de STOP ou un fichier de courriers revenus : Aval reconnaît les colonnes et les codes connus, et ne demande que les autres.',
    en: 'A report of calls, the export of an e-mail tool, a list of STOP or a file of returned letters: Aval recognises the columns and the known codes, and asks only about the others.',
  },
  help2: {
    fr: 'Le même fichier déposé deux fois ne change rien. « Retirer » dans l’historique des fichiers reprend les appels et les numéros morts ; les oppositions restent.',
    en: 'The same file twice changes nothing. Taking the file back takes back its calls and dead numbers; objections stay.',
  },
  action: { fr: 'Déposer des retours', en: 'Take in returns' },
  drop: { fr: 'Déposer un fichier de retours', en: 'Drop a file of returns' },
  dropSentence: { fr: 'Excel ou CSV, tel que l’outil l’a écrit.', en: 'Excel or CSV, as the tool wrote it.' },
  choose: { fr: 'Choisir un fichier', en: 'Choose a file' },
  other: { fr: 'Autre fichier', en: 'Another file' },
  'tool.vicidial': { fr: 'VICIdial', en: 'VICIdial' },
  'tool.brevo': { fr: 'Brevo', en: 'Brevo' },
  'tool.mailchimp': { fr: 'Mailchimp', en: 'Mailchimp' },
  'tool.stop_list': { fr: 'liste de STOP', en: 'list of STOP' },
  'tool.none': { fr: 'outil non reconnu', en: 'unrecognised tool' },
  'what.calls': {
    fr: 'Compte rendu d’appels ({tool}), {rows|ligne|lignes}',
    en: 'Report of calls ({tool}), {rows|row|rows}',
  },
  'what.messages': {
    fr: 'Retours de messages ({tool}), {rows|ligne|lignes}',
    en: 'Returns of messages ({tool}), {rows|row|rows}',
  },
  'what.letters': {
    fr: 'Courriers revenus ({tool}), {rows|ligne|lignes}',
    en: 'Returned letters ({tool}), {rows|row|rows}',
  },
  period: { fr: 'du {from} au {until}', en: 'from {from} to {until}' },
  oneDay: { fr: 'le {day}', en: 'on {day}' },
  questions: { fr: 'Que veulent dire ces codes ?', en: 'What do these codes mean?' },
  questionsSentence: {
    fr: 'Votre réponse est retenue pour les prochains fichiers de cette forme.',
    en: 'Your answer is remembered for the next files of this form.',
  },
  code: {
    fr: '« {code} » : {count|ligne|lignes} (par exemple {rows})',
    en: '“{code}”: {count|row|rows} (for example {rows})',
  },
  rowNumber: { fr: 'ligne {numbers}', en: 'row {numbers}' },
  rowNumbers: { fr: 'lignes {numbers}', en: 'rows {numbers}' },
  continue: { fr: 'Continuer', en: 'Continue' },
  sameClient: { fr: 'Ce fichier est bien celui de cette organisation', en: 'This file is this organisation’s indeed' },
  check: { fr: 'Contrôle', en: 'Check' },
  rows: { fr: '{rows|ligne|lignes}', en: '{rows|row|rows}' },
  applied: { fr: 'À enregistrer', en: 'To record' },
  taken: { fr: 'Enregistrées', en: 'Recorded' },
  known: { fr: 'Déjà connues', en: 'Known before' },
  unmatched: { fr: 'Sans contact', en: 'Without a contact' },
  unusable: { fr: 'Inutilisables', en: 'Unusable' },
  effects: {
    fr: '{calls|appel|appels}, {oppositions|opposition|oppositions}, {refusals|refus|refus}, {callbacks} à rappeler, {dead|coordonnée morte|coordonnées mortes}, {suspicions} à confirmer.',
    en: '{calls|call|calls}, {oppositions|objection|objections}, {refusals|refusal|refusals}, {callbacks} to call back, {dead|dead coordinate|dead coordinates}, {suspicions} to confirm.',
  },
  recall: {
    fr: '{people|personne à retirer|personnes à retirer} de {exports|liste en cours|listes en cours}.',
    en: '{people|person|people} to take out of {exports|list in use|lists in use}.',
  },
  remark: { fr: '{message} ({count|ligne|lignes})', en: '{message} ({count|row|rows})' },
  save: { fr: 'Enregistrer ces retours', en: 'Record these returns' },
  done: { fr: 'Retours enregistrés', en: 'Returns recorded' },
} as const satisfies Catalogue;
