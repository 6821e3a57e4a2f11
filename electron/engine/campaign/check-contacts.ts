import { compareVerdicts } from '../../../shared/domain/compliance.ts';
import { segmentMatcher, type Segment, type SegmentMatcher } from '../../../shared/domain/segment.ts';
import type { Language } from '../../../shared/text/text.ts';
import { contactView } from '../contact/contact-view.ts';
import type { StoredContact } from '../contact/stored-contact.ts';
import { closedChannels } from '../suppression/reopening.ts';
import type { Closure, SuppressionIndex } from '../suppression/suppression-index.ts';
import type { Decision } from '../workspace/decisions.ts';
import { addresseeKey } from './addressee.ts';
import type { Campaign } from './campaign.ts';
import { FactsOfContact } from './contact-facts.ts';
import type { Outcome } from './funnel.ts';
import { Judge, type Judged } from './judge.ts';
import { countWithin, type PastUses } from './past-uses.ts';
import { closuresOf, standingFor } from './standing.ts';
import { targetsOf, type Target } from './targets.ts';

/** What a workspace holds beside its contacts that bears on a campaign. */
export interface CheckGround {
  readonly suppressions: SuppressionIndex;
  readonly decisions: ReadonlyMap<number, Decision>;
  readonly uses: PastUses;
}

/** The answer for one contact. */
export interface CheckedContact {
  readonly contact: StoredContact;
  readonly outcome: Outcome;
  /** Null: left before anybody judged. */
  readonly judged: Judged | null;
  /** Eligible: the coordinates of the list, the best first. */
  readonly targets: readonly Target[];
  /** Left as `duplicate_target`: the contact who gets the message. */
  readonly sharesWith: number | null;
}

interface JudgedTarget {
  readonly target: Target;
  readonly judged: Judged;
}

/**
 * Takes contacts one by one, in the order of their ids, and says where each ends: out at the first
 * step that stops it, or on the list. Remembers who is on the list, so that nobody is reached twice.
 */
export class ContactChecker {
  readonly #campaign: Campaign;
  readonly #ground: CheckGround;
  readonly #judge: Judge;
  readonly #isChosen: SegmentMatcher | null;
  readonly #reached = new Map<string, number>();
  #listed = 0;

  constructor(campaign: Campaign, ground: CheckGround, language: Language) {
    this.#campaign = campaign;
    this.#ground = ground;
    this.#judge = new Judge(campaign, language);
    this.#isChosen = isEverybody(campaign.segment) ? null : segmentMatcher(campaign.segment);
  }

  /** Every different answer given so far. */
  get answers(): readonly Judged[] {
    return this.#judge.answers;
  }

  /** @param isFree known not to be concerned by the suppression list. */
  check(contact: StoredContact, isFree = false): CheckedContact {
    const closures = isFree ? NO_CLOSURES : closuresOf(contact, this.#ground.suppressions);
    if (!this.#chooses(contact, closures)) return left(contact, 'segment');
    const targets = targetsOf(contact, this.#campaign.channel);
    if (typeof targets === 'string') return left(contact, targets);
    const facts = new FactsOfContact(contact, this.#ground.uses.of(contact.id));
    const best = this.#best(facts, targets, closures);
    const [first] = best;
    if (first === undefined) throw new Error('no coordinate was judged');
    const { judged } = first;
    const { verdict } = judged.verdict;
    if (verdict === 'block') return left(contact, judged.suppressed ? 'suppressed' : 'blocked', judged);
    if (verdict === 'review' && this.#ground.decisions.get(contact.id)?.verdict !== 'allow') return left(contact, 'review', judged);
    if (this.#isPressed(facts)) return left(contact, 'pressure', judged);
    return this.#list(contact, best, judged);
  }

  #chooses(contact: StoredContact, closures: readonly Closure[]): boolean {
    return this.#isChosen === null || this.#isChosen(contactView(contact, closedChannels(closures)));
  }

  /** The coordinates with the best answer; where nothing better than a review is left, all of those. */
  #best(facts: FactsOfContact, targets: readonly Target[], closures: readonly Closure[]): readonly JudgedTarget[] {
    const standing = standingFor(closures, this.#campaign.facts);
    const judged = targets.map((target): JudgedTarget => ({ target, judged: this.#judge.judge(facts.for(target), standing) }));
    const ordered = judged.sort((one, other) => compareVerdicts(one.judged.verdict.verdict, other.judged.verdict.verdict));
    const mildest = ordered[0]?.judged.verdict.verdict;
    return ordered.filter((one) => one.judged.verdict.verdict === mildest || isPermission(one));
  }

  #isPressed(facts: FactsOfContact): boolean {
    const { pressure, moments } = this.#campaign;
    if (pressure === null) return false;
    const touches = facts.touches();
    return moments.some((moment) => countWithin(touches, moment, pressure.days) >= pressure.max);
  }

  /** Puts a contact on the list under the coordinates that reach nobody on it yet. */
  #list(contact: StoredContact, best: readonly JudgedTarget[], judged: Judged): CheckedContact {
    const free: JudgedTarget[] = [];
    let sharesWith: number | null = null;
    const keys: string[] = [];
    for (const one of best) {
      const key = addresseeKey(contact, one.target, this.#campaign);
      const reached = this.#reached.get(key);
      if (reached !== undefined) {
        sharesWith ??= reached;
      } else {
        free.push(one);
        keys.push(key);
      }
    }
    const [first] = free;
    if (first === undefined) return { ...left(contact, 'duplicate_target', judged), sharesWith };
    if (this.#campaign.limit !== null && this.#listed >= this.#campaign.limit) return left(contact, 'limit', first.judged);
    for (const key of keys) this.#reached.set(key, contact.id);
    this.#listed += 1;
    return { contact, outcome: 'eligible', judged: first.judged, targets: free.map(({ target }) => target), sharesWith: null };
  }
}

const NO_CLOSURES: readonly Closure[] = [];

function isPermission({ judged }: JudgedTarget): boolean {
  return compareVerdicts(judged.verdict.verdict, 'review') < 0;
}

function left(contact: StoredContact, outcome: Outcome, judged: Judged | null = null): CheckedContact {
  return { contact, outcome, judged, targets: [], sharesWith: null };
}

/** Whether a filter leaves nobody out. */
export function isEverybody(segment: Segment): boolean {
  return 'all' in segment && segment.all.every(isEverybody);
}
