import { say } from '../../../shared/text/index.ts';
import { fill, type Catalogue, type Language, type SentenceParams } from '../../../shared/text/text.ts';

/**
 * Sentences of the engine name options and commands of the command line, which a user of the window cannot use. These
 * functions remove or replace them.
 */
const OTHER_WORDS: Catalogue = {
  'campaign.no_dates': {
    fr: 'Aucun jour à comparer : choisissez-en au moins un.',
    en: 'No days to compare: choose at least one.',
  },
  'export.attempts_unsuited': {
    fr: 'Ce format ne permet qu’une tentative par personne : plusieurs tentatives ne valent que pour une liste d’appels en un fichier.',
    en: 'This format permits one attempt a person: several attempts are for a list of calls in one file.',
  },
  'export.preset_missing': {
    fr: 'Choisissez un outil ({names}), ou décrivez le vôtre.',
    en: 'Choose a tool ({names}), or describe your own.',
  },
  'export.preset_unused': {
    fr: 'Un outil est choisi, mais pas son format : choisissez « Mon outil ».',
    en: 'A tool is chosen, but not its format: choose “My tool”.',
  },
  'export.transfer_unsuited': {
    fr: 'Le format « {format} » sert à contacter, et cette campagne transmet des données : choisissez le format fait pour les transmettre.',
    en: 'The format “{format}” is for contacting people, and this campaign passes data on: choose the format made for passing data on.',
  },
  'import.other_client': {
    fr: '« {file} » ou son origine nomme {other}, et cet espace est celui de {organisation} : ouvrez l’espace de {other}, ou confirmez que le fichier est bien pour {organisation}. Rien n’a été importé.',
    en: '“{file}” or its origin names {other}, and this workspace is that of {organisation}: open the workspace of {other}, or confirm that the file is really for {organisation}. Nothing was imported.',
  },
  'import.unknown': {
    fr: 'Cet import n’existe pas, ou plus : rouvrez la liste des imports.',
    en: 'This import does not exist, or no longer does: open the list of imports again.',
  },
  'output.exists': {
    fr: '« {path} » existe déjà et Aval ne l’a pas écrit, ou il a changé depuis : il est resté tel quel, et rien n’a été écrit. Recommencez et choisissez un autre dossier, ou acceptez de le remplacer.',
    en: '“{path}” exists and Aval did not write it, or it has changed since: it stays as it is, and nothing was written. Do it again and choose another folder, or agree to replace it.',
  },
  'plan.count': {
    fr: 'Donnez des nombres entiers : agents de 1 à 9 999, appels par heure de 1 à 999, jours de 1 à 92, appels par jour de 1 à 4.',
    en: 'Give whole numbers: agents from 1 to 9,999, calls per hour from 1 to 999, days from 1 to 92, calls a day from 1 to 4.',
  },
  'person.nobody_named': {
    fr: 'Rien ne dit de qui il s’agit : donnez un e-mail ou un téléphone.',
    en: 'Nothing says who is meant: give an e-mail or a phone.',
  },
  'person.unknown': {
    fr: 'Ce contact n’est plus dans l’espace : il a été effacé, ou son import a été retiré.',
    en: 'This contact is no longer in the workspace: it was erased, or its import was undone.',
  },
  'remark.expires': {
    fr: 'À partir du {day}, {count|ligne n’est plus permise|lignes ne sont plus permises} : accord terminé, durée de conservation passée ou loi changée. Le retrait dira lesquelles.',
    en: 'From {day} on, {count|row is|rows are} no longer permitted: consent ended, retention passed or law changed. The withdrawal will say which.',
  },
  'recall.hashed_without_transfer': {
    fr: 'Des empreintes servent à un destinataire de données : aucune de ces listes n’a été transmise.',
    en: 'Hashes are for a recipient of data: none of these lists was passed on.',
  },
  'preset.formula': {
    fr: 'Un en-tête ou un texte fixe commence par = + - @ ou un espace : un tableur y verrait une formule. Changez-le.',
    en: 'A header or fixed text begins with = + - @ or a space: a spreadsheet would see a formula. Change it.',
  },
  'preset.header_twice': {
    fr: 'L’en-tête « {header} » est là deux fois : chaque colonne a le sien.',
    en: 'The header “{header}” is there twice: each column has its own.',
  },
  'preset.name_unwritable': {
    fr: 'Donnez à l’outil un nom avec au moins une lettre ou un chiffre : il nomme aussi le fichier.',
    en: 'Give the tool a name with at least one letter or digit: it names the file as well.',
  },
  'preset.nobody_found': {
    fr: 'Aucune colonne ne contient la référence ou le téléphone 1 : personne ne s’y retrouverait pour un retrait.',
    en: 'No column holds the reference or phone 1: nobody could be found in it for a recall.',
  },
  'preset.not_in_encoding': {
    fr: 'Un en-tête ou un texte fixe a des lettres que Windows-1252 n’a pas : changez-le, ou changez l’encodage.',
    en: 'A header or fixed text has letters that Windows-1252 lacks: change it, or change the encoding.',
  },
  'preset.unknown': {
    fr: 'Aucun outil ne s’appelle « {name} » : choisissez-en un autre, ou décrivez-le de nouveau.',
    en: 'No tool is called “{name}”: choose another one, or describe it again.',
  },
  'returns.unknown_export': {
    fr: 'Cette liste n’existe pas, ou plus : rouvrez les campagnes et choisissez-la.',
    en: 'This list does not exist, or no longer does: open the campaigns again and choose it.',
  },
  'user.code_missing': {
    fr: 'Ce changement demande un nom et un code : entrez, puis recommencez.',
    en: 'This change wants a name and a code: enter, then do it again.',
  },
  'suppression.nothing_named': {
    fr: 'Rien ne dit qui ne doit plus être contacté : donnez un fichier, un e-mail, un téléphone, ou un nom avec la rue et le code postal.',
    en: 'Nothing says who must no longer be contacted: give a file, an e-mail, a phone, or a name with the street and the postcode.',
  },
  'suppression.nothing_looked_up': {
    fr: 'Rien à chercher : donnez un e-mail, un téléphone, ou un nom avec le code postal.',
    en: 'Nothing to look up: give an e-mail, a phone, or a name with the postcode.',
  },
  'suppression.only_of_hashes': {
    fr: 'Une liste d’empreintes n’a pas de colonne à choisir : prenez-la entière.',
    en: 'A list of hashes has no column to choose by: take it whole.',
  },
};

/** Brackets that contain only options: `(--name, --street)`, `(--only « colonne=valeur »)`. */
const OPTIONS_IN_BRACKETS = / \(--[a-z][^()]*\)/g;
/** « Reprendre une sauvegarde » is a button of the first screen and of Réglages. */
const RESTORE_COMMAND = /« aval restore »|“aval restore”/g;
const RESTORE_BUTTON = { fr: '« Reprendre une sauvegarde »', en: '“Restore a backup”' };

/** The sentence of a code for the window. */
export function windowSentence(language: Language, code: string, params: SentenceParams = {}): string {
  const other = OTHER_WORDS[code];
  if (other !== undefined) return fill(other, language, params);
  return inWindow(language, say(language, code, params));
}

/** A sentence already filled by the engine, without options and with the window's way to restore. */
export function inWindow(language: Language, sentence: string): string {
  return sentence.replace(OPTIONS_IN_BRACKETS, '').replace(RESTORE_COMMAND, RESTORE_BUTTON[language]);
}
