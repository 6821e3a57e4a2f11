import type { Steps } from '../steps/pauses.ts';

/** Places that are sorted at once; then runs of them are merged two by two. */
const RUN = 8192;
/** Places that are merged between two steps. */
const MERGED = 8192;

/**
 * The places 0 to `count` − 1 in order, computed in steps: sorting a million at once would block for seconds. Equal
 * ones stay in the order of their places.
 *
 * @param compare negative when the first of two places comes first.
 */
export function* sortingPlaces(count: number, compare: (one: number, other: number) => number): Steps<Uint32Array> {
  let sorted = Uint32Array.from({ length: count }, (_, place) => place);
  for (let from = 0; from < count; from += RUN) {
    sorted.subarray(from, from + RUN).sort((one, other) => compare(one, other) || one - other);
    yield;
  }
  let merged = new Uint32Array(count);
  for (let length = RUN; length < count; length *= 2) {
    for (let from = 0; from < count; from += 2 * length) {
      const middle = Math.min(from + length, count);
      yield* merging(sorted, merged, { from, middle, to: Math.min(from + 2 * length, count) }, compare);
    }
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}

/** Merges two adjacent runs. */
function* merging(
  runs: Uint32Array,
  merged: Uint32Array,
  { from, middle, to }: { readonly from: number; readonly middle: number; readonly to: number },
  compare: (one: number, other: number) => number,
): Steps<void> {
  let left = from;
  let right = middle;
  for (let at = from; at < to; at += 1) {
    if (at % MERGED === 0) yield;
    const one = runs[left] ?? 0;
    const other = runs[right] ?? 0;
    const takesLeft = right >= to || (left < middle && compare(one, other) <= 0);
    merged[at] = takesLeft ? one : other;
    if (takesLeft) left += 1;
    else right += 1;
  }
}
