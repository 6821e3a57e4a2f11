import { fold } from '../../../../shared/domain/value/fold.ts';
import type { Problem } from '../../../../shared/domain/value/finding.ts';
import { say } from '../../../../shared/text/index.ts';
import type { Language } from '../../../../shared/text/text.ts';
import { writtenDay } from '../../model/written-date.ts';

/** What changed in the layout of a supplier since an earlier file: headers, in their order. */
export interface LayoutDrift {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** In both files, but not in the same order. */
  readonly moved: readonly string[];
}

/** The places of the columns of two files under the same header: of the new file, by the place of the old one. */
type SameColumns = ReadonlyMap<number, number>;

/**
 * Compares the headers of two files, in their order, without case and accents. A header that stands twice counts twice.
 * Null: the same layout, or fewer than half of the headers of either file are in the other, which is another layout.
 */
export function driftBetween(
  before: readonly string[],
  now: readonly string[],
): { readonly drift: LayoutDrift; readonly same: SameColumns } | null {
  const free = new Map<string, number[]>();
  for (const [place, header] of now.entries()) {
    const places = free.get(fold(header));
    if (places === undefined) free.set(fold(header), [place]);
    else places.push(place);
  }
  const same = new Map<number, number>();
  for (const [place, header] of before.entries()) {
    const found = free.get(fold(header))?.shift();
    if (found !== undefined) same.set(place, found);
  }
  if (2 * same.size < Math.max(before.length, now.length)) return null;
  const kept = new Set(same.values());
  const steady = longestRise([...same.values()]);
  const drift = {
    added: now.filter((_, place) => !kept.has(place)),
    gone: before.filter((_, place) => !same.has(place)),
    moved: now.filter((_, place) => kept.has(place) && !steady.has(place)),
  };
  return drift.added.length + drift.gone.length + drift.moved.length === 0 ? null : { drift, same };
}

/** The most numbers of a list that rise in their order: the others moved. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly before: number | null }[] = [];
  for (const [place, number] of numbers.entries()) {
    let chosen: { length: number; before: number | null } = { length: 1, before: null };
    for (let earlier = 0; earlier < place; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if ((numbers[earlier] ?? 0) < number && length > chosen.length) chosen = { length, before: earlier };
    }
    best.push(chosen);
  }
  let place: number | null = null;
  for (const [at, { length }] of best.entries()) if (place === null || length > (best[place]?.length ?? 0)) place = at;
  const rise = new Set<number>();
  while (place !== null) {
    rise.add(numbers[place] ?? 0);
    place = best[place]?.before ?? null;
  }
  return rise;
}

/** A finding that the layout changed, with the numbers of columns. @param isTaken the other columns are read as then. */
export function driftProblem(
  { added, gone, moved }: LayoutDrift,
  { on, isTaken }: { readonly on: string; readonly isTaken: boolean },
  language: Language,
): Problem {
  const changes = [
    ...(added.length === 0 ? [] : [say(language, 'layout.added', { count: added.length })]),
    ...(gone.length === 0 ? [] : [say(language, 'layout.gone', { count: gone.length })]),
    ...(moved.length === 0 ? [] : [say(language, 'layout.moved', { count: moved.length })]),
  ].join(', ');
  const params = { changes, on: writtenDay(on, language) };
  return { code: isTaken ? 'layout.drifted' : 'layout.changed', severity: 'info', params };
}
