import { NEGATED, REFUSALS } from '../../../../shared/domain/value/refusal-words.ts';
import { oppositionInRemark } from '../../../../shared/domain/value/remark-words.ts';
import { both, whole, wordPattern, type HeaderRule } from './header-rule.ts';

/** Headers of consents and refusals, and their days. */

const CONSENT = String.raw`(?:opt ?in|optin|accords?|consent(?:ement|ed)?s?|autorise(?:e|ation)?|autorisation|acceptee?s?|accepte[rsz]|accepts?|abonnement|abonnee?|abonnez|inscri(?:t|te|ption)|rgpd|gdpr|ok|permission|marketing|subscri(?:bed?|ption)|agree[sd]?|recevoir|recoit|recois|reception|souhaitee?s?|souhaitez|voulez|veut bien|veut|veux|d accord|prefere|preferee?|contact par|contactable|joignable|(?:can|may) we|pouvons nous|peut on|on peut|peut etre|would you like|alertes?|previen[st]|prevenez|informee?|tenue? au courant|envoi|bulletin)`;
const MAIL = String.raw`(?:e ?mails?|mails?|courriels?|mel|newsletters?|infolettres?|e ?mailing|mailing|gazette|lettre|lettre d infos?|lettre d information|e ?letter|email you)`;
const TEXT = String.raw`(?:sms|textos?|mms|text (?:you|me|messages?))`;
const CALL = String.raw`(?:tel|telephones?|telephonique|appels?|phone|calls?|phoning|appelee?s?|appeler|rappelee?s?|telephoner)`;
const LETTER = String.raw`(?:courriers?(?! electronique)|post(?:al|ale|e)?|papier|mailing postal|direct mail|catalogues?|revue)`;
const ROBOT = String.raw`(?:automates?(?: d appels?)?|robots?|appels? automatiques?|automated calls?|robocalls?)`;
const DAY = String.raw`(?:date|jour|le|on|at|dt|depuis|time|timestamp|horodatage|datetime)`;
const GIVEN = String.raw`(?:opt ?in|optin|accords?|consent(?:ement|ed)?s?|rgpd|gdpr|autorisation)`;

/** « Email subscriber status »: subscribed or not. « Subscriber email » is an address. */
const SUBSCRIBER_STATUS = 'subscriber status';

/** A refusal in a header: every cell is one, with any words. */
const REFUSED = wordPattern(
  String.raw`stop\p{L}*|opt ?out\p{L}*|opted ?out|optout|oppositions?|opposants?|opposee?s?|refus|refusee?s?|refuser|refusent|desinscri\p{L}*|desabon\p{L}*|unsub\p{L}*|dnc\p{L}*|black ?list\p{L}*|block ?list\p{L}*|liste noire|repoussoir|robinson|suppressed|exclu(?:e|s|es|re|sion)?|radi(?:e|ee|es|ees|ation)|do ?not|donot\p{L}*|no (?:calls?|e ?mails?|mail|mailings?|contact|sms|phone|more|marketing)|interdits?|interdiction|bloquee?s?|plus rien|ne plus|ne pas|resilie (?:newsletter|gazette|infolettre)`,
);
const WITHOUT = wordPattern(
  String.raw`(?:pas|plus|sans|aucune?|zero|jamais) (?:de |d |tout(?:e)? |nos |les )?(?:pub|publicites?|mails?|e ?mails?|mailings?|courriels?|sms|textos?|courriers?|appels?|appeler|newsletters?|prospection|demarchage|relances?|sollicitations?|envois?|contacts?|tel|telephone|phoning|catalogues?|gazette)`,
);
/** Objects that are declined, withdrawn or blocked without refusing contact. */
const OTHER_MATTER = wordPattern(
  'devis|paiements?|prelevements?|cheques?|credits?|dossiers?|candidatures?|commandes?|livraisons?|image|propositions?|rdv|rendez vous|prets?|remboursements?|factures?|factu|montants?|garantie|sinistre|compte|carte|site|fax|hors|exclu(?:sive|sivite)|parking|gluten|allergie|repond|habite|fonctionne|connait|sait|recu',
);
const CONTACTED = wordPattern(
  'contacts?|contacter|contactee?|appels?|appeler|rappeler|mails?|e ?mails?|mailing|emailing|sms|courriers?|courriel|newsletters?|prospection|demarchage|relancer|pub|publicite|telephone|tel|ecrire|solliciter|offres?|donnees',
);
/** Reason or manner of a refusal, in a table with a column of refusals. */
const ABOUT_A_REFUSAL = wordPattern(
  'motifs?|raisons?|reasons?|causes?|pourquoi|why|campaign|type|subtype|source|nl|titre|title|id|nombre|nb|par$|by$|canal|canaux',
);

type RefusalHeader = 'opposition' | 'day' | 'asks';

/**
 * Whether the words of a header refuse: a column of oppositions, the day of one, or an ambiguous column that needs a
 * question (« Pas d'opposition », « Ne pas appeler avant », « Motif du refus »). null: they do not.
 */
export function refusalHeader(header: string): RefusalHeader | null {
  const found = REFUSED.exec(header) ?? WITHOUT.exec(header);
  const isSentence = oppositionInRemark(header) !== null;
  if (found === null && !isSentence) return refusesSometimes(header) ? 'asks' : null;
  if (found !== null && NEGATED.test(header.slice(0, found.index)) && !isSentence) return 'asks';
  if (OTHER_MATTER.test(header) && !CONTACTED.test(header)) return null;
  if (found !== null && ABOUT_A_REFUSAL.test(header)) return 'asks';
  if (!isSentence && refusesSometimes(header)) return 'asks';
  return DAY_OF_REFUSAL.test(header) && !isQuestion(header) ? 'day' : 'opposition';
}

const DAY_OF_REFUSAL = wordPattern(String.raw`${DAY}|(?:recue?|notee?|demandee?) le`);

/** « Je m'oppose à l'utilisation de… le » is a sentence, not a day. */
function isQuestion(header: string): boolean {
  return /^(?:je|j|i|please|cochez|cocher|tick|check) /.test(header);
}

function refusesSometimes(header: string): boolean {
  return REFUSALS.some((pattern) => {
    pattern.lastIndex = 0;
    const found = pattern.test(header);
    pattern.lastIndex = 0;
    return found;
  });
}

/** Day, end, wording and channel of an answer. */
export const CONSENTS: readonly HeaderRule[] = [
  [
    'consentUntil',
    0.9,
    both(
      '(?:fin|jusqu au|jusque|expiration|expire|valable|validite|until|expiry|echeance)',
      String.raw`(?:opt ?in|optin|accords?|consent(?:ement|ed)?s?|autorisation|rgpd|gdpr)`,
    ),
  ],
  [
    'consentWording',
    0.9,
    both(
      '(?:texte?|libelle|mention|formule|formulation|wording|version)',
      '(?:accord|consent(?:ement)?|rgpd|opt ?in|optin|cases?|autorisation)',
    ),
  ],
  [
    'source',
    0.85,
    wordPattern(
      '(?:opt ?in|optin|signup|inscription|subscription) source|source (?:d |de l )?(?:inscription|opt ?in|optin|consentement)',
    ),
  ],
  [null, 1, wordPattern('(?:opt ?in|optin|confirm|signup|consent) ip')],
  [
    'consentOn',
    0.9,
    both('(?:date|jour|on|at|horodatage|time|timestamp|datetime)', String.raw`(?:${GIVEN}|confirm|confirmed)`),
  ],
  [
    'consentOn',
    0.9,
    wordPattern(
      String.raw`(?:${GIVEN}|acceptee?|signee? rgpd)(?: \p{L}+){0,2} (?:le|du)$|(?:accepted|agreed|subscribed) (?:on|at)|accord (?:donne|recueilli|obtenu|recu) le`,
    ),
  ],
  [
    'collectedOn',
    0.9,
    wordPattern('(?:subscription|subscribe|sign ?up|abonnement) (?:date|time)|date (?:d |de l )?abonnement'),
  ],
  ['bloctel', 0.95, wordPattern('bloctel')],
  ['consentSms', 0.95, both(SUBSCRIBER_STATUS, TEXT)],
  ['consentEmail', 0.95, both(SUBSCRIBER_STATUS, MAIL)],
  ['consentAutomatedCall', 0.92, both(CONSENT, ROBOT)],
  ['consentSms', 0.95, both(CONSENT, TEXT)],
  [
    'consentPost',
    0.92,
    both(CONSENT, '(?:courriers?(?! electronique)|papier|voie postale|envoi postal|postal mail|direct mail)'),
  ],
  ['consentEmail', 0.95, both(CONSENT, MAIL)],
  ['consentPost', 0.92, both(CONSENT, LETTER)],
  ['consentPhone', 0.92, both(CONSENT, CALL)],
  [
    'consentEmail',
    0.8,
    whole(
      'newsletters?|infolettre|emailing|e mailing|lettre d infos?|lettre d information|(?:bulletin|gazette|journal) (?:par |en )?(?:e ?mail|mail|courriel|numerique)',
    ),
  ],
];
