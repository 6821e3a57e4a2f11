import type { SqlReader } from '../storage/reader.ts';
import type { Steps } from '../steps/pauses.ts';
import { everybodyConcerned } from './concerned.ts';
import type { SuppressionIndex } from './suppression-index.ts';

/** When data were passed on. */
export interface PassedOn {
  /** Instant of the approval. */
  readonly at: string;
  /** The latest entry of the suppression list at that instant; null: not kept. */
  readonly until: number | null;
}

/**
 * The people whose data were passed on and who opposed since, to any channel: the recipient is told of every no
 * (docs/law/rules-fr.md, D-1). An entry that only adds a coordinate to an earlier opposition is not later.
 */
export function* laterNoes(
  reader: SqlReader,
  index: SuppressionIndex,
  contactIds: ReadonlySet<number>,
  { at, until }: PassedOn,
): Steps<ReadonlySet<number>> {
  const passedOnAt = Date.parse(at);
  const opposed = new Set<number>();
  for (const person of everybodyConcerned(index, reader)) {
    yield;
    if (person === null || !contactIds.has(person.contactId)) continue;
    const isLater = index
      .closures(person)
      .some(
        ({ certain, samePerson, entry }) =>
          certain &&
          samePerson &&
          (until === null ? Date.parse(entry.recordedAt) > passedOnAt : entry.opposition > until),
      );
    if (isLater) opposed.add(person.contactId);
  }
  return opposed;
}
