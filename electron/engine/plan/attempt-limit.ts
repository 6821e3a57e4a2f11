/** A limit on calls or contacts within a rolling period, such as H-3: `max` in any `days` calendar days. */
export interface AttemptLimit {
  readonly max: number;
  readonly days: number;
}

/**
 * Whether one more attempt on a day keeps every period within the limit, those that end later included.
 *
 * @param made days of the attempts so far, since 1970.
 */
export function fits(made: readonly number[], day: number, { max, days }: AttemptLimit): boolean {
  if (made.length < max) return true;
  if (countUntil(made, day, days) >= max) return false;
  return made.every((later) => later <= day || later - days >= day || countUntil(made, later, days) < max);
}

/** Attempts in the period that ends with a day, the day included. */
function countUntil(made: readonly number[], end: number, days: number): number {
  let count = 0;
  for (const at of made) if (at <= end && at > end - days) count += 1;
  return count;
}

/** What the limit leaves on a day; at least 0. */
export function leftOn(made: readonly number[], day: number, { max, days }: AttemptLimit): number {
  return Math.max(0, max - countUntil(made, day, days));
}
