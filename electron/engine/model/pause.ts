import type { SuppressionEntry } from './suppression-entry.ts';

/**
 * - `asked`: the person wants nothing until a day; always with a last day.
 * - `restriction`: the processing is restricted (RGPD art. 18); without a last day it lasts until it is lifted.
 */
export type PauseReason = 'asked' | 'restriction';

/** Why nobody may prospect a person for a time. It is not an opposition: it ends by itself. */
export interface Pause {
  readonly reason: PauseReason;
  /** Last day (`YYYY-MM-DD`), included; null: until it is lifted. */
  readonly until: string | null;
}

/** A stored pause of one coordinate of a person. */
export interface PauseEntry extends Pause {
  readonly entry: SuppressionEntry;
  /** The first entry of the same pause. */
  readonly pause: number;
}

/** The entries of each pause, by its number. */
export function entriesByPause(entries: Iterable<PauseEntry>): ReadonlyMap<number, readonly PauseEntry[]> {
  const pauses = new Map<number, PauseEntry[]>();
  for (const entry of entries) {
    const others = pauses.get(entry.pause);
    if (others === undefined) pauses.set(entry.pause, [entry]);
    else others.push(entry);
  }
  return pauses;
}

/** Whether a pause applies at a day or instant. */
export function pausesAt({ until }: Pause, moment: string): boolean {
  return until === null || moment.slice(0, 'YYYY-MM-DD'.length) <= until;
}

/** The pause that lasts longer. */
export function longerPause(one: Pause | null, other: Pause): Pause {
  if (one === null || one.until === null) return one ?? other;
  return other.until === null || other.until > one.until ? other : one;
}
