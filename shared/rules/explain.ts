import type { Reason, Verdict, VerdictKind } from '../domain/compliance.ts';
import type { Facts } from '../domain/contact/facts.ts';
import { CHANGES, OPPOSITION, type Change } from './changes.ts';
import { OTHER_MOMENT, otherMoments } from './other-moments.ts';
import { isMilder, judge } from './judge.ts';
import { RULE_STEPS, type RuleStep } from './model.ts';
import type { RuleLanguage, RuleSentence } from './parameter.ts';
import { isMinor } from './situation/person.ts';
import { verdictInWords } from './verdict-words.ts';

/** One question of the decision order, and its answer. */
export interface ExplainedStep {
  readonly step: RuleStep;
  readonly question: string;
  /** `passed`: no obstacle; `not_asked`: the contact is not prospecting. */
  readonly outcome: VerdictKind | 'passed' | 'not_asked';
  readonly reasons: readonly Reason[];
}

/** A change of the answer: its conditions, all together, and the answer then. */
export interface ExplainedChange {
  readonly conditions: readonly string[];
  readonly verdict: VerdictKind;
  /** The facts after the change: judging them gives `verdict`. */
  readonly facts: Facts;
}

export interface RuleExplanation {
  readonly verdict: Verdict;
  readonly deciding: Reason;
  readonly steps: readonly ExplainedStep[];
  readonly changes: readonly ExplainedChange[];
}

const QUESTIONS: Readonly<Record<RuleStep, RuleSentence>> = {
  X0: { fr: 'Est-ce de la prospection ?', en: 'Is it prospecting at all?' },
  X1: {
    fr: 'La personne s’est-elle opposée depuis son dernier accord ?',
    en: 'Has the person objected since the last consent?',
  },
  X2: { fr: 'Le secteur est-il interdit ou encadré ?', en: 'Is the sector banned or framed?' },
  X3: {
    fr: 'Sait-on d’où viennent les données, et peut-on s’en servir ?',
    en: 'Is it known where the data came from, and may it be used?',
  },
  X4: { fr: 'La personne est-elle mineure ?', en: 'Is the person a minor?' },
  X5: { fr: 'Les données sont-elles encore valables ?', en: 'Is the data still valid?' },
  table: {
    fr: 'Que dit le tableau du canal, pour ce public et ce cas ?',
    en: 'What does the table of the channel say, for this audience and case?',
  },
  X6: {
    fr: 'La personne sait-elle d’où viennent les données, ou ce message le lui dit-il ?',
    en: 'Does the person know where the data came from, or does this message say it?',
  },
  X7: {
    fr: 'Est-ce le bon moment, le bon nombre d’appels, le bon numéro ?',
    en: 'Is it the right time, number of calls and caller number?',
  },
  X8: { fr: 'Le message contient-il ce qu’il doit ?', en: 'Does the message carry what it must?' },
};

/**
 * Explains an answer: each step with its outcome, the deciding rule, and the changes that would alter the answer. Every
 * reported change was tried: judging the changed facts gives another verdict.
 */
export function explain(facts: Facts, { language = 'fr' }: { readonly language?: RuleLanguage } = {}): RuleExplanation {
  const judgement = judge(facts);
  const verdict = verdictInWords(judgement, language);
  const isProspecting = judgement.chosen.basis !== 'not_prospecting';
  const steps = RULE_STEPS.map((step): ExplainedStep => {
    const applied = judgement.applied.filter((outcome) => outcome.step === step);
    const [first] = applied;
    const silent = isProspecting || step === 'X0' ? 'passed' : 'not_asked';
    return {
      step,
      question: QUESTIONS[step][language],
      outcome: first?.verdict ?? silent,
      reasons: applied.map(({ reasons }) => reasons[language]),
    };
  });
  return {
    verdict,
    deciding: judgement.applied[0].reasons[language],
    steps,
    changes: changesOf(facts, judgement.verdict, language),
  };
}

interface Trial {
  readonly sentences: readonly RuleSentence[];
  readonly facts: Facts;
  readonly verdict: VerdictKind;
  readonly moment?: string;
}

function changesOf(facts: Facts, verdict: VerdictKind, language: RuleLanguage): readonly ExplainedChange[] {
  const trials = verdict === 'allow' || verdict === 'conditional' ? closings(facts, verdict) : openings(facts, verdict);
  return trials.map(({ sentences, moment = '', ...trial }) => ({
    conditions: sentences.map((sentence) => sentence[language].replace('{moment}', moment)),
    verdict: trial.verdict,
    facts: trial.facts,
  }));
}

function closings(facts: Facts, verdict: VerdictKind): readonly Trial[] {
  const trial = tryChange(OPPOSITION, facts);
  return trial !== null && isMilder(verdict, trial.verdict) ? [trial] : [];
}

/** Every single change that makes the answer milder; when there is none, one set of changes that do so together. */
function openings(facts: Facts, verdict: VerdictKind): readonly Trial[] {
  const changes = changesFor(facts);
  const single = [...changes.map((change) => tryChange(change, facts)), otherMoment(facts, verdict)].filter(
    (trial) => trial !== null && isMilder(trial.verdict, verdict),
  );
  const found = single.filter((trial) => trial !== null);
  if (found.length > 0) return found;
  const together = changesTogether(facts, verdict);
  return together === null ? [] : [together];
}

/** For a person who opposed, no consent is tried: the person must not be asked (RM-3). */
function changesFor(facts: Facts): readonly Change[] {
  const saidNo = judge(facts).applied.some(({ outcome }) => outcome.remedy?.kind === 'unasked');
  return saidNo ? CHANGES.filter(({ id }) => id !== 'consent') : CHANGES;
}

function tryChange(change: Change, facts: Facts): Trial | null {
  const changed = change.apply(facts);
  return changed === null
    ? null
    : { sentences: [sentenceOf(change, facts)], facts: changed, verdict: judge(changed).verdict };
}

/** A minor alone can't give a consent. */
function sentenceOf({ sentence, ofMinor }: Change, { contact, campaign }: Facts): RuleSentence {
  return ofMinor !== undefined && isMinor(contact, campaign.at) ? ofMinor : sentence;
}

/** The nearest other time at which the answer is milder. */
function otherMoment(facts: Facts, verdict: VerdictKind): Trial | null {
  for (const changed of otherMoments(facts)) {
    const then = judge(changed).verdict;
    if (isMilder(then, verdict))
      return { sentences: [OTHER_MOMENT], facts: changed, verdict: then, moment: changed.campaign.at };
  }
  return null;
}

/** Applies every change that leaves fewer obstacles, then drops those that were not needed. */
function changesTogether(facts: Facts, verdict: VerdictKind): Trial | null {
  let current = facts;
  const made: Change[] = [];
  for (let best = bestStep(current, made); best !== null; best = bestStep(current, made)) {
    made.push(best.change);
    current = best.facts;
    if (isMilder(judge(current).verdict, verdict)) return withoutNeedless(facts, made, verdict);
    const later = otherMoment(current, verdict);
    if (later !== null)
      return { ...later, sentences: [...made.map((change) => sentenceOf(change, facts)), ...later.sentences] };
  }
  return null;
}

function bestStep(facts: Facts, made: readonly Change[]): { readonly change: Change; readonly facts: Facts } | null {
  let fewest = obstacles(facts);
  let best: { readonly change: Change; readonly facts: Facts } | null = null;
  for (const change of changesFor(facts)) {
    const changed = made.includes(change) ? null : change.apply(facts);
    if (changed === null) continue;
    const left = obstacles(changed);
    if (left < fewest) {
      fewest = left;
      best = { change, facts: changed };
    }
  }
  return best;
}

/** The number of rules against the contact; blocking ones weigh most. */
function obstacles(facts: Facts): number {
  return judge(facts).applied.reduce(
    (sum, { verdict }) => sum + (verdict === 'block' ? 100 : verdict === 'review' ? 1 : 0),
    0,
  );
}

function withoutNeedless(facts: Facts, made: readonly Change[], verdict: VerdictKind): Trial | null {
  const applyAll = (changes: readonly Change[]): Facts =>
    changes.reduce((changed, { apply }) => apply(changed) ?? changed, facts);
  let needed = made;
  for (const change of made) {
    const fewer = needed.filter((other) => other !== change);
    if (isMilder(judge(applyAll(fewer)).verdict, verdict)) needed = fewer;
  }
  const changed = applyAll(needed);
  const then = judge(changed).verdict;
  return isMilder(then, verdict)
    ? { sentences: needed.map((change) => sentenceOf(change, facts)), facts: changed, verdict: then }
    : null;
}
