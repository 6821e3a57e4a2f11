import type { SqlReader } from '../../storage/reader.ts';
import type { Steps } from '../../steps/pauses.ts';
import type { Closure } from './closure.ts';
import { everybodyConcerned } from './concerned.ts';
import type { SuppressionIndex } from './suppression-index.ts';

/** A list of people whose data were passed on. */
export interface PassedOn {
  readonly contactIds: ReadonlySet<number>;
  /** Instant of the approval. */
  readonly at: string;
  /** The latest entry of the suppression list at that instant; null: not kept. */
  readonly until: number | null;
}

/**
 * By list, the people whose data were passed on and who opposed since, to any channel: the recipient is told of every
 * no (docs/law/rules-fr.md, D-1). An entry that only adds a coordinate to an earlier opposition is not later. One pass
 * over the people concerned for all lists.
 *
 * @returns by contact, the first entry of the latest opposition.
 */
export function* laterNoes(
  reader: SqlReader,
  index: SuppressionIndex,
  lists: readonly PassedOn[],
): Steps<readonly ReadonlyMap<number, number>[]> {
  const asked = lists.map((list) => ({ ...list, passedOnAt: Date.parse(list.at), opposed: new Map<number, number>() }));
  if (asked.length === 0) return [];
  for (const person of everybodyConcerned(index, reader)) {
    yield;
    if (person === null) continue;
    const holding = asked.filter(({ contactIds }) => contactIds.has(person.contactId));
    if (holding.length === 0) continue;
    const noes = ownNoes(index.closures(person));
    for (const { until, passedOnAt, opposed } of holding) {
      const later = noes.filter(({ entry }) =>
        until === null ? Date.parse(entry.recordedAt) > passedOnAt : entry.opposition > until,
      );
      if (later.length > 0) opposed.set(person.contactId, latestOpposition(later));
    }
  }
  return asked.map(({ opposed }) => opposed);
}

/** What the person said, without what others said of a shared coordinate. */
export function ownNoes(closures: readonly Closure[]): readonly Closure[] {
  return closures.filter(({ certain, samePerson }) => certain && samePerson);
}

/** The first entry of the latest opposition; 0: none. */
export function latestOpposition(closures: readonly Closure[]): number {
  return closures.reduce((latest, { entry }) => Math.max(latest, entry.opposition), 0);
}
