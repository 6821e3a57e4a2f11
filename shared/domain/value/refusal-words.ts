import { cachedByText } from './text-cache.ts';

/**
 * Wordings of a wish not to be contacted, by the person or about the person: patterns over folded words (French,
 * English).
 */

const PRONOUN = '(?:(?:l|la|le|lui|les|leur|me|m|nous|moi|surtout|du tout|jamais) )?';

const VERBS =
  'appeler|appelez|appelle|rappeler|rappelez|telephoner|telephonez|joindre|contacter|contactez|recontacter|demarcher|solliciter|sollicitez|relancer|relancez|deranger|derangez|prospecter|ecrire|ecrivez|envoyer|envoyez|mailer|spammer|importuner|importunez|embeter|embetez|adresser|faxer|emailer|texter|faire d appel|recontactez';
const DONE =
  '(?:appelee?s?|rappelee?s?|telephonee?|jointe?s?|contactee?s?|recontactee?s?|demarchee?s?|sollicitee?s?|relancee?s?|derangee?s?|importunee?s?|prospectee?s?|embetee?s?|mailee?s?|informee?s?|tenue? au courant)';
/** Things sent or done to a person. Plural where the singular « mail » means a missing address. */
const CONTACTS =
  '(?:appels?|coups? de (?:fil|tel(?:ephone)?)|sms|textos|mails|emails|e mails|mailings?|e mailings?|emailings?|courriers?|courriels|lettres|pubs?|publicites?|newsletters?|infolettres?|gazette|catalogues?|prospectus|publipostage|demarchage|prospection|sollicitations?|relances?|offres? commerciales?|offres promotionnelles?|promotions?|promos|envois?|spams?)';
const WANTS =
  '(?:veut|veulent|voulons|veux|voulez|souhaite|souhaitent|souhaitons|souhaitez|desire|desirent|desirez|tient|aime|supporte)';
const LIST =
  '(?:(?:les?|la|des|du|de la|de nos|de vos|de votre|nos|toutes les|tous les) )?(?:listes?|fichiers?|base|bases|envois?|mailings?|contacts?|newsletters?|diffusions?|campagnes?|relances?)';
/** Things declined without declining contact. */
const NO_CONTACT =
  '(?! (?:(?:l|le|la|les|un|une|d|de|du|des|son|sa|notre|nos|cette|ce) )*(?:devis|offre (?:de prix|du)|proposition|carte|factures?|produits?|rdv|rendez|livraisons?|paiements?|prelevements?|cheques?|credit|photos?|image|essai|garantie|visite|remboursement|pret|commande|payer|acheter|venir|repondre|attendre|se deplacer|changer|vendre|de suite|tout de suite|adherer|renouveler|cotiser))';
const ENGLISH_VERBS =
  '(?:call|phone|ring|contact|mail|email|e mail|text|sms|write|disturb|solicit|fax|market|telephone|send)';
const ENGLISH_CONTACTS =
  '(?:calls?|phone calls?|e ?mails?|mailings?|texts?|sms|letters?|post|newsletters?|marketing|spam|advertising|promotions?|offers|solicitations?|phoning|telemarketing)';

/** Sentences that refuse at any place of a text. */
export const REFUSALS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ne |n )?(?:surtout )?(?:plus|pas|jamais)(?: jamais| du tout)? (?:lui |les |leur )?${PRONOUN}(?:${VERBS})\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:on )?(?:ne |n )(?:l |le |la |les |lui |nous |m )?(?:appelle|rappelle|telephone|contacte|demarche|sollicite|relance|derange|ecrit|envoie|mail|appelez|rappelez|contactez|ecrivez|envoyez)(?: lui)? (?:plus|pas|jamais|rien)\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:(?:ne )?(?:plus |surtout )?rien (?:lui |leur |me |nous )?|ne (?:lui |leur |me |nous )?)(?:envoyer|adresser)(?: (?:plus )?rien)?\\b(?! effacer)`,
    'g',
  ),
  new RegExp(
    `\\b(?:ne )?${WANTS} (?:vraiment |surtout |absolument )?(?:plus|pas|rien|aucune?)(?: du tout| jamais)?${NO_CONTACT}(?: (?:d |de |du |des |aucune? |les? |la |nos |vos )*${CONTACTS}| (?:etre|se faire|qu on|que l on|recevoir|rien recevoir|entendre parler)| rien)?`,
    'g',
  ),
  new RegExp(
    `\\bn accepte (?:plus|pas|aucune?)${NO_CONTACT}(?: (?:de |d |les |le |la |nos )*${CONTACTS}| d etre ${DONE}| (?:la|le|les) (?:prospection|demarchage|appels))?`,
    'g',
  ),
  new RegExp(`\\bplus (?:de |d |aucune? )(?:mail|email|courriel|${CONTACTS}|contact)\\b`, 'g'),
  new RegExp(
    `\\b(?:pas|sans|zero|aucune?|halte a(?: la|ux)?|non a(?:ux|u| la)?|stop a(?: la|ux|u)?|contre l[ea]s?) (?:de |d |tout(?:e)? |le |la |les )*(?:appels? (?:commerciaux|commercial|telephoniques?)|sms|mails|emails|e mails|courriels|mailings?|courriers?(?! (?:recu|recent|depuis))|lettres|pubs?|publicites?|newsletters?|gazette|catalogues?|prospectus|demarchage|prospection|sollicitations?|relances? commerciales?|offres? commerciales?|spams?|envois?)\\b`,
    'g',
  ),
  /\bpas d appels?\b/g,
  // « Pas de mail » alone means that there is no address; with a polite form it is a refusal.
  /\bpas (?:de |d )(?:mail|email|e mail|courriel|tel|telephone) (?:svp|merci|s il (?:vous|te) plait)\b/g,
  /\bstop (?:sms|mails?|emails?|e mails?|mailings?|appels?|tel|telephone|courriers?|pubs?|publicites?|newsletters?|tout|demarchage|prospection|relances?|calls?|calling|e ?mailing|texting|contacting|phoning|marketing)\b/g,
  /^stop(?: svp| merci)*$/g,
  /\b(?:arreter|arretez|cesser|cessez) (?:de |d |les |tout |toute |vos |ces )*(?:(?:l |le |la |me |m |nous )?(?:appel\w*|telephon\w*|contact\w*|ecri\w*|envo\w*|sollicit\w*|harcel\w*|relanc\w*|derang\w*|embet\w*)|sms|mails?|courriers?|pubs?|newsletters?)\b/g,
  /\blaisse[rz] (?:(?:le|la|les|moi|nous|lui) )?(?:tranquilles?|en paix)\b/g,
  /\b(?:desabonnee?s?|desabonnement|desabonner|desinscrits?|desinscrites?|desinscription|desinscrire|unsub|unsubscribe[ds]?|unsubscription|opt out|opted out|optout|opts out)\b/g,
  new RegExp(
    `\\b(?:s est |est |s |se dit |s y )?oppose(?:e|s|es)? (?:a|au|aux)(?: la| l| tout| toute| ce)? (?:demarchage|prospection|publicite|pub|sollicitation|appels?|traitement|utilisation|${CONTACTS})\\w*`,
    'g',
  ),
  /\b(?:droit d opposition|opposition (?:rgpd|cnil|totale|ecrite|recue|exercee|a la prospection|au demarchage|aux? appels?|tel|telephone|telephonique|mails?|e ?mails?|sms|courriers?)|demande (?:rgpd )?(?:de suppression|d effacement|de desinscription|de desabonnement|de radiation|de retrait|d opposition))\b/g,
  new RegExp(
    `\\brefus(?:e|es|ent|ee|ait)?${NO_CONTACT} (?:tout |toute |tous |le |la |les |l |de |du |d |des |nos |absolument )*(?:contact|mail|email|courriel|telephone|tel|${CONTACTS}|prospection|demarchage|etre ${DONE}|recevoir|rappel|tout$)`,
    'g',
  ),
  /\b(?:(?:suppression|effacement|desinscription|radiation) (?:rgpd )?demandee?s?|(?:sur|dans) (?:la |une )?liste d oppositions?)\b/g,
  /\barrets? (?:des |de |d )(?:tous? |toute?s? )?(?:les |nos |vos )?(?:envois?|appels?|sms|mails?|emails?|e mails?|courriels?|mailings?|courriers?|pubs?|publicites?|newsletters?|relances?|sollicitations?|demarchage|prospection)\b/g,
  /^refuse(?:e|s)? tout(?: contact)?$/g,
  new RegExp(
    `\\b(?:a demande|demande|souhaite|veut|demander) (?:a |son |sa |l |le |la |d |de |qu on |que l on )*(?:etre |se faire |nous )*(?:retiree?|retirer|retrait|supprimee?|supprimer|suppression|radiee?|radier|radiation|rayee?|effacee?|effacer|effacement|enlevee?|enlever|oublie|desinscri\\w*|desabonn\\w*|blackliste\\w*)\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:a |faut |merci de )?(?:retirer|retiree?s?|supprimer|supprimee?s?|exclure|exclue?s?|radier|radiee?s?|rayer|rayee?s?|enlever|sortir|oter|effacer) (?:de |du |des )?${LIST}\\b`,
    'g',
  ),
  /\b(?:blacklist(?:e|ee|es|ed|er|ing)?|black list(?:e|ee|ed)?|blocklist(?:e|ee|ed)?|liste noire|liste repoussoir|liste robinson|repoussoir)\b/g,
  /^(?:a )?(?:exclure|exclue?s?|radiee?s?|radier|bannie?s?|bannir|ne plus|plus rien|opposee?s?|opposition|robinson)$/g,
  /\b(?:interdit|interdiction|defense) (?:formelle )?(?:de |d )(?:l |le |la |les )?(?:appels?|appeler|contact|contacter|telephoner|demarchage|demarcher|ecrire|prospection|envoi|envoyer)\b/g,
  /\b(?:contact|appels?|demarchage|prospection|mails?|sms|courriers?) (?:interdits?|interdite|refusee?s?|proscrits?|bloquee?s?)\b/g,
  new RegExp(
    `\\b(?:do not|don t|dont|never|must not|should not|not to|please do not) (?:be )?(?:ever )?(?:${ENGLISH_VERBS}(?:ed|led)?|allow (?:bulk |any )?${ENGLISH_CONTACTS})\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:does not|doesn t|do not|don t|did not|didn t|no longer|not) (?:want|wants|wish|wishes|like|accept|agree)(?:s|ed)?(?: to)?(?: be| receive| get| have| hear)?(?: any| more| further| our| your)*(?: (?:${ENGLISH_CONTACTS}|contact|${ENGLISH_VERBS}ed|called|from us|from you))\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:no more|no further|wants no|refuses?|refused|declines?|declined|objects? to|objected to|against) (?:any |all |our |to )*(?:${ENGLISH_CONTACTS}|contact|be (?:called|contacted|emailed))\\b`,
    'g',
  ),
  /\bno (?:calls|cold calls|emails|e mails|mailings?|texts|sms|newsletters?|marketing|phone calls|solicitation)\b/g,
  /\b(?:remove|take|delete) (?:(?:me|him|her|them|us) )?(?:off|out of|from) (?:the |our |your |all |any )*(?:(?:mailing|call|calling|contact|e ?mail) )?(?:lists?|database|mailings?)\b/g,
  /\bleave (?:me|him|her|them|us) alone\b/g,
  /^(?:dnc|do not call|do not contact|rgpd art(?:icle)? 21|suppressed)$/g,
];

/** Words of a temporary refusal or one for a part of the day: a wish about the time, not a refusal. */
export const ONLY_SOMETIMES =
  /^(?: \p{L}+){0,3}? (?:avant|apres|pendant|entre|durant|jusqu|tant que|le (?:matin|midi|soir|week end|weekend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(?:les )?(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|matins?|soirs?|week ends?)|en (?:journee|semaine|soiree|vacances|ete|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?! \d{4})|cette semaine|ce mois|au (?:bureau|travail)|before|until|after|on (?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?))\b/u;

/** Refusals that were made: a day, a month or another wish after them does not limit them (« désinscrit en mars »). */
export const MADE =
  /^(?:desabonn|desinscri|unsub|opted|opts|opt ?out|a demande|demande|suppression|effacement|retir|supprim|radi|raye|exclu|blacklist|black list|blocklist|droit d opposition|opposition (?:rgpd|cnil|totale|ecrite|recue|exercee))/;

/** Words that negate the refusal after them: « pas d'opposition », « n'est pas opposé à ». */
export const NEGATED = /\b(?:pas|aucune?|sans|non|not|never|jamais) (?:d |de |est |encore |ete |ete encore )?(?:en )?$/;

/** Every refusal contains one of these words; most cells contain none and are not examined further. */
const HINTS =
  /stop|refus|oppos|d[eé]s(?:in|ab)|black|blocklist|unsub|opt.{0,4}out|(?<![a-zà-ÿ])(?:ne|n|pas|plus|jamais|sans|rien|aucune?|zero|zéro|halte|non|contre|not|no|never|don.?t|dnc|leave|against|dont|doesn.?t|didn.?t)(?![a-zà-ÿ])|arr[eê]t|cesse|tranquil|en paix|exclu|radi|raye|rayé|retir|supprim|suppress|enlever|sortir|[oô]ter|effac|interdi|d[eé]fense|liste|repoussoir|robinson|remove|take|delete|declin|object|banni|rgpd/i;

/** The same for one word of a text: where a hint is of several words, one of them. */
const HINTS_IN_A_WORD = new RegExp(`${HINTS.source}|opt|paix|(?<![a-zà-ÿ])(?:don|doesn|didn)`, 'i');

/** Streets and towns are made of more words than answers are. */
const MOST_WORDS = 32_768;
const LONGEST_WORD = 30;

const hintsInAWord = cachedByText((word) => HINTS_IN_A_WORD.test(word), LONGEST_WORD, MOST_WORDS);

/**
 * Whether a text may hold a refusal. Words come back where whole texts do not: a million streets are made of some
 * thousands.
 */
export function mayRefuse(text: string): boolean {
  let from = -1;
  for (let place = 0; place <= text.length; place += 1) {
    if (isLetter(text.charCodeAt(place))) {
      if (from < 0) from = place;
    } else if (from >= 0) {
      if (hintsInAWord(text.slice(from, place))) return mayRefuseAsAWhole(text);
      from = -1;
    }
  }
  return false;
}

/** The reference of `mayRefuse`: all of the text at once. */
export function mayRefuseAsAWhole(text: string): boolean {
  return HINTS.test(text);
}

/** A letter as far as hints are made of them; NaN, past the end of a text, is none. */
function isLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91) || code > 191;
}
