/** Random choices of what a power cut leaves on a disk. */

/** A number in [0, 1) for every choice that a power cut makes. */
export type Chance = () => number;

/** The same choices for the same seed. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const NOTHING_ARRIVED: Chance = () => 0;
export const EVERYTHING_ARRIVED: Chance = () => 0.999_999;
