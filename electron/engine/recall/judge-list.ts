import { AppError } from '../../../shared/contract/result.ts';
import { judgeAgain, type NoLonger } from '../campaign/judge-again.ts';
import { parseCampaign } from '../campaign/parse-campaign.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { KnownList } from '../lists/list-state.ts';
import type { ListRow } from '../sql/list-row-codec.ts';
import { rowsOfList } from '../sql/export-rows.ts';
import type { StoredExport } from '../sql/exports.ts';
import { takenOut, type Withdrawal, withdrawnFrom } from '../sql/export-withdrawals.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { laterNoes } from '../suppression/later-noes.ts';
import { closedAmong } from '../suppression/live-lists.ts';
import type { SuppressionIndex } from '../suppression/suppression-index.ts';

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
  /** Contacts whose rows are withdrawn now. */
  readonly contacts: readonly number[];
  /** Rows to withdraw or to write again that are not confirmed as removed yet, including those of an earlier recall. */
  readonly pending: readonly RowOut[];
  /** The additions of a recall to the stored withdrawals. */
  readonly added: readonly Withdrawal[];
}

export interface ListToJudge {
  readonly list: KnownList;
  readonly stored: StoredExport;
  readonly suppressions: SuppressionIndex;
  /** The rows of a returned file; absent: all. */
  readonly only?: ReadonlySet<number> | undefined;
}

/**
 * Judges the rows of a list again from a day on. Costs one check.
 *
 * @throws the signal's reason.
 */
export async function judgeList(
  context: EngineContext,
  reader: SqlReader,
  { list, stored, suppressions, only }: ListToJudge,
  day: string,
): Promise<JudgedList> {
  const { head } = list;
  const rows = function* (): Generator<ListRow, undefined> {
    for (const [row] of rowsWithPlaces(reader, head.id, only)) yield row;
  };
  const first = head.evaluatedAt.slice(0, 'YYYY-MM-DD'.length);
  const from = day > first ? day : first;
  const campaign = campaignOf(reader, stored, from);
  const out =
    campaign === null
      ? await inPieces(closedAmong(reader, idsOf(rows()), head), new Pauses(context.signal))
      : await judgeAgain(
          context,
          reader,
          {
            campaign,
            without: { campaign: head.campaign, evaluatedAt: head.evaluatedAt },
            suppressions,
            since: head.at,
          },
          rows,
          from,
        );
  const told =
    head.purpose === 'transfer' ? await withLaterNoes(context, reader, { stored, suppressions }, rows, out) : out;
  return tally(context, reader, { list, stored }, rowsWithPlaces(reader, head.id, only), told);
}

/** A recipient of data is told of every later no, regardless of its channel. */
async function withLaterNoes(
  { signal }: EngineContext,
  reader: SqlReader,
  { stored, suppressions }: Pick<ListToJudge, 'stored' | 'suppressions'>,
  rows: () => Iterable<ListRow>,
  out: ReadonlyMap<number, NoLonger>,
): Promise<ReadonlyMap<number, NoLonger>> {
  const passedOn = { at: stored.at, until: stored.oppositionsUntil };
  const told = new Map(out);
  for (const id of await inPieces(laterNoes(reader, suppressions, idsOf(rows()), passedOn), new Pauses(signal)))
    if (!told.has(id)) told.set(id, { rule: 'fr.opposition.recorded', expired: false });
  return told;
}

/** The campaign as given; null: an older list, or one of an organisation whose name has changed. */
function campaignOf(reader: SqlReader, { given }: StoredExport, day: string): Campaign | null {
  if (given === null) return null;
  const { organisation, also } = readWorkspaceIdentity(reader);
  const { at: _at, from: _from, to: _to, ...rest } = JSON.parse(given) as Readonly<Record<string, unknown>>;
  try {
    return parseCampaign({ ...rest, from: day }, [organisation, ...also]);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function idsOf(rows: Iterable<ListRow>): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const { contactId, housemates } of rows) for (const id of [contactId, ...housemates]) ids.add(id);
  return ids;
}

function* rowsWithPlaces(
  reader: SqlReader,
  exportId: number,
  only: ReadonlySet<number> | undefined,
): Generator<readonly [ListRow, number], undefined> {
  let place = 0;
  for (const row of rowsOfList(reader, exportId)) {
    if (only?.has(row.contactId) ?? true) yield [row, place];
    place += 1;
  }
}

async function tally(
  { signal }: EngineContext,
  reader: SqlReader,
  { list, stored }: Pick<JudgedList, 'list' | 'stored'>,
  rows: Iterable<readonly [ListRow, number]>,
  out: ReadonlyMap<number, NoLonger>,
): Promise<JudgedList> {
  const pauses = new Pauses(signal);
  const known = withdrawnFrom(reader, list.head.id);
  const done = takenOut(reader, list.head.id);
  const byRule = new Map<string, number>();
  const contacts: number[] = [];
  const pending: RowOut[] = [];
  const added: Withdrawal[] = [];
  let [people, withdrawn, alreadyWithdrawn, expired] = [0, 0, 0, 0];
  for (const [row, place] of rows) {
    if (pauses.isDue) await pauses.pause();
    people += 1;
    const members = row.housemates.length === 0 ? [row.contactId] : [row.contactId, ...row.housemates];
    // A withdrawn person stays withdrawn, regardless of today's answer.
    const leaving = members.filter((id) => out.has(id) || known.has(id));
    if (leaving.length === 0) continue;
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
    contacts,
    pending,
    added,
  };
}
