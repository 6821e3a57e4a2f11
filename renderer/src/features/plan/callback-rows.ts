import type { CallbackShown, PlanMade } from '../../../../shared/contract/plan.ts';

/** A line of the call-backs: judged today, and once a plan is made, at its own time. */
export interface CallbackRow extends CallbackShown {
  /** Null: no plan looked at it. */
  readonly atItsTime: Pick<PlanMade['callbacks'][number], 'lawful' | 'nearest'> | null;
  /** Asked to be called, without a time. */
  readonly isRequest: boolean;
}

/** The call-backs by time. A plan adds those who asked to be called without a time. */
export function callbackRows(
  callbacks: readonly CallbackShown[],
  planned: PlanMade['callbacks'] | null,
): readonly CallbackRow[] {
  const known = new Map((planned ?? []).map((one) => [keyOf(one), one]));
  const listed = callbacks.map((one): CallbackRow => ({
    ...one,
    atItsTime: known.get(keyOf(one)) ?? null,
    isRequest: false,
  }));
  const keys = new Set(callbacks.map(keyOf));
  const requested = (planned ?? [])
    .filter((one) => !keys.has(keyOf(one)))
    .map(({ contact, name, at, lastDay, ...atItsTime }): CallbackRow => ({
      ...{ contact, name, at, lastDay, atItsTime },
      verdict: null,
      goods: null,
      isRequest: true,
    }));
  return [...listed, ...requested].sort((one, other) => one.at.localeCompare(other.at));
}

function keyOf({ contact, at }: Pick<CallbackShown, 'contact' | 'at'>): string {
  return `${contact} ${at}`;
}
