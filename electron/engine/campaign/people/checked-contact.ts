import type { FunnelOutcome } from '../../model/outcome.ts';
import type { JudgedTarget } from '../judge/best-targets.ts';
import type { Judged } from '../judge/judge.ts';
import type { Target } from '../judge/targets.ts';

/** The answer for one contact. */
export interface CheckedContact {
  readonly contactId: number;
  readonly outcome: FunnelOutcome;
  /** Null: left before being judged. */
  readonly judged: Judged | null;
  /** The coordinate of the answer. */
  readonly target: Target | null;
  /** Eligible: the coordinates of the list, the best first. */
  readonly targets: readonly Target[];
  /** Left as `duplicate_target`: the contact who gets the message. */
  readonly sharesWith: number | null;
  /** Left as `excluded`: the place of the exclusion in the campaign. */
  readonly exclusion?: number;
}

/** A contact that is not asked about. */
export function leftByFilter(contactId: number): CheckedContact {
  return left(contactId, 'segment');
}

/** A contact that leaves at a step; without a coordinate: before being judged. */
export function left(
  contactId: number,
  outcome: FunnelOutcome,
  { judged, target }: JudgedTarget | typeof NOBODY = NOBODY,
): CheckedContact {
  return { contactId, outcome, judged, target, targets: NO_TARGETS, sharesWith: null };
}

/** No coordinate was judged. */
export const NOBODY = { judged: null, target: null } as const;

export const NO_TARGETS: readonly Target[] = [];
