import type { Catalogue } from '../../../shared/text/text.ts';

/** The screen of notices of art. 14. */
export const notices = {
  title: { fr: 'Les informer', en: 'Inform them' },
  sentence: {
    fr: 'Qui vous a été transmis par un tiers doit savoir, dans le mois, que vous avez ses données et d’où elles viennent.',
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
  unreachableHint: {
    fr: '{count|personne injoignable|personnes injoignables} : à effacer, ou noter pourquoi l’information est impossible (par la ligne de commande).',
    en: '{count|unreachable person|unreachable people}: to be erased, or record why the notice is impossible (on the command line).',
  },
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
