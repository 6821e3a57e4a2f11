import type { ConsentEvent } from './contact.ts';

/**
 * The ledger of consents keeps everything that files and people said, literally. This is the
 * fold that makes facts of it: which entries count.
 */

/** One entry of the ledger with where it came from. */
export interface LedgerEntry {
  readonly event: ConsentEvent;
  /** The import (or the record made by hand) that brought it. */
  readonly importId: number;
  /** Recorded by a person, by name, rather than read from a file. */
  readonly byHand: boolean;
  /** The file gave no day for it: `at` is the day of the file. */
  readonly undated: boolean;
}

/**
 * The entries that count, in the order of the ledger:
 *
 * - a yes of a file falls when the same file also says no for that channel, on whatever row or day;
 * - a yes of a file falls after (or on the day of) a no that came from elsewhere, unless it has its
 *   proof and is later: an import makes consent stricter, never laxer. A yes of before a no is history
 *   and stays, unless nobody knows the day of the no;
 * - an undated yes or no that is read again keeps its first day;
 * - what is said twice counts once.
 *
 * A no is never left out. Whether a yes is valid in law is the rules' question, not this one's.
 */
export function countingEntries<Entry extends LedgerEntry>(ledger: readonly Entry[]): readonly Entry[] {
  if (ledger.length < 2) return ledger;
  const distinct = withoutRepetitions(ledger);
  if (ledger.every(isGrant)) return distinct;
  return distinct.filter(
    (entry) => entry.byHand || !isGrant(entry) || !(isContradicted(entry, ledger) || isOutweighed(entry, distinct)),
  );
}

function isGrant(entry: LedgerEntry): boolean {
  return entry.event.event === 'granted';
}

/** Whether the same file says no. */
function isContradicted(grant: LedgerEntry, ledger: readonly LedgerEntry[]): boolean {
  return ledger.some(
    (entry) => !isGrant(entry) && entry.importId === grant.importId && concerns(entry.event, grant.event),
  );
}

/** Whether a no from elsewhere stands against it. */
function isOutweighed(grant: LedgerEntry, ledger: readonly LedgerEntry[]): boolean {
  return ledger.some((refusal) => {
    if (isGrant(refusal) || refusal.importId === grant.importId || !concerns(refusal.event, grant.event)) return false;
    if (isAfter(grant.event.at, refusal.event.at)) return grant.event.proof !== true;
    return refusal.undated || isNotBefore(grant.event.at, refusal.event.at);
  });
}

/** Whether a no is about the channel of a yes: a no to charity leaves a yes to commerce alone. */
function concerns(refusal: ConsentEvent, grant: ConsentEvent): boolean {
  if (refusal.channel !== 'all' && refusal.channel !== grant.channel) return false;
  return refusal.purpose === undefined || grant.purpose === undefined || refusal.purpose === grant.purpose;
}

/** Strictly after, or known to come after: on one day of which one has no time, nothing is known. */
function isAfter(at: string, other: string): boolean {
  if (at.length > 10 && other.length > 10) return Date.parse(at) > Date.parse(other);
  return at.slice(0, 10) > other.slice(0, 10);
}

function isNotBefore(at: string, other: string): boolean {
  return !isAfter(other, at);
}

function withoutRepetitions<Entry extends LedgerEntry>(ledger: readonly Entry[]): readonly Entry[] {
  const kept = new Map<string, Entry>();
  for (const entry of ledger) {
    const { at, ...said } = entry.event;
    const identity = JSON.stringify([entry.undated ? null : at, entry.byHand, said]);
    const before = kept.get(identity);
    // A Map keeps the place of the first, whatever is put there later.
    if (before === undefined || comesFirst(entry, before)) kept.set(identity, entry);
  }
  return kept.size === ledger.length ? ledger : [...kept.values()];
}

function comesFirst(entry: LedgerEntry, other: LedgerEntry): boolean {
  if (isAfter(other.event.at, entry.event.at)) return true;
  if (isAfter(entry.event.at, other.event.at)) return false;
  return entry.event.at < other.event.at || (entry.event.at === other.event.at && entry.importId < other.importId);
}
