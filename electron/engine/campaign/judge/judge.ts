import { compareVerdicts, type Reason, type Verdict } from '../../../../shared/domain/compliance.ts';
import type { CallFacts, ConsentFacts, ContactFacts } from '../../../../shared/domain/contact/facts.ts';
import { evaluate, OPPOSITION_RULES } from '../../../../shared/rules/index.ts';
import { zoneOf } from '../../../../shared/rules/situation/case-frame.ts';
import { isAfter, whenOf } from '../../../../shared/rules/situation/when.ts';
import { say } from '../../../../shared/text/index.ts';
import type { Language } from '../../../../shared/text/text.ts';
import { type Pause, pausesAt } from '../../model/pause.ts';
import { writtenDay } from '../../model/written-date.ts';
import type { StoredCall } from '../../model/stored-contact.ts';
import { CallTexts } from './call-texts.ts';
import type { Campaign } from '../definition/campaign.ts';
import { callsOfLists, untoldUses, type BlockedFacts, type Use } from './contact-facts.ts';
import { FactVectors } from './fact-vector.ts';
import { standingVector, type Standing } from './standing.ts';
import type { Target } from './targets.ts';

/**
 * The rule by which a person reviews a postal match with the suppression list. It is not in the book, because the list
 * is Aval's.
 */
export const UNSURE_OPPOSITION = 'aval.suppression.unsure_match';

/** The rule by which a person reviews whom nobody but a blocked supplier told of. It is a decision of the firm. */
export const BLOCKED_SUPPLIER = 'aval.supplier.blocked';

/** How the rules begin by which a pause closes; its reason follows. It is no rule of the book: the person asked for it. */
export const PAUSED = 'aval.pause.';

/** An answer: the worst of the campaign's moments. */
export interface Judged {
  /** Index among the distinct answers of this check. */
  readonly number: number;
  readonly verdict: Verdict;
  /** The moment that decided. */
  readonly moment: string;
  /** For a ban, its step: an opposition (rule X1, in the list or in the ledger), a pause, or another rule. */
  readonly closedBy: 'suppressed' | 'paused' | 'blocked';
}

/**
 * Judges contacts for one campaign. Many contacts share the same facts: each combination is evaluated once, for any
 * number of contacts.
 */
export class Judge {
  readonly #campaign: Campaign;
  readonly #language: Language;
  readonly #vectors: FactVectors;
  readonly #calls: CallTexts;
  readonly #byVector = new Map<string, Judged>();
  /** By the array shared by all contacts of the same lists (`PastUses`). */
  readonly #byUses = new WeakMap<readonly Use[], string>();
  readonly #byContent = new Map<string, Judged>();

  constructor(campaign: Campaign, language: Language) {
    this.#campaign = campaign;
    this.#language = language;
    this.#vectors = new FactVectors(campaign);
    this.#calls = new CallTexts(campaign);
  }

  /** Every distinct answer given so far, by `number`. */
  get answers(): readonly Judged[] {
    return [...this.#byContent.values()];
  }

  /** The kind of a coordinate for the rules: two of one kind get the same answer with the same facts. */
  coordinateVector(target: Target): string {
    return `${this.#vectors.coordinate(target)}${target.phoneUse ?? ''}`;
  }

  /** Calls and those of earlier lists, as a text to combine with the other facts of a contact. */
  callsVector(calls: readonly StoredCall[], uses: readonly Use[]): string {
    if (calls.length > 0) return this.#callsText([...calls, ...callsOfLists(untoldUses(uses, calls))]);
    if (uses.length === 0) return '';
    let known = this.#byUses.get(uses);
    if (known === undefined) this.#byUses.set(uses, (known = this.#callsText(callsOfLists(uses))));
    return known;
  }

  #callsText(calls: readonly CallFacts[]): string {
    const text = this.#calls.of(calls, false);
    return text === '' ? '' : `|${text}`;
  }

  /** Equal for contacts that get the same answers. */
  vectorOf(contact: ContactFacts, standing: Standing, blocked: BlockedFacts | null): string {
    const supply = blocked === null ? '' : `|${JSON.stringify(blocked.suppliers)}${this.#vectors.of(blocked.without)}`;
    return `${this.#vectors.of(contact)}${standingVector(standing)}${supply}`;
  }

  /** @param blocked what remains without blocked suppliers; null: none told of the person. */
  judge(contact: ContactFacts, standing: Standing, blocked: BlockedFacts | null): Judged {
    const vector = this.vectorOf(contact, standing, blocked);
    const known = this.#byVector.get(vector);
    if (known !== undefined) return known;
    const judged = this.#numbered(this.#judgeMoments(contact, standing, blocked));
    this.#byVector.set(vector, judged);
    return judged;
  }

  /** Different facts often get exactly the same answer. */
  #numbered(answer: Omit<Judged, 'number'>): Judged {
    const content = JSON.stringify(answer);
    const known = this.#byContent.get(content);
    if (known !== undefined) return known;
    const judged = { ...answer, number: this.#byContent.size };
    this.#byContent.set(content, judged);
    return judged;
  }

  #judgeMoments(contact: ContactFacts, standing: Standing, blocked: BlockedFacts | null): Omit<Judged, 'number'> {
    const [first, ...later] = this.#campaign.moments;
    let moment = first;
    let verdict = this.evaluateAt(first, contact, standing, blocked);
    for (const other of later) {
      const answer = this.evaluateAt(other, contact, standing, blocked);
      if (compareVerdicts(answer.verdict, verdict.verdict) > 0) [moment, verdict] = [other, answer];
    }
    return { verdict, moment, closedBy: closedBy(verdict) };
  }

  /** The answer at one moment, the suppression list and the blocked suppliers included. */
  evaluateAt(moment: string, contact: ContactFacts, standing: Standing, blocked: BlockedFacts | null): Verdict {
    const verdict = this.#evaluate(moment, contact, standing);
    const supplied =
      blocked === null || compareVerdicts(verdict.verdict, 'review') > 0
        ? verdict
        : withBlockedSupply(
            verdict,
            this.#evaluate(moment, blocked.without, standing),
            blocked.suppliers,
            this.#language,
          );
    const doubted = standing.unsure ? withUnsureOpposition(supplied, this.#language) : supplied;
    const { pause } = standing;
    return pause !== undefined && pausesAt(pause, moment) ? withPauseOf(doubted, pause, this.#language) : doubted;
  }

  #evaluate(moment: string, contact: ContactFacts, standing: Standing): Verdict {
    return evaluate(
      {
        contact: withOppositions(contact, standing, moment, this.#campaign),
        campaign: { ...this.#campaign.facts, at: moment },
      },
      { language: this.#language },
    );
  }
}

/**
 * The answer where blocked suppliers told of the person: the one that holds without them, and a review where only they
 * would permit it. It is never milder than with them.
 *
 * @param without the answer without what they brought.
 */
function withBlockedSupply(
  verdict: Verdict,
  without: Verdict,
  suppliers: readonly string[],
  language: Language,
): Verdict {
  if (compareVerdicts(without.verdict, 'review') < 0)
    return compareVerdicts(without.verdict, verdict.verdict) > 0 ? without : verdict;
  const supplier = suppliers.join(', ');
  return withReview(verdict, {
    rule: BLOCKED_SUPPLIER,
    message: say(language, 'campaign.blocked_supplier', { supplier }),
    source: say(language, 'campaign.blocked_supplier_source'),
    remedy: say(language, 'campaign.blocked_supplier_remedy', { supplier }),
  });
}

function closedBy({ reasons }: Verdict): Judged['closedBy'] {
  if (reasons.some(isOpposition)) return 'suppressed';
  return reasons.some(({ rule }) => rule.startsWith(PAUSED)) ? 'paused' : 'blocked';
}

/** A pause closes for a time, before any rule that is not an opposition. */
function withPauseOf(verdict: Verdict, { reason, until }: Pause, language: Language): Verdict {
  const params = { until: until === null ? '' : writtenDay(until, language) };
  const paused: Reason = {
    rule: `${PAUSED}${reason}`,
    verdict: 'block',
    message: say(language, `pause.says.${reason}`, params),
    source: say(language, `pause.source.${reason}`),
    from: null,
    until: null,
    confidence: 'official',
  };
  if (verdict.reasons.some(isOpposition)) return { ...verdict, reasons: [...verdict.reasons, paused] };
  const remedy = say(language, `pause.remedy.${reason}`, params);
  return { ...verdict, verdict: 'block', reasons: [paused, ...verdict.reasons], remedy };
}

function isOpposition({ rule, verdict }: Reason): boolean {
  return verdict === 'block' && OPPOSITION_RULES.has(rule);
}

/**
 * The suppression list enters as an opposition at the moment judged, regardless of its own day (docs/formats/facts.md);
 * at its own day where the person later asked, with proof, to be called back (OP-4).
 */
export function withOppositions(
  contact: ContactFacts,
  standing: Standing,
  moment: string,
  campaign: Campaign,
): ContactFacts {
  if (standing.purposes.length === 0) return contact;
  const dates = standing.purposes.map((_, place) => askedAfter(contact, standing.on?.[place]) ?? moment);
  const oppositions = standing.purposes.map((purpose, place): ConsentFacts => ({
    channel: campaign.channel,
    event: 'opposed',
    at: dates[place] ?? moment,
    ...(purpose === 'all' ? {} : { purpose }),
  }));
  const held = contact.consents ?? [];
  // With its own date the entry closes as much as at the moment judged: only a consent recorded by hand would have
  // lifted it.
  const consents = dates.some((date) => date !== moment)
    ? held.map((consent) => withoutForce(consent, campaign))
    : held;
  return { ...contact, consents: [...consents, ...oppositions] };
}

/** The date of an opposition, if a proven request came after it. */
function askedAfter(contact: ContactFacts, no: string | undefined): string | undefined {
  if (no === undefined) return undefined;
  const zone = zoneOf(contact);
  const isAsked = (contact.requests ?? []).some(
    ({ at, proof }) => proof === true && at !== undefined && isAfter(whenOf(at, zone), whenOf(no, zone)),
  );
  return isAsked ? no : undefined;
}

function withoutForce(consent: ConsentFacts, campaign: Campaign): ConsentFacts {
  return consent.event === 'granted' && consent.channel === campaign.channel ? { ...consent, proof: false } : consent;
}

/** A probable match on the list: at least a review by a person. */
function withUnsureOpposition(verdict: Verdict, language: Language): Verdict {
  return withReview(verdict, {
    rule: UNSURE_OPPOSITION,
    message: say(language, 'campaign.unsure_opposition'),
    source: say(language, 'campaign.unsure_opposition_source'),
    remedy: say(language, 'campaign.unsure_opposition_remedy'),
  });
}

/** The answer with a review by a person that no law asks for; a ban stays a ban. */
function withReview(
  verdict: Verdict,
  { remedy, ...own }: Pick<Reason, 'rule' | 'message' | 'source'> & { readonly remedy: string },
): Verdict {
  const reason: Reason = { ...own, verdict: 'review', from: null, until: null, confidence: 'interpretation' };
  if (compareVerdicts(verdict.verdict, 'review') > 0) return { ...verdict, reasons: [...verdict.reasons, reason] };
  return { ...verdict, verdict: 'review', reasons: [reason, ...verdict.reasons], remedy };
}
