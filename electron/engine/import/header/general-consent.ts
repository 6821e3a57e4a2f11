import { channelsIn } from '../../../../shared/domain/value/channel-words.ts';
import type { OppositionInCell } from '../../../../shared/domain/value/opposition-words.ts';
import { oppositionInRemark } from '../../../../shared/domain/value/remark-words.ts';
import { readYesNo } from '../../../../shared/domain/value/yes-no.ts';
import { cachedByText } from '../../../../shared/domain/value/text-cache.ts';
import { refusalHeader } from './header-choices.ts';
import { headerHint, headerWords } from './header-words.ts';
import { both, whole, wordPattern } from './header-rule.ts';
import { transferHeader } from './transfer-consent.ts';

/**
 * Headers that ask for an agreement without a channel (« Opt-in », « Accord commercial »): a yes there opens no channel,
 * because a consent is given for one means of contact (docs/law/rules-fr.md, EC-1), but a no is a no.
 */

const ALONE = whole(
  'ok|accords?|autorisations?|contactable|demarchable|prospectable|sollicitable|(?:ok )?contact ok|ok contact|prospections?|demarchage|subscribed|permissions?',
);
const AGREEMENT = wordPattern(
  String.raw`opt ?in|optin|consent\p{L}*|rgpd|gdpr|marketing|accords? (?:commercial\p{L}*|client\p{L}*|contact\p{L}*|partenaires?|prospection|demarchage|rgpd)`,
);
const AGREED = both(
  String.raw`(?:accord|accepte\p{L}*|accepts?|autorise\p{L}*|autorisation|souhaite\p{L}*|veut|veux|voulez|d accord|ok|agrees?|permission|peut on|pouvons nous|(?:can|may) we)`,
  String.raw`(?:prospections?|demarchages?|offres?|sollicitations?|sollicitee?|contactee?s?|recontactee?s?|demarchee?s?|recevoir|informations?|promotions?|promos?|actualites|nouvelles|publicites?|pub|communications?|partenaires?|offers?|partners?)`,
);
/** Things agreed to without agreeing to be contacted. */
const OTHER_MATTER = wordPattern(
  'devis|paiements?|prelevements?|cheques?|credits?|commandes?|livraisons?|images?|photos?|propositions?|rdv|rendez vous|prets?|factures?|garantie|cgv|cgu|conditions|cookies?|sinistre|mandat|signature',
);

const LONGEST = 160;

/** Whether a header asks for an agreement to be contacted and names no channel, or for one to be passed on. */
export const asksGeneralConsent = cachedByText((header): boolean => {
  const words = headerWords(header);
  if (words === '' || words.length > LONGEST) return false;
  if (transferHeader(words) === 'agrees') return true;
  // « Date RGPD », « IP optin » and « Refus RGPD » have a meaning of their own.
  if (headerHint(header) !== null || refusalHeader(words) !== null) return false;
  if (OTHER_MATTER.test(words) || channelsIn(words).some((channel) => channel !== 'all')) return false;
  return ALONE.test(words) || AGREEMENT.test(words) || AGREED.test(words);
}, LONGEST);

/**
 * The opposition in a cell below such a header: a clear no, or a refusal in words. Null for a yes, an unclear answer and
 * an empty cell: an agreement that is missing is no refusal.
 */
export function readGeneralRefusal(cell: string | number | boolean): OppositionInCell | null {
  if (readYesNo(cell) !== 'no') return null;
  const text = String(cell);
  return { channels: oppositionInRemark(text) ?? ['all'], findings: [] };
}
