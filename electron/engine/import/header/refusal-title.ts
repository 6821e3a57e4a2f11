import { headerWords } from './header-words.ts';

/** Narrower than the words of a header: « ROBINSON » and « Stop Affaires » are names too. */
const REFUSAL_TITLE =
  /\b(?:ne (?:plus|pas) (?:les? )?(?:contacter|appeler|ecrire|solliciter|demarcher|relancer|mailer)|oppositions?|opposants?|desinscri(?:ts?|tes?|ptions?)|desabonnee?s?|liste (?:noire|repoussoir|rouge des refus|robinson)|blacklist|refus de (?:contact|prospection|demarchage)|do not (?:call|contact|mail|email)|unsubscribed|opt(?:ed)? ?outs?)\b|^stop(?: pub| publicite| mails?| sms| appels?| courriers?| demarchage)?$/;
const NEGATED = /\b(?:sans|hors|non|not|pas d|pas de|aucune?) $/;

/** « Ne plus contacter » above a list of people, or as the name of a sheet: not even their names become contacts. */
export function isRefusalTitle(title: string): boolean {
  const words = headerWords(title);
  const found = REFUSAL_TITLE.exec(words);
  return found !== null && !NEGATED.test(words.slice(0, found.index));
}
