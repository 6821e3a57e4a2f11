import type { ExcludedPart } from './definition/exclusion.ts';
import { FUNNEL_STEPS, type FunnelOutcome, type FunnelStep } from '../model/outcome.ts';
import type { Channel } from '../../../shared/domain/channel.ts';

/** One rule that excludes people, and the number of people for whom it decides. */
export interface FunnelReason {
  readonly rule: string;
  readonly count: number;
  readonly message: string;
  readonly source: string;
}

/** The people who leave at a step. */
interface FunnelCounted {
  readonly step: FunnelStep;
  readonly out: number;
  /** Of those left out: each exclusion with its count; they add up to `out`. */
  readonly parts?: readonly ExcludedPart[];
}

/** The answer of a campaign check (`aval check --json` in docs/formats/outputs.md). */
export interface Funnel {
  readonly campaign: string;
  readonly channel: Channel;
  /** The day or instant judged. */
  readonly evaluatedAt: string;
  /** Name of the rule set, e.g. `fr 2026-11-29`. */
  readonly ruleset: string;
  readonly total: number;
  readonly steps: readonly FunnelCounted[];
  readonly eligible: number;
  /** Deciding rules of those who are blocked or to review, most frequent first. */
  readonly reasons: readonly FunnelReason[];
}

/**
 * Counts contacts one by one; `total` is counted separately from the steps, so that a contact counted twice or never is
 * detected.
 */
export class FunnelCount {
  readonly #out: Record<FunnelOutcome, number> = {
    segment: 0,
    excluded: 0,
    no_coordinate: 0,
    invalid_coordinate: 0,
    suppressed: 0,
    paused: 0,
    blocked: 0,
    review: 0,
    pressure: 0,
    duplicate_target: 0,
    limit: 0,
    eligible: 0,
  };
  #total = 0;

  /** Starts the count of one contact. */
  enter(): void {
    this.#total += 1;
  }

  /** Records the outcome of one contact. */
  leave(outcome: FunnelOutcome): void {
    this.#out[outcome] += 1;
  }

  of(outcome: FunnelOutcome): number {
    return this.#out[outcome];
  }

  /**
   * The numbers of the funnel; the steps `excluded` and `limit` are there only for a campaign that asks for them.
   * Throws when they do not add up: that is a bug, not an error in the data.
   */
  numbers(asked: {
    readonly limit: boolean;
    readonly excluded: readonly ExcludedPart[] | null;
  }): Pick<Funnel, 'total' | 'steps' | 'eligible'> {
    const { limit, excluded } = asked;
    const steps = FUNNEL_STEPS.flatMap((step): readonly FunnelCounted[] => {
      const out = this.of(step);
      if (step === 'limit' && !limit) return [];
      if (step === 'excluded') return excluded === null ? [] : [{ step, out, parts: excluded }];
      return [{ step, out }];
    });
    const apart = (excluded ?? []).reduce((sum, part) => sum + part.out, 0);
    if (apart !== this.of('excluded'))
      throw new Error(`the exclusions do not add up: ${apart} of ${this.of('excluded')}`);
    const eligible = this.of('eligible');
    const sum = steps.reduce((total, { out }) => total + out, eligible);
    if (sum !== this.#total) throw new Error(`the funnel does not add up: ${sum} of ${this.#total}`);
    return { total: this.#total, steps, eligible };
  }
}

/** The reasons of a funnel, most frequent first, then by rule, so that two runs give the same list. */
export function sortReasons(reasons: Iterable<FunnelReason>): readonly FunnelReason[] {
  return [...reasons].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}
