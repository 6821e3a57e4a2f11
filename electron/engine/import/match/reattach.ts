import { compareRowRefs, type FullContribution, rowRefKey } from '../../model/contributions.ts';
import type { RowRef } from '../../model/stored-contact.ts';
import type { Claims } from '../../model/claims.ts';
import { isWholeRowKey, matchKeys, type MatchKey } from './match-keys.ts';

/**
 * Which rows were matched to which (see `known-contacts.ts`), and where they belong once some of them are
 * removed. Pure: between the two steps the caller looks up which other contacts have the keys.
 */

/** One contribution of a contact, with the claims that identify it. */
export interface KeyedContribution {
  readonly contribution: FullContribution;
  readonly recognisedBy: Claims;
}

/** A contribution that stays although the one that it was matched to is removed: it needs another contact. */
export interface Orphan {
  readonly contactId: number;
  readonly contribution: FullContribution;
  /** The key by which it was matched and the weaker ones: no contact had the stronger ones. */
  readonly keys: readonly MatchKey[];
}

/** What is left of a contact when the contributions of one import are removed. */
export interface RemainingContributions {
  readonly contactId: number;
  /** In the order of imports and rows. */
  readonly contributions: readonly FullContribution[];
  /** What each was matched to: another that stays, or null (it created the contact, was recorded by hand, or is an orphan). */
  readonly parents: ReadonlyMap<FullContribution, FullContribution | null>;
  readonly orphans: readonly Orphan[];
}

export function remainingOf(
  contactId: number,
  placed: readonly KeyedContribution[],
  goes: (contribution: FullContribution) => boolean,
): RemainingContributions {
  const firstWith = new Map<MatchKey, FullContribution>();
  const parents = new Map<FullContribution, FullContribution | null>();
  const orphans: Orphan[] = [];
  for (const { contribution, recognisedBy } of placed) {
    const keys = matchKeys(recognisedBy);
    const place = contribution.head.byHand ? -1 : keys.findIndex((key) => firstWith.has(key));
    const parent = firstWith.get(keys[place] ?? '') ?? null;
    for (const key of keys) if (!firstWith.has(key)) firstWith.set(key, contribution);
    if (goes(contribution)) continue;
    const isOrphan = parent !== null && goes(parent);
    parents.set(contribution, isOrphan ? null : parent);
    if (isOrphan) orphans.push({ contactId, contribution, keys: keys.slice(place) });
  }
  return { contactId, contributions: [...parents.keys()], parents, orphans };
}

/** The first remaining contribution that has a key. */
export interface FirstWith {
  readonly ref: RowRef;
  readonly contactId: number;
}

/**
 * Assigns a contact to every contribution of the given contacts.
 *
 * @param remains contacts of which some contribution lost its place.
 * @param firstWith for each key of an orphan, the first that stays and has it, wherever it is.
 * @param newId an id for a contact that comes to be.
 * @returns contributions by contact; a contact at hand that is not among the keys has none left.
 */
export function reattach(
  remains: readonly RemainingContributions[],
  firstWith: ReadonlyMap<MatchKey, FirstWith>,
  newId: () => number,
): ReadonlyMap<number, readonly FullContribution[]> {
  const orphans = new Map(
    remains.flatMap(({ orphans: found }) => found.map((orphan) => [orphan.contribution, orphan])),
  );
  const places = new Map<string, number>();
  const taken = new Set<number>();
  const placed = new Map<number, FullContribution[]>();
  const all = remains.flatMap(({ contactId, contributions, parents }) =>
    contributions.map((contribution) => ({ contactId, contribution, parent: parents.get(contribution) ?? null })),
  );
  all.sort((one, other) => compareRowRefs(one.contribution.head, other.contribution.head));
  for (const { contactId, contribution, parent } of all) {
    const place = placeOf(contribution, contactId, parent);
    places.set(rowRefKey(contribution.head), place);
    placed.set(place, [...(placed.get(place) ?? []), contribution]);
  }
  return placed;

  function placeOf(contribution: FullContribution, contactId: number, parent: FullContribution | null): number {
    if (parent !== null) return places.get(rowRefKey(parent.head)) ?? contactId;
    if (contribution.head.byHand) return contactId;
    const found = firstBefore(contribution);
    if (found !== null) return places.get(rowRefKey(found.ref)) ?? found.contactId;
    // It creates a contact: the first one keeps the id.
    if (taken.has(contactId)) return newId();
    taken.add(contactId);
    return contactId;
  }

  function firstBefore(contribution: FullContribution): FirstWith | null {
    for (const key of orphans.get(contribution)?.keys ?? []) {
      const found = firstWith.get(key);
      if (found === undefined || compareRowRefs(found.ref, contribution.head) >= 0) continue;
      if (!isWholeRowKey(key) || found.ref.importId < contribution.head.importId) return found;
    }
    return null;
  }
}
