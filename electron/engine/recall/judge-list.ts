import { AppError } from '../../../shared/contract/result.ts';
import { readingSuppressions } from '../campaign/read-ground.ts';
import { judgeAgain, type ListAgain, type NoLonger } from '../campaign/judge-again.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import type { Campaign } from '../campaign/definition/campaign.ts';
import type { KnownList } from '../lists/list-state.ts';
import { type ListRow, ListRowCursor } from '../sql/list-row-codec.ts';
import { packedRows } from '../sql/export-rows.ts';
import type { StoredExport } from '../sql/exports.ts';
import { takenOut, type Withdrawal, withdrawnFrom } from '../sql/export-withdrawals.ts';
import { lastImportId } from '../sql/imports.ts';
import { highestSuppression } from '../sql/suppressions.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { organisationNames } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { laterNoes, type PassedOn } from '../suppression/lookup/later-noes.ts';
import { closedAmong } from '../suppression/lookup/live-lists.ts';
import { restrictedContacts, toldToRecipient, withErased } from './told-to-recipient.ts';

/** A row of a list that must change. */
export interface RowOut {
  readonly row: ListRow;
  /** Its place in the file, from 0. */
  readonly place: number;
  /** The people of the row who may not be contacted any more. */
  readonly leaving: readonly number[];
  /** The rest of its household who still may: the letter is written again for them. */
  readonly staying: readonly number[];
}

/** A list, judged again. `people` = `withdrawn` + `alreadyWithdrawn` + `stay`. */
export interface JudgedList {
  readonly list: KnownList;
  readonly stored: StoredExport;
  readonly people: number;
  readonly withdrawn: number;
  readonly alreadyWithdrawn: number;
  readonly stay: number;
  /** Why rows are withdrawn that were not before, the most frequent first. */
  readonly reasons: readonly { readonly rule: string; readonly count: number }[];
  /** Among the rows withdrawn now, those withdrawn by time alone. */
  readonly expired: number;
  /** Of a list that was passed on: people who stay on it without a no, and could not be passed on today. */
  readonly closedOtherwise: number;
  /** Contacts whose rows are withdrawn now. */
  readonly contacts: readonly number[];
  /** Rows to withdraw or to write again that are not confirmed as removed yet, including those of an earlier recall. */
  readonly pending: readonly RowOut[];
  /** The additions of a recall to the stored withdrawals. */
  readonly added: readonly Withdrawal[];
  /** What was considered of a list that was passed on. */
  readonly until: KnownUntil;
}

/** The latest entry of the suppression list and the latest import; 0 where the list was not passed on. */
interface KnownUntil {
  readonly oppositionsUntil: number;
  readonly importsUntil: number;
}

const NOTHING_KNOWN: KnownUntil = { oppositionsUntil: 0, importsUntil: 0 };

export interface ListToJudge {
  readonly list: KnownList;
  readonly stored: StoredExport;
  /** The rows of a returned file; absent: all. */
  readonly only?: ReadonlySet<number> | undefined;
  /** People who are about to be erased. */
  readonly erased?: ReadonlySet<number> | undefined;
}

/**
 * Judges the rows of lists again from a day on, in one pass over the contacts. Costs at most one check a list.
 *
 * @throws the signal's reason.
 */
export async function judgeLists(
  context: EngineContext,
  reader: SqlReader,
  lists: readonly ListToJudge[],
  day: string,
): Promise<readonly JudgedList[]> {
  if (lists.length === 0) return [];
  const pauses = new Pauses(context.signal);
  const until = { oppositionsUntil: highestSuppression(reader), importsUntil: lastImportId(reader) };
  const suppressions = await inPieces(readingSuppressions(reader), pauses);
  const asked = lists.map((list): PackedList => ({ ...list, packed: packedRows(reader, list.list.head.id) }));
  const questions = asked.map((list) => listAgain(reader, list, day));
  const judged = await judgeAgain(
    context,
    reader,
    questions.flatMap((question) => question ?? []),
    suppressions,
  );
  const passedOn = asked.filter(isPassedOn);
  const noes = await inPieces(laterNoes(reader, suppressions, passedOn.map(passing)), pauses);
  const restricted = passedOn.length === 0 ? NOBODY : restrictedContacts(reader);
  const results: JudgedList[] = [];
  let place = 0;
  for (const [number, list] of asked.entries()) {
    const { head } = list.list;
    let out: ReadonlyMap<number, NoLonger> | undefined;
    if (questions[number] === null) out = await inPieces(closedAmong(reader, idsOf(list), head), pauses);
    else {
      out = judged[place];
      place += 1;
    }
    out ??= new Map<number, NoLonger>();
    const later = noes[passedOn.indexOf(list)];
    if (later === undefined) {
      results.push(await tally(reader, list, { out: withErased(out, list.erased), until: NOTHING_KNOWN }, pauses));
      continue;
    }
    const { told, again } = toldToRecipient(reader, head.id, { out, later, restricted, erased: list.erased });
    results.push(await tally(reader, list, { out: told, closed: out, again, until }, pauses));
  }
  return results;
}

/** A list with its rows, which are read several times. */
type PackedList = ListToJudge & { readonly packed: Uint8Array };

function isPassedOn({ list: { head } }: PackedList): boolean {
  return head.purpose === 'transfer';
}

function passing(list: PackedList): PassedOn {
  const { recipient, at, oppositionsUntil, importsUntil } = list.stored;
  return { contactIds: idsOf(list), recipient, at, oppositionsUntil, importsUntil };
}

/** The question to the rules; null: an older list, or one of an organisation whose name has changed. */
function listAgain(
  reader: SqlReader,
  { list: { head }, stored, only, packed }: PackedList,
  day: string,
): ListAgain | null {
  const first = head.evaluatedAt.slice(0, 'YYYY-MM-DD'.length);
  const from = day > first ? day : first;
  const campaign = campaignOf(reader, stored, from);
  if (campaign === null) return null;
  return {
    campaign,
    day: from,
    without: { campaign: head.campaign, evaluatedAt: head.evaluatedAt },
    packed,
    since: head.at,
    among: only === undefined ? undefined : (id) => only.has(id),
  };
}

/** The campaign as given; null: an older list, or one of an organisation whose name has changed. */
function campaignOf(reader: SqlReader, { given }: StoredExport, day: string): Campaign | null {
  if (given === null) return null;
  const { at: _at, from: _from, to: _to, ...rest } = JSON.parse(given) as Readonly<Record<string, unknown>>;
  try {
    return parseCampaign({ ...rest, from: day }, organisationNames(reader));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function idsOf({ packed, only }: PackedList): ReadonlySet<number> {
  const ids = new Set<number>();
  const rows = new ListRowCursor(packed);
  while (rows.next()) {
    if (only?.has(rows.contactId) === false) continue;
    ids.add(rows.contactId);
    for (const id of rows.housemates) ids.add(id);
  }
  return ids;
}

/** Those who leave a list. */
interface Leaving {
  readonly out: ReadonlyMap<number, NoLonger>;
  /** Of a list that was passed on: all who could not be passed on today. */
  readonly closed?: ReadonlyMap<number, NoLonger>;
  /** Of a list that was passed on: the withdrawn people with a further reason to tell. */
  readonly again?: ReadonlySet<number>;
  readonly until: KnownUntil;
}

const NOBODY: ReadonlySet<number> = new Set();

function without(ids: ReadonlySet<number>, others: ReadonlySet<number>): ReadonlySet<number> {
  return others.size === 0 ? ids : new Set([...ids].filter((id) => !others.has(id)));
}

/** Rows read between two looks at the clock. */
const STRETCH = 256;

async function tally(
  reader: SqlReader,
  { list, stored, only, packed }: PackedList,
  { out, closed = out, again = NOBODY, until }: Leaving,
  pauses: Pauses,
): Promise<JudgedList> {
  const known = without(withdrawnFrom(reader, list.head.id), again);
  const done = without(takenOut(reader, list.head.id), again);
  const byRule = new Map<string, number>();
  const contacts: number[] = [];
  const pending: RowOut[] = [];
  const added: Withdrawal[] = [];
  let [people, withdrawn, alreadyWithdrawn, expired, closedOtherwise] = [0, 0, 0, 0, 0];
  // A withdrawn person stays withdrawn, regardless of today's answer.
  const isLeaving = (id: number): boolean => out.has(id) || known.has(id);
  const rows = new ListRowCursor(packed);
  for (let place = 0; rows.next(); place += 1) {
    if (place % STRETCH === 0 && pauses.isOverdue) await pauses.pause();
    if (only?.has(rows.contactId) === false) continue;
    people += 1;
    if (!isLeaving(rows.contactId) && !rows.housemates.some(isLeaving)) {
      if (closed.has(rows.contactId)) closedOtherwise += 1;
      continue;
    }
    const { row } = rows;
    const members = [row.contactId, ...row.housemates];
    const leaving = members.filter(isLeaving);
    const staying = members.filter((id) => !leaving.includes(id));
    const fresh = leaving.filter((id) => !known.has(id));
    for (const id of fresh) added.push({ contactId: id, reason: out.get(id)?.rule ?? '' });
    if (staying.length === 0) {
      if (fresh.length === 0) alreadyWithdrawn += 1;
      else {
        const reason = out.get(fresh[0] ?? 0);
        withdrawn += 1;
        contacts.push(row.contactId);
        byRule.set(reason?.rule ?? '', (byRule.get(reason?.rule ?? '') ?? 0) + 1);
        if (fresh.every((id) => out.get(id)?.expired === true)) expired += 1;
      }
    }
    if (leaving.some((id) => !done.has(id))) pending.push({ row, place, leaving, staying });
  }
  const reasons = [...byRule]
    .map(([rule, count]) => ({ rule, count }))
    .sort((one, other) => other.count - one.count || (one.rule < other.rule ? -1 : 1));
  const stay = people - withdrawn - alreadyWithdrawn;
  return {
    list,
    stored,
    people,
    withdrawn,
    alreadyWithdrawn,
    stay,
    reasons,
    expired,
    closedOtherwise,
    contacts,
    pending,
    added,
    until,
  };
}
