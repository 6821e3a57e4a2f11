import type { Check, Listed } from '../campaign/check.ts';
import { FUNNEL_STEPS, type FunnelStep } from '../model/outcome.ts';
import { OutcomeList } from '../sql/outcome-list.ts';
import { EACH_PART } from './list-choices.ts';
import type { Division, ListEntry, ListFile, ListGround } from './formats/list-format.ts';

/** The people of a list, by the file that they are in. */
export interface Divided {
  /** The check without the people who are in no file; it still adds up. */
  readonly check: Check;
  /** By contact. */
  readonly parts: ReadonlyMap<number, string>;
  /** A part, or `EACH_PART`. */
  readonly wanted: string;
}

/**
 * Divides a list. A person of another part than the wanted one leaves as if the filter of the campaign excluded them; a
 * person whom the tool can’t contact lawfully has no usable coordinate.
 *
 * @param wanted a part, or `EACH_PART`.
 */
export async function divide(
  check: Check,
  entries: AsyncIterable<readonly ListEntry[]>,
  division: Division,
  ground: ListGround,
  wanted: string,
): Promise<Divided> {
  const parts = new Map<number, string>();
  const out = new Map<number, FunnelStep>();
  const listed: Listed[] = [];
  const add = (entry: ListEntry): void => {
    const { contactId } = entry.listed;
    const place = division.partOf(entry, ground);
    if (place === null) {
      out.set(contactId, 'invalid_coordinate');
      ground.remark('zone_unlawful');
    } else if (wanted !== EACH_PART && place.part !== wanted) {
      out.set(contactId, 'segment');
      ground.remark('other_zone');
    } else {
      parts.set(contactId, place.part);
      listed.push(place.targets === entry.listed.targets ? entry.listed : { ...entry.listed, targets: place.targets });
    }
  };
  for await (const batch of entries) batch.forEach(add);
  return { check: { ...narrowed(check, out), listed }, parts, wanted };
}

/** A file of a divided list; `part` is '' for a list in one file. */
interface FileOfPart {
  readonly part: string;
  readonly fileName: string;
  readonly listed: readonly Listed[];
}

/** The part of a list without anybody. */
const MAIN_PART = 'FR';

/** The files of a format with their people: one, or one per part, the largest first. */
export function filesOf(
  { fileName }: Pick<ListFile, 'fileName'>,
  { check: { listed }, parts, wanted }: Divided,
  division: Division | undefined,
): readonly FileOfPart[] {
  if (division === undefined) return [{ part: '', fileName, listed }];
  const byPart = new Map<string, Listed[]>();
  for (const one of listed) {
    const part = parts.get(one.contactId) ?? '';
    const held = byPart.get(part);
    if (held === undefined) byPart.set(part, [one]);
    else held.push(one);
  }
  if (byPart.size === 0) byPart.set(wanted === EACH_PART ? MAIN_PART : wanted, []);
  return [...byPart]
    .map(([part, own]) => ({ part, fileName: division.fileName(part), listed: own }))
    .sort((one, other) => other.listed.length - one.listed.length || (one.part < other.part ? -1 : 1));
}

function narrowed(check: Check, out: ReadonlyMap<number, FunnelStep>): Check {
  if (out.size === 0) return check;
  const outcomes = new OutcomeList(check.outcomes.length);
  for (const { contactId, outcome, verdict } of check.outcomes)
    outcomes.add(contactId, out.get(contactId) ?? outcome, verdict);
  const left = new Map<FunnelStep, number>();
  for (const step of out.values()) left.set(step, (left.get(step) ?? 0) + 1);
  const before = new Map(check.funnel.steps.map((counted) => [counted.step, counted]));
  const steps = FUNNEL_STEPS.flatMap((step) => {
    const counted = before.get(step);
    return counted === undefined ? [] : [{ ...counted, out: counted.out + (left.get(step) ?? 0) }];
  });
  return { ...check, outcomes, funnel: { ...check.funnel, steps, eligible: check.funnel.eligible - out.size } };
}
