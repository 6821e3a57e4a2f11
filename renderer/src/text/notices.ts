import type { Catalogue } from '../../../shared/text/text.ts';

/** The screen of notices of art. 14. */
export const notices = {
  title: { fr: 'Les informer', en: 'Inform them' },
  sentence: {
    fr: 'Les personnes dont un tiers vous a transmis les données doivent savoir, dans le mois, que vous les avez et d’où elles viennent.',
    en: 'People whose data somebody else passed to you must know within a month that you have it and where it comes from.',
  },
  help1: {
    fr: 'La lettre ne propose rien : elle part aussi à ceux qui ne veulent plus être sollicités. Elle ne part pas aux personnes décédées, ni à celles dont la durée est dépassée : elles sont à effacer.',
    en: 'The letter proposes nothing: it also goes to those who no longer want to be canvassed. It does not go to the deceased, nor to those past retention: they are to be erased.',
  },
  help2: {
    fr: 'Écrire les lettres n’informe personne : dites ensuite quel jour elles sont parties. « Pas envoyée » annule.',
    en: 'Writing the letters informs nobody: say afterwards on which day they left. “Not sent” takes it back.',
  },
  action: { fr: 'Informer de la source des données', en: 'Inform of the source of data' },
  nobody: { fr: 'Personne n’est à informer.', en: 'Nobody is to be informed.' },
  bySource: { fr: 'Par source', en: 'By source' },
  source: { fr: 'Source', en: 'Source' },
  unnamed: { fr: 'source non nommée', en: 'source not named' },
  received: { fr: 'Reçu le', en: 'Received on' },
  dueOn: { fr: 'À dire avant la fin du', en: 'To be told by the end of' },
  unknownDay: { fr: 'jour inconnu', en: 'unknown day' },
  owed: { fr: 'À informer', en: 'To inform' },
  post: { fr: 'Par lettre', en: 'By letter' },
  email: { fr: 'Par e-mail', en: 'By e-mail' },
  unreachable: { fr: 'Injoignables', en: 'Unreachable' },
  opposed: { fr: 'Opposés', en: 'Opposed' },
  deceased: { fr: 'Décédés', en: 'Deceased' },
  unreachableOf: {
    fr: '{source} : {count|personne injoignable|personnes injoignables} par lettre ou e-mail. À effacer, ou noter pourquoi l’information est impossible.',
    en: '{source}: {count|person|people} whom neither a letter nor an e-mail reaches. To be erased, or record why the notice is impossible.',
  },
  noteWhy: { fr: 'Noter pourquoi', en: 'Record why' },
  noteWhyOf: {
    fr: 'Noter pourquoi l’information est impossible : {source}',
    en: 'Record why the notice is impossible: {source}',
  },
  why: { fr: 'Pourquoi l’information est impossible', en: 'Why the notice is impossible' },
  whyHint: {
    fr: 'La raison est gardée avec le nom. Elle n’autorise aucun message à ces personnes.',
    en: 'The reason is kept with the name. It permits no message to these people.',
  },
  whyMissing: {
    fr: 'Sans raison, ces personnes restent à informer.',
    en: 'Without a reason they remain to be informed.',
  },
  whyBy: { fr: 'Qui le dit', en: 'Who says so' },
  whyByMissing: { fr: 'La raison est notée sous un nom.', en: 'The reason is recorded under a name.' },
  record: { fr: 'Enregistrer', en: 'Save' },
  later: { fr: 'Plus tard', en: 'Later' },
  exempted: {
    fr: '{source} : information impossible, noté pour {exempted|personne|personnes}. {owed|personne reste|personnes restent} à informer.',
    en: '{source}: the notice is impossible, recorded for {exempted|person|people}. {owed|person remains|people remain} to be informed.',
  },
  count: { fr: 'Compter les personnes à informer', en: 'Count the people to inform' },
  captured: {
    fr: 'Relevé ici : {place} · le {day} · conditions : {terms}',
    en: 'Captured here: {place} · on {day} · terms: {terms}',
  },
  notStated: { fr: 'non noté', en: 'not recorded' },
  seeOverdue: { fr: 'Voir les personnes en retard', en: 'See the people who are overdue' },
  text: { fr: 'Le texte', en: 'The text' },
  textSentence: {
    fr: 'Le nom de la source et le jour sont écrits pour chacun. Relisez ces blancs : ils seront gardés.',
    en: 'The name of the source and the day are written for each person. Read these blanks again: they are kept.',
  },
  'blank.contact': { fr: 'Où écrire pour ses droits', en: 'Where to write about one’s rights' },
  'blank.purposes': { fr: 'Pourquoi vous gardez ces données', en: 'Why you keep this data' },
  'blank.recipients': {
    fr: 'À qui vous les donnez (virgules ; vide : personne)',
    en: 'Who you give it to (commas; empty: nobody)',
  },
  'blank.retention': {
    fr: 'Combien de temps (vide : trois ans après le dernier contact)',
    en: 'How long (empty: three years after the last contact)',
  },
  'blank.dpo': {
    fr: 'Délégué à la protection des données (vide : aucun)',
    en: 'Data protection officer (empty: none)',
  },
  'blank.address': { fr: 'Votre adresse, en tête de la lettre', en: 'Your address, at the head of the letter' },
  'write.letters': { fr: 'Écrire les lettres', en: 'Write the letters' },
  'write.mail-merge': { fr: 'Publipostage', en: 'Mail merge' },
  'write.email-csv': { fr: 'Fichier pour e-mails', en: 'File for e-mails' },
  written: {
    fr: '{files} : {people|personne|personnes}. Elles seront informées quand vous direz quel jour cela est parti.',
    en: '{files}: {people|person|people}. They are informed once you say on which day it left.',
  },
  left: { fr: 'Parties ?', en: 'Sent?' },
} satisfies Catalogue;
