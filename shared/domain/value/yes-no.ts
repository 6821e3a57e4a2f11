import { foldWords } from './fold.ts';
import { isPlaceholder } from './placeholder.ts';
import { oppositionInRemark } from './remark-words.ts';

/** The answer in a yes-or-no cell. `unclear` is neither: it grants nothing and refuses nothing. */
export type YesNoAnswer = 'yes' | 'no' | 'unclear';

const YES = new Set(
  'oui o y yes yep x xx 1 v vrai true ok on t accepte acceptee acceptes accord accorde coche cochee valide validee actif inscrit inscrite abonne abonnee consent consentement consenti optin accepted subscribed agreed checked'.split(
    ' ',
  ),
);
const YES_PHRASES = new Set([
  'd accord',
  'opt in',
  'oui oui',
  'est d accord',
  'a accepte',
  'a donne son accord',
  'j accepte',
  'i agree',
  'consentement donne',
  'bon pour accord',
  'double opt in',
]);
const NO = new Set(
  'non n no nope 0 f faux denied declined false off ko stop refus refuse refusee refused decoche decochee desabonne desabonnee desinscrit desinscrite unsubscribed optout oppose opposee opposition jamais never unchecked inactif'.split(
    ' ',
  ),
);
const NO_PHRASES = new Set([
  'pas d accord',
  'opt out',
  'non merci',
  'ne veut pas',
  'ne souhaite pas',
  'pas de consentement',
  'non coche',
  'non consenti',
  'sans accord',
  'pas accepte',
  'do not contact',
]);

const YES_MARKS = /^[✓✔☑✅👍]\uFE0F?$/u;
const NO_MARKS = /^[✗✘☒❌☐👎]\uFE0F?$/u;

/** A question that was not asked or not answered: neither yes nor no, though it begins with « non ». */
const NOT_ANSWERED =
  /^(?:non|no) (?:demandee?|applicable|concernee?|posee?|repondue?|verifiee?|saisie?|answer|reply|response|data)$/;

/** Text that may follow a yes without changing it: its date. */
const WHEN = /^(?:(?:le|du|depuis|depuis le|en|au|on|since|dated?) )?(?:\d{1,4}[ /.-]){0,2}\d{2,4}$/;
const MONTH =
  'janv?(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept?(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?|january|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|september|october|november|december';
/** A month by its name: « oui, stop 2025 » and « oui sauf 2024 » say more than when. */
const WHEN_IN_WORDS = new RegExp(
  `^(?:(?:le|du|depuis|depuis le|en|au|on|since) )?(?:\\d{1,2}(?:er)? )?(?:${MONTH}) \\d{4}$`,
);

/**
 * Yes or no in French and English words, marks, 1/0 and true/false; null for an empty cell. A yes with
 * anything but its date after it (« oui mais pas le samedi », « oui ? ») is unclear; a no stays a no, with any words
 * after it.
 */
export function readYesNo(cell: string | number | boolean): YesNoAnswer | null {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return cell === 1 ? 'yes' : cell === 0 ? 'no' : 'unclear';
  const text = cell
    .replace(/^'+/, '')
    .trim()
    .replace(/^([01])[.,]0+$/, '$1');
  if (text === '') return null;
  if (YES_MARKS.test(text)) return 'yes';
  if (NO_MARKS.test(text)) return 'no';
  const words = foldWords(text);
  if (words === '' || text.includes('?')) return 'unclear';
  if (YES.has(words) || YES_PHRASES.has(words)) return 'yes';
  if (NO.has(words) || NO_PHRASES.has(words)) return 'no';
  if (NOT_ANSWERED.test(words) || isPlaceholder(text)) return 'unclear';
  const [first = '', ...others] = words.split(' ');
  if (others.length > 0) {
    const rest = others.join(' ');
    if (['oui', 'yes', 'ok', 'accepte'].includes(first))
      return WHEN.test(rest) || WHEN_IN_WORDS.test(rest) ? 'yes' : 'unclear';
    if (['non', 'no', 'refus', 'refuse', 'stop'].includes(first)) return 'no';
  }
  return oppositionInRemark(text) === null ? 'unclear' : 'no';
}
