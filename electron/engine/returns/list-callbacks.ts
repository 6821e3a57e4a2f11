import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { VerdictKind } from '../../../shared/domain/compliance.ts';
import { ContactChecker } from '../campaign/check-contacts.ts';
import type { Campaign } from '../campaign/definition/campaign.ts';
import { readingGround } from '../campaign/read-ground.ts';
import type { CheckGround } from '../campaign/people/check-ground.ts';
import { parseOwnCampaign } from '../campaign/definition/parse-campaign.ts';
import { todayCampaign } from '../campaign/definition/today.ts';
import { readContact, readDictionaries } from '../contact/contact-reader.ts';
import { shownName } from '../model/shown-name.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { readExportRecord } from '../sql/exports.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import type { Workspace } from '../storage/workspace.ts';
import { callbackGoods } from './callback-goods.ts';
import { listOfPerson, readingReturnedLists } from './lists-of-returns.ts';
import { isKept, type PromisedTime, readPromisedTimes } from './promised-times.ts';

/** Somebody who asked to be called again: judged like any call, never a permission by itself. */
export interface Callback {
  readonly contact: string;
  readonly name: string;
  /** Instant or day in the file. */
  readonly at: string;
  /** Of the day asked about; null: there is nothing to call by. */
  readonly verdict: VerdictKind | null;
  /** The rule that decides it. */
  readonly rule: string | null;
  /** Last day on which a call is lawful; null: none of the days looked at. */
  readonly lastDay: string | null;
  /** The goods that the call is judged for, where the person is on no list; absent: on a list, or no goods are known. */
  readonly goods?: string;
}

/** In place of the id of a list: the person is on none. */
const NO_LIST = 0;

/** Days ahead that are looked at. */
const HORIZON = 92;

/**
 * The people to call back, in the order of their times: the latest promise to each, unless they were called at its time or
 * later. Each is judged for the campaign of the list that they were on or, without a list, for the goods of their own
 * dealings that permit most. Reads only.
 *
 * @param on `YYYY-MM-DD`: the first day that is judged.
 */
export async function listCallbacks(
  context: EngineContext,
  workspace: Workspace,
  on: string = context.today(),
): Promise<readonly Callback[]> {
  const pauses = new Pauses(context.signal);
  const lists = await inPieces(readingReturnedLists(workspace, 'calls', null), pauses);
  const grounds = new Map<number, CheckGround>();
  const judges = new Map<string, DayJudge>();
  let dictionaries = readDictionaries(workspace);
  const listed: Callback[] = [];
  for (const [contactId, promised] of byTime(readPromisedTimes(workspace))) {
    const contact = readContact(workspace, contactId, dictionaries);
    if (contact === undefined || isKept(madeTo(contact), promised)) continue;
    const { at } = promised;
    const exportId = listOfPerson(lists, contactId, at)?.id ?? NO_LIST;
    let ground = grounds.get(exportId);
    if (ground === undefined) {
      const days: Campaign = { ...campaignOf(workspace, exportId, on, null), moments: [on, addDays(on, HORIZON)] };
      ground = await inPieces(readingGround(workspace, days), pauses);
      grounds.set(exportId, ground);
      dictionaries = readDictionaries(workspace);
    }
    const answers: CallAnswer[] = [];
    for (const goods of goodsToJudge(contact, exportId, on)) {
      const key = `${String(exportId)} ${goods ?? ''}`;
      const judge = judges.get(key) ?? new DayJudge(context, campaignOf(workspace, exportId, on, goods), ground);
      judges.set(key, judge);
      answers.push({
        ...judge.on(contact, on),
        lastDay: judge.lastDay(contact, on),
        ...(goods === null ? {} : { goods }),
      });
    }
    listed.push({ contact: String(contactId), name: shownName(contact.person), at, ...mostPermitting(answers) });
    if (!pauses.isDue) continue;
    // A file may be imported during a pause.
    await pauses.pause();
    dictionaries = readDictionaries(workspace);
  }
  return listed;
}

/** In the order of their times, then of the contacts. */
function byTime(times: ReadonlyMap<number, PromisedTime>): readonly (readonly [number, PromisedTime])[] {
  return [...times].sort(([one, { at }], [other, { at: otherAt }]) =>
    at < otherAt ? -1 : at > otherAt ? 1 : one - other,
  );
}

function madeTo({ calls }: StoredContact): readonly string[] {
  return calls.map(({ at }) => at);
}

type CallAnswer = Pick<Callback, 'verdict' | 'rule' | 'lastDay' | 'goods'>;

/** Null: those of the list, or none. */
function goodsToJudge(contact: StoredContact, exportId: number, on: string): readonly (string | null)[] {
  const goods = exportId === NO_LIST ? callbackGoods(contact, on) : [];
  return goods.length === 0 ? [null] : goods;
}

/** The answer that permits most, a call on the day before one on a later day; the first of several. */
function mostPermitting([first, ...others]: readonly CallAnswer[]): CallAnswer {
  if (first === undefined) throw new RangeError('a call back is judged at least once');
  return others.reduce((best, one) => (rankOf(one) > rankOf(best) ? one : best), first);
}

function rankOf({ verdict, lastDay }: CallAnswer): number {
  if (verdict === 'allow' || verdict === 'conditional') return 3;
  if (lastDay !== null) return 2;
  return verdict === 'review' ? 1 : 0;
}

function campaignOf(workspace: Workspace, exportId: number, day: string, forCalls: string | null): Campaign {
  const given = readExportRecord(workspace, exportId)?.given ?? null;
  const goods = { known: [], forCalls };
  return parseOwnCampaign(
    workspace,
    given === null
      ? todayCampaign(workspace, { channel: 'phone', purpose: 'commercial', goods, day })
      : JSON.parse(given),
  );
}

/** Judges contacts for one campaign on single days. */
class DayJudge {
  readonly #context: EngineContext;
  readonly #campaign: Campaign;
  readonly #ground: CheckGround;
  readonly #byDay = new Map<string, ContactChecker>();

  constructor(context: EngineContext, campaign: Campaign, ground: CheckGround) {
    this.#context = context;
    this.#campaign = campaign;
    this.#ground = ground;
  }

  on(contact: StoredContact, day: string): { readonly verdict: VerdictKind | null; readonly rule: string | null } {
    let checker = this.#byDay.get(day);
    if (checker === undefined) {
      const campaign: Campaign = {
        ...this.#campaign,
        moments: [day],
        segment: { all: [] },
        exclude: [],
        pressure: null,
        limit: null,
      };
      checker = new ContactChecker(campaign, this.#ground, this.#context.language);
      this.#byDay.set(day, checker);
    }
    const { judged } = checker.check(contact);
    return { verdict: judged?.verdict.verdict ?? null, rule: judged?.verdict.reasons[0]?.rule ?? null };
  }

  lastDay(contact: StoredContact, from: string): string | null {
    for (let ahead = HORIZON; ahead >= 0; ahead -= 1) {
      const day = addDays(from, ahead);
      const { verdict } = this.on(contact, day);
      if (verdict === 'allow' || verdict === 'conditional') return day;
    }
    return null;
  }
}
