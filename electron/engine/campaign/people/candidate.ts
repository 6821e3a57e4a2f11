import type { StoredContact } from '../../model/stored-contact.ts';
import type { Addressee } from '../judge/addressee.ts';
import { FactsOfContact, touchesOfLists, untoldUses, type Use } from '../judge/contact-facts.ts';
import type { Judge, Judged } from '../judge/judge.ts';
import { FREE, standingVector } from '../judge/standing.ts';
import type { Target, Targets } from '../judge/targets.ts';
import type { VectorContact } from './vector-contacts.ts';

/** A contact for the steps, read from a vector or whole. */
export interface Candidate {
  readonly id: number;
  readonly targets: Targets;
  judge(target: Target): Judged;
  /** Moments of earlier messages and calls to the person. */
  touches(): readonly string[];
  addressee(target: Target): Addressee;
}

/** A class, not closures: a check creates a million of them. */
export class VectorCandidate implements Candidate {
  readonly id: number;
  readonly targets: Targets;
  readonly #contact: VectorContact;
  readonly #judge: Judge;
  readonly #whole: (id: number) => StoredContact;
  readonly #uses: readonly Use[];

  /** @param uses the lists of the person, where others than those of the contact count. */
  constructor(
    contact: VectorContact,
    judge: Judge,
    whole: (id: number) => StoredContact,
    uses: readonly Use[] = contact.uses,
  ) {
    this.id = contact.id;
    this.targets = contact.targets;
    this.#contact = contact;
    this.#judge = judge;
    this.#whole = whole;
    this.#uses = uses;
  }

  judge(target: Target): Judged {
    const { answers, standing, calls } = this.#contact;
    const uses = this.#uses;
    const line = `${this.#judge.coordinateVector(target)}${standing === FREE ? '' : standingVector(standing)}${this.#judge.callsVector(calls, uses)}`;
    let judged = answers.get(line);
    if (judged === undefined) {
      const facts = new FactsOfContact(this.#whole(this.id), uses);
      judged = this.#judge.judge(facts.for(target), standing, facts.withoutBlockedFor(target));
      answers.set(line, judged);
    }
    return judged;
  }

  touches(): readonly string[] {
    const { calls } = this.#contact;
    return [...calls.map(({ at }) => at), ...touchesOfLists(untoldUses(this.#uses, calls))];
  }

  addressee({ coordinate }: Target): Addressee {
    return this.#contact.household ?? coordinate;
  }
}
