import { foldWords } from './fold.ts';

/** What people type into a cell to say that they have nothing to type, folded. */
const PLACEHOLDERS = new Set([
  'n c', 'nc', 'n r', 'nr', 'n a', 'na', 'nsp', 'ne sait pas', 'sans objet', 'so', 's o', 'ras', 'r a s', 'neant', 'aucun', 'aucune', 'rien', 'vide', 'sans',
  'inconnu', 'inconnue', 'non connu', 'non communique', 'non communiquee', 'non renseigne', 'non renseignee', 'non precise', 'non fourni', 'non disponible',
  'pas communique', 'pas renseigne', 'manquant', 'absent', 'liste rouge', 'a demander', 'a completer', 'a renseigner', 'a venir', 'en attente', 'en cours', 'idem',
  'pas de mail', 'pas de mel', 'pas d email', 'pas d e mail', 'pas de courriel', 'pas d adresse', 'pas d adresse mail', 'pas d internet', 'pas internet', 'pas de tel',
  'pas de telephone', 'pas de portable', 'pas de mobile', 'pas de fixe', 'pas de numero', 'sans mail', 'sans email', 'sans e mail', 'sans courriel', 'sans internet',
  'sans telephone', 'sans tel', 'sans portable', 'sans fixe', 'none', 'null', 'nil', 'nan', 'undefined', 'unknown', 'not available', 'not provided', 'no email', 'no phone',
  'tbd', 'tbc', 'to be completed', 'xx', 'xxx', 'xxxx',
]);

const LONGEST = Math.max(...[...PLACEHOLDERS].map((words) => words.length));

const MARKS_ONLY = /^[\s\-–—_./\\?!*•·…'"=]+$/u;

/** Whether a cell says « nothing here » in words or marks: NC, néant, liste rouge, -, ?, pas de mail. */
export function isPlaceholder(text: string): boolean {
  if (text === '') return true;
  // Dots and dashes may stand between the letters: « n. c. ».
  if (text.length > LONGEST + 6 || /\d/.test(text)) return false;
  const words = foldWords(text);
  return words === '' ? MARKS_ONLY.test(text) : PLACEHOLDERS.has(words);
}
