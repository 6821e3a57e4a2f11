import { both, whole, wordPattern } from './header-rule.ts';
import { refusalHeader } from './header-choices.ts';

/**
 * Headers about passing the data on (« Optin partenaires », « J'accepte de recevoir les offres des partenaires »): a yes permits
 * nothing, for it names no recipient (docs/law/rules-fr.md, D-1), but a no is an opposition to transfers, and to these alone
 * where the header asks about nothing else.
 */

const PARTNERS = String.raw`(?:partenaires?|partners?|partenariat|tiers(?! payant)|third part(?:y|ies)|sponsors?)`;
const PASSED_ON = String.raw`(?:transmi\p{L}*|transmettre|cession|cedee?s?|ceder|communiquee?s?|partagee?s?|revendu\p{L}*|vend(?:re|ue?s?)|shar(?:e|ed|ing)|transfer\p{L}*)`;
const AGREES = String.raw`(?:opt ?in|optin|accords?|accepte\p{L}*|accepts?|autorise\p{L}*|autorisation|consent\p{L}*|souhaite\p{L}*|veut|veux|voulez|d accord|ok|agrees?|permission|recevoir|offres?|offers?|informations?|promotions?|promos?|communications?|newsletters?|rgpd|gdpr)`;
const DATA = String.raw`(?:donnees?|coordonnees?|adresses?|e ?mails?|fichier|data|details)`;

const ABOUT_PARTNERS = both(AGREES, PARTNERS);
const ABOUT_TRANSFERS = both(AGREES, PASSED_ON);
const OF_DATA = both(PASSED_ON, DATA);
const TOLD_OF = wordPattern(`${PARTNERS}|transmission|cession`);
/** A day, a wording or a source of the answer is no answer. */
const BESIDE = wordPattern('date|jour|le$|texte|libelle|mention|source|origine|fournisseur|nom|liste|ip|id');

/** Nouns side by side are one matter: « les offres et promotions de nos partenaires ». */
const NOUN = String.raw`(?:offres?|offers?|informations?|infos?|promotions?|promos?|communications?|actualites?|news|messages?|donnees?|coordonnees?|data)`;
const JOINED = '(?:et|ou|and|or|ainsi que|as well as)';
const PAIR = new RegExp(String.raw`\b(${NOUN}) ${JOINED} (?:(?:les|des|mes|vos|my|your) )?${NOUN}\b`, 'gu');
const BETWEEN = new RegExp(String.raw`\b${JOINED}\b`, 'u');
const IS_OF_OTHERS = wordPattern(`${PARTNERS}|${PASSED_ON}`);
/** Channels and answers limit or explain the question: « Optin partenaires e-mail et SMS (O/N) ». */
const IS_NO_MATTER = whole(
  String.raw`(?: ?(?:par|by|e|mails?|emails?|sms|mms|courriers?|post|postal|postaux|telephones?|tel|phone|appels?|o|n|y|oui|non|yes|no|0|1))*`,
);
/** As « et »: « Refus prospection / partenaires ». */
const JOINING_SIGNS = /[+&/,;]/gu;

/** `agrees`: a no in a cell is one; `refuses`: whatever says yes in a cell is one. Null: another header. @param words of the header */
export function transferHeader(words: string): 'agrees' | 'refuses' | null {
  if (BESIDE.test(words)) return null;
  const refusal = refusalHeader(words);
  if (refusal === 'opposition') return TOLD_OF.test(words) ? 'refuses' : null;
  if (refusal !== null) return null;
  const isAbout =
    ABOUT_PARTNERS.test(words) || (ABOUT_TRANSFERS.test(words) && (OF_DATA.test(words) || TOLD_OF.test(words)));
  return isAbout ? 'agrees' : null;
}

/**
 * Whether a header is about passing the data on, and about nothing else. « Nos offres et celles de nos partenaires » asks
 * about ours too: a no there is one to everything.
 *
 * @param wordsOf `headerWords`, which asks this module itself.
 */
export function isOfTransfersAlone(header: string, wordsOf: (header: string) => string): boolean {
  const words = wordsOf(header.replaceAll(JOINING_SIGNS, ' et '));
  if (transferHeader(words) === null) return false;
  return words
    .replace(PAIR, '$1')
    .split(BETWEEN)
    .every((part) => IS_OF_OTHERS.test(part) || IS_NO_MATTER.test(part.trim()));
}
