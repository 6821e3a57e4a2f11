import type { ChannelScope } from './channel.ts';
import { channelsIn } from './channel-words.ts';
import type { ContactStatus } from './contact.ts';
import { foldWords } from './fold.ts';

/** What a no says when it is only for a while or a part of the day: a wish about when, not a no. */
const ONLY_SOMETIMES =
  /^(?: \p{L}+){0,3}? (?:avant|apres|pendant|entre|durant|jusqu|tant que|le (?:matin|midi|soir|week end|weekend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\d)|(?:les )?(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|matins?|soirs?|week ends?)|en (?:journee|semaine|soiree|vacances|ete|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|cette semaine|ce mois|au (?:bureau|travail)|before|until|after|on (?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?))\b/u;

const VERBS =
  'appeler|appelez|rappeler|rappelez|telephoner|telephonez|joindre|contacter|contactez|recontacter|demarcher|solliciter|sollicitez|relancer|relancez|deranger|prospecter|ecrire|ecrivez|envoyer|envoyez|mailer|spammer|importuner|adresser';

const REFUSALS: readonly RegExp[] = [
  new RegExp(`\\bne (?:surtout )?(?:plus|pas|jamais)(?: jamais| du tout)? (?:(?:l|la|le|lui|les|me|m|nous|du tout) )?(?:${VERBS})\\b`, 'g'),
  /\bn (?:appelez|ecrivez|envoyez) (?:plus|pas|jamais)\b/g,
  /\bne (?:veut|souhaite|desire|veulent|souhaitent|voulons|veux) (?:plus|pas|surtout pas|aucune?) (?:(?:d |de |du )|etre (?:appele|appelee|rappele|rappelee|contacte|contactee|recontacte|demarche|demarchee|sollicite|sollicitee|relance|relancee|derange|derangee)|recevoir|qu on|que l on)?/g,
  /\bplus (?:de |d |aucun |aucune )(?:appels?|sms|mails?|emails?|e mails?|courriers?|courriels?|pubs?|publicites?|newsletters?|demarchage|prospection|sollicitations?|relances?|contact)\b/g,
  /\bpas (?:de |d )(?:pubs?|publicites?|demarchage|prospection|sollicitations?|newsletters?|offres? commerciales?)\b/g,
  /\bstop (?:sms|mails?|emails?|e mails?|appels?|tel|telephone|courriers?|pubs?|publicites?|newsletters?|tout|demarchage|prospection|relances?)\b/g,
  /^stop(?: svp| merci)*$/g,
  /\b(?:desabonne|desabonnee|desinscrit|desinscrite|desinscription|desabonnement|unsubscribed?|opt out|optout)\b/g,
  /\b(?:s est |est |s )?oppose(?:e|s)? (?:a|au|aux)(?: la| tout| toute)? (?:demarchage|prospection|publicite|sollicitation|appels|traitement)\w*/g,
  /\b(?:droit d opposition|opposition (?:rgpd|cnil|totale|ecrite|recue|exercee|a la prospection|au demarchage)|demande (?:de suppression|d effacement|de desinscription|de desabonnement))\b/g,
  /\brefuse (?:tout |toute |le |la |les |l )?(?:demarchage|prospection|publicite|pub|pubs|appels?|sms|mails?|emails?|courriers?|contact|sollicitation|sollicitations|newsletters?)\b/g,
  /\b(?:do not|don t|dont|never) (?:call|phone|contact|mail|email|e mail|text|write|disturb)\b/g,
  /\b(?:no more (?:calls?|mails?|emails?|texts?|sms|letters?|contact)|remove from (?:the |our |all )?lists?)\b/g,
  /^(?:dnc|do not call|rgpd art(?:icle)? 21)$/g,
];

const NEGATED = /\b(?:pas|aucune?|sans) (?:d |de )?$/;

/**
 * Channels that a remark closes: « NE PLUS APPELER svp » phone, « stop sms » SMS, « ne veut plus
 * recevoir de pub » all of them. Null when it closes none: « ne pas rappeler avant le 01/12 » is about
 * when, « pas d'opposition » about nothing.
 */
export function oppositionInRemark(remark: string): readonly ChannelScope[] | null {
  const words = foldWords(remark);
  const channels = new Set<ChannelScope>();
  for (const pattern of REFUSALS) {
    for (const match of words.matchAll(pattern)) {
      const before = words.slice(0, match.index);
      const after = words.slice(match.index + match[0].length);
      if (ONLY_SOMETIMES.test(after) || NEGATED.test(before)) continue;
      // The clause with what it names: « ne souhaite plus être appelé ni recevoir de sms ».
      const named = channelsIn(`${match[0]}${after.slice(0, 60)}`);
      const own = channelsIn(match[0]);
      for (const channel of own.length > 0 && !/\b(?:et|ni|ou|or|nor)\b/.test(after.slice(0, 30)) ? own : named) channels.add(channel);
      if (own.length === 0 && named.length === 0) channels.add('all');
    }
  }
  if (channels.size === 0) return null;
  return channels.has('all') ? ['all'] : [...channels];
}

const RELATIVES = 'conjoint|conjointe|mari|epoux|epouse|femme|pere|mere|frere|soeur|fils|fille|parent|parents|mme|m|monsieur|madame|ami|amie|associe|beau|belle|maman|papa|enfant|grand';

const STATUSES: readonly (readonly [RegExp, ContactStatus])[] = [
  [new RegExp(`(?<!\\b(?:${RELATIVES}) (?:est )?)\\b(?:dcd|decedee?s?|deceased|defunte?)\\b`), 'deceased'],
  [new RegExp(`^(?:deces|avis de deces|death)\\b(?! (?:du|de|de la|de son|de sa|de ses|d un|d une|dans|l) ?(?:${RELATIVES}|la famille|famille)?\\b)`), 'deceased'],
  [/\b(?:npai|n p a i|pnd|n habite (?:pas|plus) a l adresse(?: indiquee)?|parti sans (?:laisser d )?adresse|psa|inconnu a l adresse|adresse (?:inconnue|erronee|fausse|invalide)|(?:courriers?|lettres?|plis?) (?:revenus?|retournes?|retournees?)|retours? (?:de )?courriers?|boite non identifiable|return to sender)\b/, 'undeliverable'],
  [/\b(?:a demenage|ont demenage|demenage(?:e|s)?|n habite plus|parti a l etranger|moved(?: away)?)\b/, 'moved'],
  [/\b(?:(?:faux|mauvais) (?:num|numero|n|tel|telephone)|(?:num|numero|n|tel|telephone) (?:faux|errone|incorrect|invalide|mauvais|non attribue|plus attribue|n est plus attribue|hors service|resilie)|(?:numero )?non attribue|erreur de numero|wrong number)\b/, 'wrong_number'],
];

/**
 * The state of a person that words tell: « DCD » deceased, « NPAI » undeliverable, « a déménagé » moved,
 * « faux numéro » wrong number. Null when they tell none, ask (« a déménagé ? ») or speak of somebody
 * else (« décès du conjoint »).
 */
export function readStatusWords(text: string): ContactStatus | null {
  if (text.includes('?')) return null;
  const words = foldWords(text);
  return STATUSES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
