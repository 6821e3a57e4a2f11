import type { Reason } from '../domain/compliance.ts';
import { RULE_LANGUAGES, type RuleLanguage, type RuleSentence } from './parameter.ts';
import type { PlannedOutcome } from './plan.ts';
import type { DatedFact, FutureDate } from './situation/future-dates.ts';
import type { Situation } from './situation/situation.ts';

/** The placeholder in a message for the dates after the moment judged. */
const DATES = '{dates}';

const FACT: Readonly<Record<DatedFact, RuleSentence>> = {
  origin: { fr: 'l’origine', en: 'the origin' },
  notice: { fr: 'l’information donnée', en: 'the notice given' },
  last_contact: { fr: 'le dernier contact venu de la personne', en: 'the person’s last contact' },
  donation: { fr: 'le dernier don', en: 'the last gift' },
  sale: { fr: 'l’achat', en: 'the purchase' },
  contract: { fr: 'le début du contrat', en: 'the beginning of the contract' },
  request: { fr: 'la demande de rappel', en: 'the call-back request' },
  consent: { fr: 'l’accord', en: 'the consent' },
  refused: { fr: 'le refus', en: 'the refusal' },
  withdrawn: { fr: 'le retrait de l’accord', en: 'the withdrawal' },
  opposed: { fr: 'l’opposition', en: 'the opposition' },
  call_refused: { fr: 'le refus pendant un appel', en: 'the refusal during a call' },
};

const AGAINST: ReadonlySet<DatedFact> = new Set(['refused', 'withdrawn', 'opposed', 'call_refused']);
const COUNTED: RuleSentence = { fr: 'qui compte', en: 'which counts' };
const LEFT_OUT: RuleSentence = { fr: 'qui ne compte pas', en: 'which does not count' };

/** An outcome whose message names the dates gets those of the situation; any other is unchanged. */
export function withDates(planned: PlannedOutcome, situation: Situation): PlannedOutcome {
  if (!planned.outcome.message.fr.includes(DATES)) return planned;
  const reasons = Object.fromEntries(
    RULE_LANGUAGES.map((language) => [
      language,
      withMessage(planned.reasons[language], inWords(situation.futureDates, language)),
    ]),
  );
  return { ...planned, reasons: reasons as Record<RuleLanguage, Reason> };
}

function withMessage(reason: Reason, dates: string): Reason {
  return { ...reason, message: reason.message.replace(DATES, dates) };
}

/** Distinct, by date, independent of the order of the facts. */
function inWords(dates: readonly FutureDate[], language: RuleLanguage): string {
  const sentences = [...dates]
    .sort((one, other) => (`${one.day}${one.fact}` < `${other.day}${other.fact}` ? -1 : 1))
    .map((date) => dateInWords(date, language));
  return [...new Set(sentences)].join(language === 'fr' ? ' ; ' : '; ');
}

function dateInWords({ fact, day }: FutureDate, language: RuleLanguage): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const outcome = (AGAINST.has(fact) ? COUNTED : LEFT_OUT)[language];
  return language === 'fr'
    ? `${FACT[fact].fr} du ${date}/${month}/${year}, ${outcome}`
    : `${FACT[fact].en} of ${day}, ${outcome}`;
}
