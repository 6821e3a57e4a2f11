import { addDays, daysBetween } from '../../../shared/domain/day.ts';
import type { Reader } from '../workspace/database.ts';
import { readExports, type ExportHead } from '../workspace/exports.ts';
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
  readonly #byContact = new Map<number, Use[]>();

  static load(reader: Reader, campaign: Campaign): PastUses {
    const uses = new PastUses();
    const last = campaign.moments.at(-1)?.slice(0, 10) ?? '';
    const first = addDays(evaluatedAt(campaign).slice(0, 10), -Math.max(LONGEST_LOOK_BACK, campaign.pressure?.days ?? 0));
    const counted = new Map<string, Set<number>>();
    for (const { head, decisions } of readExports(reader)) {
      const day = head.evaluatedAt.slice(0, 10);
      if (day < first || day > last || isReplacedBy(campaign, head)) continue;
      const key = `${head.campaign} ${head.evaluatedAt}`;
      const contacts = counted.get(key) ?? new Set();
      counted.set(key, contacts);
      for (const { contactId, outcome } of unpackOutcomes(decisions)) {
        if (outcome !== 'eligible' || contacts.has(contactId)) continue;
        contacts.add(contactId);
        uses.#add(contactId, { channel: head.channel, at: head.evaluatedAt });
      }
    }
    return uses;
  }

  #add(contactId: number, use: Use): void {
    const known = this.#byContact.get(contactId);
    if (known === undefined) this.#byContact.set(contactId, [use]);
    else known.push(use);
  }

  of(contactId: number): readonly Use[] {
    return this.#byContact.get(contactId) ?? NO_USES;
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
