import { addDays, daysBetween } from '../../../../shared/domain/calendar/day.ts';
import { IdSet } from '../../collections/id-set.ts';
import type { Steps } from '../../steps/pauses.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { KnownList } from '../../lists/list-state.ts';
import { PeopleOfLists } from '../../lists/people-of-lists.ts';
import type { ExportHead } from '../../sql/exports.ts';
import { CallsOfErased } from './calls-of-erased.ts';
import { evaluatedAt, type Campaign } from '../definition/campaign.ts';
import type { Use } from '../judge/contact-facts.ts';

/** No rule on frequency looks further back (H-4 looked at 60 days, until 2026-08-10). */
const LONGEST_LOOK_BACK = 61;

const NO_USES: readonly Use[] = [];

/** What any number of campaigns read once, while nothing changes. */
interface ReadBefore {
  readonly people: PeopleOfLists;
  readonly calls: CallsOfErased;
}

export function readBefore(reader: SqlReader): ReadBefore {
  return { people: new PeopleOfLists(reader), calls: new CallsOfErased(reader) };
}

/**
 * Exported lists that may have been sent: an export is not a contact, but counts as one until its state is recorded; a
 * call list counts as its permitted calls, until its returns are recorded as complete. The same campaign exported again
 * for the same moment replaces its earlier list, as long as nothing was recorded about that one. A transfer of data is
 * not a contact.
 */
export class PastUses {
  /** The contacts of each effective list, by permitted calls: one bit each, since a list may have a million. */
  readonly #lists: { readonly use: Use; readonly contacts: IdSet }[] = [];
  readonly #anybody = new IdSet();
  /** One array for all contacts of the same lists, by list indexes. */
  readonly #shared = new Map<string, readonly Use[]>();
  /** Calls to erased people, by the contacts who have their numbers now. */
  #ofErased: ReadonlyMap<number, readonly Use[]> = new Map();

  /**
   * In steps: no query is open during pauses.
   *
   * @param without the lists of one campaign for one moment, which do not count when they are judged again.
   * @param before what was read so far, for anyone who asks several campaigns.
   */
  static *loading(
    reader: SqlReader,
    campaign: Campaign,
    without: ListsOfMoment | null = null,
    before = readBefore(reader),
  ): Steps<PastUses> {
    const uses = new PastUses();
    const last = campaign.moments.at(-1)?.slice(0, 10) ?? '';
    const first = addDays(
      evaluatedAt(campaign).slice(0, 10),
      -Math.max(LONGEST_LOOK_BACK, campaign.pressure?.days ?? 0),
    );
    const counted = new Map<string, ListOfMoment>();
    for (const list of before.people.lists()) {
      const { head, day } = list;
      if (day < first || day > last || head.purpose === 'transfer' || !isCounted(list)) continue;
      if (isReplacedBy(campaign, list) || isOfMoment(head, without)) continue;
      const key = `${head.campaign} ${head.evaluatedAt} ${day}`;
      const ofMoment = counted.get(key) ?? new ListOfMoment(uses.#lists, list);
      counted.set(key, ofMoment);
      ofMoment.learn(list.returns);
      for (const [attempts, contacts] of yield* before.people.counting(list)) {
        ofMoment.add(attempts, contacts);
        uses.#anybody.addAll(contacts);
      }
    }
    if (campaign.channel === 'phone' || campaign.channel === 'automated_call')
      uses.#ofErased = yield* before.calls.since(first);
    return uses;
  }

  /** The lists of a contact, oldest first: the same array for all contacts of the same lists. */
  of(contactId: number): readonly Use[] {
    const ofErased = this.#ofErased.get(contactId) ?? NO_USES;
    if (!this.#anybody.has(contactId)) return ofErased;
    const uses = this.#ofLists(contactId);
    return ofErased.length === 0 ? uses : [...uses, ...ofErased];
  }

  #ofLists(contactId: number): readonly Use[] {
    let key = '';
    for (let place = 0; place < this.#lists.length; place += 1)
      if (this.#lists[place]?.contacts.has(contactId) === true) key += String.fromCharCode(place);
    const shared = this.#shared.get(key);
    if (shared !== undefined) return shared;
    const uses = this.#lists.filter(({ contacts }) => contacts.has(contactId)).map(({ use }) => use);
    this.#shared.set(key, uses);
    return uses;
  }
}

/**
 * The exports of one campaign for one moment: a contact on several of them may be called as often as the most generous
 * list permits.
 */
class ListOfMoment {
  readonly #lists: { readonly use: Use; readonly contacts: IdSet }[];
  readonly #use: Omit<Use, 'attempts'>;
  readonly #returns = new Set<number>();
  readonly #byAttempts = new Map<number, IdSet>();

  constructor(
    lists: { readonly use: Use; readonly contacts: IdSet }[],
    { head, day }: Pick<KnownList, 'head' | 'day'>,
  ) {
    this.#lists = lists;
    const at = head.evaluatedAt.startsWith(day) ? head.evaluatedAt : day;
    this.#use = { channel: head.channel, at, returns: this.#returns };
  }

  /** @param returns imports with the calls of the list. */
  learn(returns: Iterable<number>): void {
    for (const importId of returns) this.#returns.add(importId);
  }

  /** @param contacts those whom one of the lists permits so many calls. */
  add(attempts: number, contacts: IdSet): void {
    const added = contacts.copy();
    for (const [others, known] of this.#byAttempts) {
      if (others >= attempts) added.removeAll(known);
      else known.removeAll(added);
    }
    this.#having(attempts).addAll(added);
  }

  #having(attempts: number): IdSet {
    const before = this.#byAttempts.get(attempts);
    if (before !== undefined) return before;
    const contacts = new IdSet();
    this.#byAttempts.set(attempts, contacts);
    this.#lists.push({ use: { ...this.#use, attempts }, contacts });
    return contacts;
  }
}

/** The lists of one campaign for one day or instant: written in several formats or repeatedly. */
export interface ListsOfMoment {
  /** Key of the campaign. */
  readonly campaign: string;
  readonly evaluatedAt: string;
}

/** For a call list with complete returns, the calls themselves count. */
function isCounted({ counts }: KnownList): boolean {
  return counts.what === 'rows' || counts.what === 'part';
}

function isReplacedBy(campaign: Campaign, { head, said }: KnownList): boolean {
  return said === 'open' && isOfMoment(head, { campaign: campaign.key, evaluatedAt: evaluatedAt(campaign) });
}

function isOfMoment(head: ExportHead, moment: ListsOfMoment | null): boolean {
  return moment !== null && head.campaign === moment.campaign && head.evaluatedAt === moment.evaluatedAt;
}

/** The number of these messages and calls within the `days` days that end with the day of `moment`, inclusive. */
export function countWithin(moments: Iterable<string>, moment: string, days: number): number {
  const day = moment.slice(0, 10);
  let count = 0;
  for (const at of moments) {
    const before = daysBetween(at.slice(0, 10), day);
    if (before >= 0 && before < days) count += 1;
  }
  return count;
}
