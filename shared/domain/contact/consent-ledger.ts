import { frenchDay } from '../calendar/date-text.ts';
import type { ConsentEvent } from './contact.ts';

/**
 * The ledger of consents keeps every statement of files and people literally. This fold derives facts from it: the
 * entries that count.
 */

/** An entry of the ledger with its source. */
export interface LedgerEntry {
  readonly event: ConsentEvent;
  /** The import (or the record made by hand) that brought it. */
  readonly importId: number;
  /** Recorded by a named person, not read from a file. */
  readonly byHand: boolean;
  /** The file gives no day for it: `at` is the day of the file. */
  readonly undated: boolean;
}

/**
 * The entries that count, in the order of the ledger:
 *
 * - a consent of a file is dropped when the same file also has a refusal for that channel, on any row or day;
 * - a consent of a file after (or on the day of) a refusal from another source is dropped, unless it is proven and
 *   later: an import makes consent stricter, never laxer. A consent before a refusal is history and stays, unless the day
 *   of the refusal is not known;
 * - an undated consent or refusal that is read again keeps its first day;
 * - repeated entries count once.
 *
 * A refusal is never left out. The rules, not this fold, decide whether a consent is legally valid.
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

/** Whether the same file has a refusal. */
function isContradicted(grant: LedgerEntry, ledger: readonly LedgerEntry[]): boolean {
  return ledger.some(
    (entry) => !isGrant(entry) && entry.importId === grant.importId && concerns(entry.event, grant.event),
  );
}

/** Whether a refusal from another source is against it. */
function isOutweighed(grant: LedgerEntry, ledger: readonly LedgerEntry[]): boolean {
  return ledger.some((refusal) => {
    if (isGrant(refusal) || refusal.importId === grant.importId || !concerns(refusal.event, grant.event)) return false;
    if (isKnownLater(grant.event.at, refusal.event.at)) return grant.event.proof !== true;
    return refusal.undated || isNotBefore(grant.event.at, refusal.event.at);
  });
}

/**
 * Whether a refusal applies to the channel of a consent: a refusal to charity does not affect a consent to commerce.
 */
function concerns(refusal: ConsentEvent, grant: ConsentEvent): boolean {
  if (refusal.channel !== 'all' && refusal.channel !== grant.channel) return false;
  return refusal.purpose === undefined || grant.purpose === undefined || refusal.purpose === grant.purpose;
}

/** Strictly after, or known to be after: on the same day in France, if one has no time, the order is not known. */
export function isKnownLater(at: string, other: string): boolean {
  if (at.length > 10 && other.length > 10) return Date.parse(at) > Date.parse(other);
  return frenchDay(at) > frenchDay(other);
}

function isNotBefore(at: string, other: string): boolean {
  return !isKnownLater(other, at);
}

function withoutRepetitions<Entry extends LedgerEntry>(ledger: readonly Entry[]): readonly Entry[] {
  const kept = new Map<string, Entry>();
  for (const entry of ledger) {
    const { at, ...said } = entry.event;
    const identity = JSON.stringify([entry.undated ? null : at, entry.byHand, said]);
    const before = kept.get(identity);
    // A Map keeps the position of the first insertion.
    if (before === undefined || comesFirst(entry, before)) kept.set(identity, entry);
  }
  return kept.size === ledger.length ? ledger : [...kept.values()];
}

function comesFirst(entry: LedgerEntry, other: LedgerEntry): boolean {
  if (isKnownLater(other.event.at, entry.event.at)) return true;
  if (isKnownLater(entry.event.at, other.event.at)) return false;
  return entry.event.at < other.event.at || (entry.event.at === other.event.at && entry.importId < other.importId);
}
