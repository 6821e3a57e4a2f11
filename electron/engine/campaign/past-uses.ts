import { addDays, daysBetween } from '../../../shared/domain/day.ts';
import type { Steps } from '../pauses.ts';
import type { Reader } from '../workspace/database.ts';
import { readExportDecisions, readExportHeads, type ExportHead } from '../workspace/exports.ts';
import { unpackOutcomes } from '../workspace/outcome-list.ts';
import { evaluatedAt, type Campaign } from './campaign.ts';
import type { Use } from './contact-facts.ts';

/** No rule on frequency looks further back (H-4 looked at 60 days, until 2026-08-10). */
const LONGEST_LOOK_BACK = 61;

const NO_USES: readonly Use[] = [];

/**
 * What was exported and may have been sent: an export is no contact, but counts as one until somebody
 * says whether it was sent (design/product.md). The same campaign exported again for the same moment
 * replaces its earlier list.
 */
export class PastUses {
  /** The contacts of each list that counts: a bit each, for a list may have a million. */
  readonly #lists: { readonly use: Use; readonly contacts: IdSet }[] = [];
  readonly #anybody = new IdSet();

  /** In steps: nothing is being read while others have their turn. */
  static *loading(reader: Reader, campaign: Campaign): Steps<PastUses> {
    const uses = new PastUses();
    const last = campaign.moments.at(-1)?.slice(0, 10) ?? '';
    const first = addDays(evaluatedAt(campaign).slice(0, 10), -Math.max(LONGEST_LOOK_BACK, campaign.pressure?.days ?? 0));
    const counted = new Map<string, IdSet>();
    for (const head of readExportHeads(reader)) {
      const day = head.evaluatedAt.slice(0, 10);
      if (day < first || day > last || isReplacedBy(campaign, head)) continue;
      const key = `${head.campaign} ${head.evaluatedAt}`;
      const before = counted.get(key) ?? new IdSet();
      counted.set(key, before);
      const contacts = new IdSet();
      for (const { contactId, outcome } of unpackOutcomes(readExportDecisions(reader, head.id))) {
        yield;
        if (outcome !== 'eligible' || before.has(contactId)) continue;
        before.add(contactId);
        contacts.add(contactId);
        uses.#anybody.add(contactId);
      }
      uses.#lists.push({ use: { channel: head.channel, at: head.evaluatedAt }, contacts });
    }
    return uses;
  }

  /** The lists that a contact was on, oldest first. */
  of(contactId: number): readonly Use[] {
    if (!this.#anybody.has(contactId)) return NO_USES;
    return this.#lists.filter(({ contacts }) => contacts.has(contactId)).map(({ use }) => use);
  }
}

/** Ids of contacts, a bit each. */
class IdSet {
  #bits = new Uint32Array(1024);

  has(id: number): boolean {
    return ((this.#bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }

  add(id: number): void {
    const word = id >>> 5;
    if (word >= this.#bits.length) {
      const longer = new Uint32Array(Math.max(word + 1, this.#bits.length * 2));
      longer.set(this.#bits);
      this.#bits = longer;
    }
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (id & 31));
  }
}

function isReplacedBy(campaign: Campaign, head: ExportHead): boolean {
  return head.campaign === campaign.key && head.evaluatedAt === evaluatedAt(campaign);
}

/**
 * How many of these messages and calls fall into the `days` days that end with the day of `moment`,
 * that day included.
 */
export function countWithin(moments: Iterable<string>, moment: string, days: number): number {
  const day = moment.slice(0, 10);
  let count = 0;
  for (const at of moments) {
    const before = daysBetween(at.slice(0, 10), day);
    if (before >= 0 && before < days) count += 1;
  }
  return count;
}
