import type { SqlReader } from '../storage/reader.ts';
import type { Steps } from '../steps/pauses.ts';
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
 */
export function* laterNoes(
  reader: SqlReader,
  index: SuppressionIndex,
  lists: readonly PassedOn[],
): Steps<readonly ReadonlySet<number>[]> {
  const asked = lists.map((list) => ({ ...list, passedOnAt: Date.parse(list.at), opposed: new Set<number>() }));
  if (asked.length === 0) return [];
  for (const person of everybodyConcerned(index, reader)) {
    yield;
    if (person === null) continue;
    const holding = asked.filter(({ contactIds }) => contactIds.has(person.contactId));
    if (holding.length === 0) continue;
    const noes = index.closures(person).filter(({ certain, samePerson }) => certain && samePerson);
    for (const { until, passedOnAt, opposed } of holding) {
      const isLater = noes.some(({ entry }) =>
        until === null ? Date.parse(entry.recordedAt) > passedOnAt : entry.opposition > until,
      );
      if (isLater) opposed.add(person.contactId);
    }
  }
  return asked.map(({ opposed }) => opposed);
}
