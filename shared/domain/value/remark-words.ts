import type { ChannelScope } from '../channel.ts';
import { channelsIn } from './channel-words.ts';
import type { ContactStatus } from '../contact/words.ts';
import { foldLines, foldWords } from './fold.ts';
import { MADE, mayRefuse, NEGATED, ONLY_SOMETIMES, REFUSALS } from './refusal-words.ts';
import { cachedByText } from './text-cache.ts';

/**
 * The channels that a remark closes: « NE PLUS APPELER svp » phone, « stop sms » SMS, « ne veut plus recevoir de pub »
 * all of them. Null when it closes none: « ne pas rappeler avant le 01/12 » is about a time, « pas d'opposition » is a
 * negation.
 */
export function oppositionInRemark(remark: string): readonly ChannelScope[] | null {
  return mayRefuse(remark) ? channelsRefused(remark) : null;
}

const channelsRefused = cachedByText((remark): readonly ChannelScope[] | null => {
  const words = foldWords(remark);
  const channels = new Set<ChannelScope>();
  for (const pattern of REFUSALS) {
    for (const match of words.matchAll(pattern)) {
      const before = words.slice(0, match.index);
      const after = words.slice(match.index + match[0].length);
      if ((ONLY_SOMETIMES.test(after) && !MADE.test(match[0])) || NEGATED.test(before)) continue;
      // The clause with its channels: « ne souhaite plus être appelé ni recevoir de sms ».
      const named = channelsIn(`${match[0]}${after.slice(0, 60)}`);
      const own = channelsIn(match[0]);
      for (const channel of own.length > 0 && !/\b(?:et|ni|ou|or|nor)\b/.test(after.slice(0, 30)) ? own : named)
        channels.add(channel);
      if (own.length === 0 && named.length === 0) channels.add('all');
    }
  }
  if (channels.size === 0) return null;
  return channels.has('all') ? ['all'] : [...channels];
});

const LACKS: readonly (readonly [RegExp, ChannelScope])[] = [
  [/^(?:pas|plus|sans|aucun|no) (?:de |d )?(?:adresse )?(?:mails?|e ?mails?|courriels?|mel)$/, 'email'],
  [/^(?:pas|plus|sans|aucun|no) (?:de |d )?(?:tel|telephone|phone)$/, 'phone'],
];

/**
 * Channels that a remark says to be absent: « pas de mail ; à jour » e-mail, « sans téléphone » phone. Beside a filled
 * address or number of that channel such words are a refusal; without one they say that there is none.
 */
export function channelsLacked(remark: string): readonly ChannelScope[] {
  return mayRefuse(remark) ? lacked(remark) : [];
}

const lacked = cachedByText((remark): readonly ChannelScope[] => {
  const clauses = remark.split(/[,;.:!()/\n–—]|\s-\s|\bet\b|\bni\b/u).map((clause) => foldWords(clause).trim());
  return LACKS.flatMap(([pattern, channel]) => (clauses.some((clause) => pattern.test(clause)) ? [channel] : []));
});

const SPOUSES = 'conjoint|conjointe|mari|epoux|epouse|femme|compagnon|compagne';
const RELATIVES = `${SPOUSES}|pere|mere|frere|soeur|fils|fille|parent|parents|mme|m|monsieur|madame|ami|amie|associe|beau|belle|maman|papa|enfant|grand`;

/** « société DCD », « DCD SARL », « ex-DCD »: a firm of that name, or somebody who had wrongly been noted as dead. */
const NAMED_DCD =
  '(?<!\\b(?:ex|chez|ste|societe|sarl|sas|sasu|eurl|sa|sci|entreprise|cabinet|agence|groupe|client|cliente) )\\bdcd\\b(?! (?:sarl|sas|sasu|eurl|sa|sci|conseil|services?|groupe|france)\\b)';
const DEAD = `(?:${NAMED_DCD}|(?<!\\bex )\\b(?:decedee?s?|deceased|defunte?)\\b)`;

/** What a post office brings back. */
const MAIL = '(?:courriers?|lettres?|plis?|enveloppes?)';

export const NUMBER_WORDS = '(?:num|numero|n|tel|telephone)';
/** A line as people call it. */
export const LINE_WORDS = '(?:portable|mobile|gsm|fixe)';
export const WRONG_WORDS =
  '(?:faux|errone|incorrect|invalide|mauvais|non attribue|plus attribue|n est plus attribue|hors service|resilie)';

const STATUSES: readonly (readonly [RegExp, ContactStatus])[] = [
  [new RegExp(`(?<!\\b(?:${RELATIVES}) (?:est )?)${DEAD}`), 'deceased'],
  [
    new RegExp(
      `^(?:deces|avis de deces|death)\\b(?! (?:du|de|de la|de son|de sa|de ses|d un|d une|dans|l) ?(?:${RELATIVES}|la famille|famille)?\\b)`,
    ),
    'deceased',
  ],
  [
    new RegExp(
      `\\b(?:npai|n p a i|pnd|n habite (?:pas|plus) a l adresse(?: indiquee)?|parti sans (?:laisser d )?adresse|psa|inconnue? a (?:l|cette) adresse|${MAIL} non (?:distribu(?:e|able)|delivre|remis)e?s?|adresse (?:inconnue|erronee|fausse|invalide)|${MAIL} (?:revenu|retourne)e?s?|${MAIL} en retour|retours? (?:de |d )?${MAIL}|retours? posta(?:l|ux)|destinataires? introuvables?|boite non identifiable|return to sender)\\b`,
    ),
    'undeliverable',
  ],
  [/\b(?:a demenage|ont demenage|demenage(?:e|s)?|n habite plus|parti a l etranger|moved(?: away)?)\b/, 'moved'],
  [
    new RegExp(
      `\\b(?:(?:faux|mauvais) (?:${NUMBER_WORDS}|${LINE_WORDS})|${NUMBER_WORDS} (?:(?:de |du )?${LINE_WORDS} )?(?:est )?${WRONG_WORDS}|${LINE_WORDS} (?:est )?(?!hors)${WRONG_WORDS}|(?:numero )?non attribue|erreur de numero|wrong number)\\b`,
    ),
    'wrong_number',
  ],
];

/**
 * The status of a person in words: « DCD » deceased, « NPAI » undeliverable, « a déménagé » moved, « faux numéro »
 * wrong number. Null when there is none, for a question (« a déménagé ? ») or about another person (« décès du conjoint
 * »).
 *
 * @param firm the person's firm: its name in a remark (« DCD ») says nothing about the person.
 */
export function readStatusWords(text: string, firm?: string): ContactStatus | null {
  if (text.includes('?')) return null;
  const words = withoutName(foldWords(text), firm);
  return STATUSES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** A word of each pattern of `STATUSES`, in folded text with its signs. */
const TELLS_PERHAPS =
  /dcd|dece|defunt|death|npai|pnd|habite|parti|psa|adresse|distribu|delivr|remis|revenu|retour|boite|introuvable|return|demenage|moved|faux|mauvais|errone|incorrect|invalide|attribu|hors|resilie|erreur|wrong|(?<![a-z\d])n(?![a-z\d]).*(?<![a-z\d])p(?![a-z\d]).*(?<![a-z\d])a(?![a-z\d]).*(?<![a-z\d])i(?![a-z\d])/;
/** Signs that folding may take for letters: « ⒟⒞⒟ ». Quotation marks and dashes it does not. */
const FOLDED_ANYHOW = /[^\0-\u024f\u2010-\u203a\u20ac]/;

/**
 * Whether each line of a text may tell a status, for a search through many remarks: false where `readStatusWords` gives
 * null, whatever the firm. Several times faster than asking it of each.
 */
export function linesThatMayTellStatus(text: string): readonly boolean[] {
  const lines = foldLines(text.toLowerCase()).split('\n');
  const mayTell = lines.map((line) => TELLS_PERHAPS.test(line));
  if (FOLDED_ANYHOW.test(text))
    for (const [place, line] of text.split('\n').entries()) mayTell[place] ||= FOLDED_ANYHOW.test(line);
  return mayTell;
}

const DEATH_OF_SPOUSE = new RegExp(
  `\\b(?:deces|mort|perte) (?:(?:du|de|de la|de l|de son|de sa|d) )?(?:${SPOUSES})\\b|\\b(?:${SPOUSES}) (?:est )?(?:${DEAD}|morte?\\b)`,
);

/** « décès du conjoint », « mari décédé »: somebody else died, the spouse. « veuve » says nothing about anybody on file. */
export function tellsDeathOfSpouse(text: string): boolean {
  return !text.includes('?') && DEATH_OF_SPOUSE.test(foldWords(text));
}

function withoutName(words: string, firm: string | undefined): string {
  const name = firm === undefined ? '' : foldWords(firm);
  return name === '' ? words : ` ${words} `.replaceAll(` ${name} `, ' ').trim();
}
