import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import { IdSet } from '../collections/id-set.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readExportDecisions, readExportHeads, readVerdicts, type ExportHead } from '../sql/exports.ts';
import { unpackOutcomes } from '../sql/outcome-list.ts';

/** Rules that permit by a consent: a list relied on a consent when one of them admitted the contact. */
const RELIES = /^fr\.(?:(?:post|phone|email|sms|automated_call)\.(?:\w+\.)*consent|minor\.own_consent|transfer\.\w+)$/;

/** The lists that relied on consents of some contacts. Read on first use. */
export class RelyingLists {
  readonly #reader: SqlReader;
  readonly #ids: IdSet;
  #byContact: ReadonlyMap<number, readonly RelyingList[]> | null = null;

  constructor(reader: SqlReader, ids: readonly number[]) {
    this.#reader = reader;
    this.#ids = IdSet.of(ids);
  }

  /** The days of the lists that relied on a consent of the contact to a channel, ascending. */
  of(contactId: number): (channel: ChannelScope) => readonly string[] {
    return (channel) =>
      (this.#known.get(contactId) ?? [])
        .filter((list) => channel === 'all' || list.channel === channel)
        .map(({ day }) => day)
        .sort();
  }

  /** Whether a list relied on any consent of the contact. */
  include(contactId: number): boolean {
    return this.#known.has(contactId);
  }

  get #known(): ReadonlyMap<number, readonly RelyingList[]> {
    return (this.#byContact ??= this.#read());
  }

  #read(): ReadonlyMap<number, readonly RelyingList[]> {
    const byContact = new Map<number, RelyingList[]>();
    for (const head of readExportHeads(this.#reader)) {
      const relying = new Set(
        readVerdicts(this.#reader, head.id)
          .filter(({ reasons }) => relies(reasons))
          .map(({ number }) => number),
      );
      if (relying.size === 0) continue;
      const list = { channel: head.channel, day: dayOf(head) };
      for (const { contactId, outcome, verdict } of unpackOutcomes(readExportDecisions(this.#reader, head.id))) {
        if (outcome !== 'eligible' || verdict === null || !relying.has(verdict) || !this.#ids.has(contactId)) continue;
        byContact.set(contactId, [...(byContact.get(contactId) ?? []), list]);
      }
    }
    return byContact;
  }
}

interface RelyingList {
  readonly channel: ChannelScope;
  readonly day: string;
}

function relies(reasons: string): boolean {
  return (JSON.parse(reasons) as readonly { readonly rule: string }[]).some(({ rule }) => RELIES.test(rule));
}

/** The day judged, or the day of the approval if later. */
function dayOf({ at, evaluatedAt }: ExportHead): string {
  const [approved, judged] = [frenchDay(at), frenchDay(evaluatedAt)];
  return approved > judged ? approved : judged;
}
