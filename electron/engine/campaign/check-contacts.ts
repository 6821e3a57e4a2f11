import type { CheckGround } from './people/check-ground.ts';
import {
  segmentMatcher,
  type Segment,
  type SegmentMatcher,
  type SegmentSubject,
} from '../../../shared/domain/contact/segment.ts';
import type { Language } from '../../../shared/text/text.ts';
import { contactView } from '../contact/contact-view.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { closedChannels } from '../suppression/lookup/reopening.ts';
import type { Closure } from '../suppression/lookup/closure.ts';
import { addresseeOf, Reached, type Addressee } from './judge/addressee.ts';
import type { Campaign } from './definition/campaign.ts';
import { type Candidate, VectorCandidate } from './people/candidate.ts';
import { type CheckedContact, left, leftByFilter, NO_TARGETS, NOBODY } from './people/checked-contact.ts';
import { FactsOfContact, type Use } from './judge/contact-facts.ts';
import { bestTargets, type JudgedTarget } from './judge/best-targets.ts';
import { Judge, type Judged } from './judge/judge.ts';
import type { VectorContact } from './people/vector-contacts.ts';
import { ExcludedPeople } from './people/excluded-people.ts';
import { countWithin } from './people/past-uses.ts';
import { closuresOf, standingOf, withPause } from './judge/standing.ts';
import { keptAsOne } from './people/kept-as-one.ts';
import { reachedAsOne, usesAsOne } from './people/reached-as-one.ts';
import { asDeadAs, closesPerson } from './people/said-dead.ts';
import { targetsOf, type Target, type Targets } from './judge/targets.ts';

/**
 * Takes contacts one by one, in the order of their ids, and returns the outcome of each: out at the first step that
 * excludes it, or on the list. It keeps the addressees on the list, so that no person is reached twice.
 */
export class ContactChecker {
  readonly #campaign: Campaign;
  readonly #ground: CheckGround;
  readonly #judge: Judge;
  readonly #isChosen: SegmentMatcher | null;
  readonly #reached: Reached;
  readonly #among: ReadonlySet<number> | null;
  /** The contact on the list, of people with several. */
  readonly #listedOf = new Map<number, number>();
  #listed = 0;

  /**
   * @param among the people of a plan: everybody else leaves by the limit. Null: everybody.
   * @param judge of a campaign with the same facts and moments, to share its answers.
   */
  constructor(
    campaign: Campaign,
    ground: CheckGround,
    language: Language,
    among: ReadonlySet<number> | null = null,
    judge = new Judge(campaign, language),
  ) {
    this.#among = among;
    this.#campaign = campaign;
    this.#ground = ground;
    this.#judge = judge;
    this.#reached = new Reached(campaign.onePerHousehold, ground.doorsApart);
    this.#isChosen = isEverybody(campaign.segment) ? null : segmentMatcher(campaign.segment);
  }

  /** Every distinct answer given so far. */
  get answers(): readonly Judged[] {
    return this.#judge.answers;
  }

  /** @param targets the coordinates to use, if not all of the channel. */
  check(contact: StoredContact, targets?: Targets): CheckedContact {
    const closures = closuresOf(contact, this.#ground.suppressions, this.#campaign.facts);
    if (!this.#chooses(contact, closures)) return leftByFilter(contact.id);
    const subject = this.#ground.excluded.asksFields ? this.#subjectOf(contact, closures) : null;
    return this.#leftOut(contact.id, subject) ?? this.#follow(this.#candidateOf(contact, closures, targets));
  }

  #candidateOf(
    contact: StoredContact,
    closures: readonly Closure[],
    targets: Targets = targetsOf(contact, this.#campaign.channel),
    pause = this.#ground.paused.of(contact, this.#campaign.facts),
    uses = this.#ground.uses.of(contact.id),
  ): Candidate {
    const facts = new FactsOfContact(
      keptAsOne(contact, this.#ground.linked.othersOf(contact.id), this.#campaign),
      uses,
    );
    const standing = withPause(standingOf(contact, closures, this.#campaign.facts), pause);
    return {
      id: contact.id,
      targets,
      judge: (target) => this.#judge.judge(facts.for(target), standing, facts.withoutBlockedFor(target)),
      touches: () => facts.touches(),
      addressee: (target) => addresseeOf(contact, target),
    };
  }

  /** @param whole reads the whole contact; called once for each combination of facts. */
  checkVector(contact: VectorContact, whole: (id: number) => StoredContact): CheckedContact {
    return this.#leftOut(contact.id, null) ?? this.#follow(this.#candidateOfVector(contact, whole));
  }

  /** A vector has the facts of one contact: those of a person with several contacts are read whole. */
  #candidateOfVector(
    contact: VectorContact,
    whole: (id: number) => StoredContact,
    uses: readonly Use[] = contact.uses,
  ): Candidate {
    const { linked } = this.#ground;
    if (!linked.isLinked(contact.id)) return new VectorCandidate(contact, this.#judge, whole, uses);
    const stored = linked.contactOf(contact.id) ?? whole(contact.id);
    return this.#candidateOf(
      stored,
      closuresOf(stored, this.#ground.suppressions, this.#campaign.facts),
      undefined,
      undefined,
      uses,
    );
  }

  #leftOut(contactId: number, subject: SegmentSubject | null): CheckedContact | null {
    const place = this.#ground.excluded.placeOf(contactId, subject) ?? this.#placeOfLinked(contactId);
    return place === null ? null : { ...left(contactId, 'excluded'), exclusion: place };
  }

  /** The place of the first exclusion that names another contact of the person. */
  #placeOfLinked(contactId: number): number | null {
    const { excluded, linked, suppressions } = this.#ground;
    for (const other of excluded === ExcludedPeople.NONE ? [] : linked.othersOf(contactId)) {
      const subject = excluded.asksFields
        ? this.#subjectOf(other, closuresOf(other, suppressions, this.#campaign.facts))
        : null;
      const place = excluded.placeOf(other.id, subject);
      if (place !== null) return place;
    }
    return null;
  }

  /**
   * The answer for a contact alone, by its best coordinate: independent of the rest of the list, and without a filter. What
   * closes the person under another contact counts. Null: no coordinate.
   */
  answerAlone(contact: VectorContact | StoredContact, whole: (id: number) => StoredContact): Judged | null {
    const candidate =
      'answers' in contact
        ? this.#candidateOfVector(contact, whole)
        : this.#candidateOf(contact, closuresOf(contact, this.#ground.suppressions, this.#campaign.facts));
    const [sole, ...others] = typeof candidate.targets === 'string' ? NO_TARGETS : candidate.targets;
    const judged = sole !== undefined && others.length === 0 ? candidate.judge(sole) : this.#best(candidate)[0]?.judged;
    if (judged === undefined || judged.verdict.verdict === 'block') return judged ?? null;
    return this.#stopByLinked(candidate.id)?.judged ?? judged;
  }

  #chooses(contact: StoredContact, closures: readonly Closure[]): boolean {
    return this.#isChosen === null || this.#isChosen(this.#subjectOf(contact, closures));
  }

  #subjectOf(contact: StoredContact, closures: readonly Closure[]): SegmentSubject {
    const view = contactView(contact, closedChannels(closures));
    return this.#ground.subjectOf?.(contact, view) ?? view;
  }

  /**
   * The outcome for a contact alone, whoever else is on the list: no message is shared, and the list has no limit. Of an
   * eligible contact all permitted coordinates.
   */
  checkAlone(contact: VectorContact | StoredContact, whole: (id: number) => StoredContact): CheckedContact {
    const candidate =
      'answers' in contact
        ? this.#candidateOfVector(contact, whole, this.#ground.uses.of(contact.id))
        : this.#candidateOf(contact, closuresOf(contact, this.#ground.suppressions, this.#campaign.facts));
    const best = this.#best(candidate);
    const stopped = this.#stop(candidate, best) ?? this.#stopByLinked(candidate.id);
    if (stopped !== null) return stopped;
    const [first = NOBODY] = best;
    return {
      contactId: candidate.id,
      outcome: 'eligible',
      ...first,
      targets: isSole(candidate.targets) ? candidate.targets : best.map(({ target }) => target),
      sharesWith: null,
    };
  }

  #follow(candidate: Candidate): CheckedContact {
    const best = this.#best(candidate);
    const stopped = this.#stop(candidate, best) ?? this.#stopByLinked(candidate.id);
    if (stopped !== null) return stopped;
    const [first] = best;
    if (first === undefined) throw new Error('no coordinate was judged');
    return this.#list(candidate, best, first);
  }

  #best(candidate: Candidate): readonly JudgedTarget[] {
    const { targets } = candidate;
    if (typeof targets === 'string') return [];
    return bestTargets(targets.map((target) => ({ target, judged: candidate.judge(target) })));
  }

  /** The answer for a contact who leaves by itself; null: it may be on the list. */
  #stop(candidate: Candidate, [first]: readonly JudgedTarget[]): CheckedContact | null {
    const { id, targets } = candidate;
    if (typeof targets === 'string') return left(id, targets);
    if (first === undefined) throw new Error('no coordinate was judged');
    const { verdict } = first.judged.verdict;
    if (verdict === 'block') return left(id, first.judged.closedBy, first);
    if (verdict === 'review' && this.#ground.decisions.get(id)?.verdict !== 'allow') return left(id, 'review', first);
    return this.#isPressed(candidate) ? left(id, 'pressure', first) : null;
  }

  /**
   * The answer for a contact whose person is closed under another contact, or by the calls and messages to all of them; null: it
   * is not. Of one without a coordinate, what closes the whole person counts: oppositions, a pause, a death.
   */
  #stopByLinked(contactId: number): CheckedContact | null {
    const others = this.#ground.linked.othersOf(contactId);
    for (const other of others) {
      const closures = closuresOf(other, this.#ground.suppressions, this.#campaign.facts);
      const candidate = this.#candidateOf(other, closures);
      const stopped =
        typeof candidate.targets === 'string'
          ? this.#stopByPerson(contactId, other, closures)
          : this.#stop(candidate, this.#best(candidate));
      if (stopped !== null && stopped.judged !== null) return { ...stopped, contactId };
    }
    const contact = others.length === 0 ? undefined : this.#ground.linked.contactOf(contactId);
    if (contact === undefined) return null;
    const uses = usesAsOne([contact, ...others], this.#ground.uses);
    const closures = closuresOf(contact, this.#ground.suppressions, this.#campaign.facts);
    const candidate = this.#candidateOf(reachedAsOne(contact, others), closures, undefined, undefined, uses);
    return this.#stop(candidate, this.#best(candidate));
  }

  #stopByPerson(contactId: number, other: StoredContact, closures: readonly Closure[]): CheckedContact | null {
    const pause = this.#ground.paused.of(other, this.#campaign.facts);
    const contact = this.#ground.linked.contactOf(contactId);
    if (contact === undefined || !closesPerson(other, closures, pause)) return null;
    const candidate = this.#candidateOf(asDeadAs(other, contact), closures, undefined, pause);
    return this.#stop(candidate, this.#best(candidate));
  }

  #isPressed(candidate: Candidate): boolean {
    const { pressure, moments } = this.#campaign;
    if (pressure === null) return false;
    const touches = candidate.touches();
    return moments.some((moment) => countWithin(touches, moment, pressure.days) >= pressure.max);
  }

  /** Puts a contact on the list under the coordinates that reach nobody on the list yet. */
  #list(candidate: Candidate, best: readonly JudgedTarget[], mildest: JudgedTarget): CheckedContact {
    const free: JudgedTarget[] = [];
    const addressees: Addressee[] = [];
    const person = this.#ground.linked.personOf(candidate.id);
    const listedOf = this.#listedOf.get(person);
    if (listedOf !== undefined) return { ...left(candidate.id, 'duplicate_target', mildest), sharesWith: listedOf };
    let sharesWith: number | null = null;
    for (const one of best) {
      const addressee = candidate.addressee(one.target);
      const reached = this.#ground.isForEach === true ? undefined : this.#reached.find(addressee);
      if (reached !== undefined) {
        sharesWith ??= reached;
      } else {
        free.push(one);
        addressees.push(addressee);
      }
    }
    const [first] = free;
    if (first === undefined) return { ...left(candidate.id, 'duplicate_target', mildest), sharesWith };
    const isFull = this.#campaign.limit !== null && this.#listed >= this.#campaign.limit;
    if (isFull || this.#among?.has(candidate.id) === false) return left(candidate.id, 'limit', first);
    for (const addressee of addressees) this.#reached.add(addressee, candidate.id);
    if (this.#ground.linked.isLinked(candidate.id)) this.#listedOf.set(person, candidate.id);
    this.#listed += 1;
    return {
      contactId: candidate.id,
      outcome: 'eligible',
      ...first,
      targets: isSole(candidate.targets) ? candidate.targets : free.map(({ target }) => target),
      sharesWith: null,
    };
  }
}

/** A list with a single coordinate; for letters, all contacts share one list. */
function isSole(targets: Targets): targets is readonly Target[] {
  return typeof targets !== 'string' && targets.length === 1;
}

/** Whether a filter selects all contacts. */
export function isEverybody(segment: Segment): boolean {
  return 'all' in segment && segment.all.every(isEverybody);
}
