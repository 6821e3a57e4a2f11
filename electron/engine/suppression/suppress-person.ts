import { say } from '../../../shared/text/index.ts';
import type { EngineContext } from '../steps/context.ts';
import { atOnce, inPieces, Pauses, type Steps } from '../steps/pauses.ts';
import { everybodyConcerned } from './lookup/concerned.ts';
import { liveExports, recalling } from './lookup/live-lists.ts';
import { SuppressionIndex } from './lookup/suppression-index.ts';
import { closingFurtherCoordinates, closingFurtherCoordinatesOfAll } from './further-coordinates.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { closedAmongThose, NamedByList, NOBODY_CLOSED, type ClosedByList } from './named-by-list.ts';
import type { ListColumn } from './list-file/opposition-list.ts';
import type { NewEntry } from '../model/oppositions.ts';
import { recordingEntries, type OppositionBatch, type RecordedOppositions } from './record-oppositions.ts';
import { RecordedHashes } from './lookup/recorded-hashes.ts';
import { refuseResults, type ResultsColumn } from './list-file/results-column.ts';
import type { SuppressionReport } from './suppression-report.ts';
import { settleWithRecipient, untoldNoes } from './settle-with-recipient.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { rehearse } from '../storage/rehearse.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { SuppressInput } from './suppress-input.ts';
import { type GatheredEntries, gatherEntries } from './gathered-entries.ts';

/**
 * Above this many entries a snapshot costs less than a journal record each, and a pass over all contacts less than a
 * search for each.
 */
const BULK_FROM = 2000;

/** Bytes of an opposition, including its further coordinates. */
const GROWTH = 800;

/** Kibibytes: hashes are random, so a large index is changed at random places. */
const INDEX_PAGES = 96 * 1024;

/**
 * Adds to the suppression list. The answer is durable: after it, no check, export or lookup of this workspace permits
 * the person.
 *
 * @throws AppError `suppression.…` (usage), `workbook.…`, `file.…`, `workspace.…`; then nothing was added.
 */
export async function suppressPerson(
  context: EngineContext,
  workspace: Workspace,
  input: SuppressInput,
): Promise<SuppressionReport> {
  return (await perform(context, workspace, input, false)).report;
}

/**
 * Previews a list: its counts, its columns, and whether it contains results. Nothing is changed, and a file of results
 * is reported instead of refused.
 */
export function rehearseSuppression(
  context: EngineContext,
  workspace: Workspace,
  input: SuppressInput,
): Promise<RehearsedSuppression> {
  return perform(context, workspace, input, true);
}

export interface RehearsedSuppression {
  readonly report: SuppressionReport;
  readonly columns: readonly ListColumn[];
  readonly results: ResultsColumn | null;
}

async function perform(
  context: EngineContext,
  workspace: Workspace,
  input: SuppressInput,
  isRehearsal: boolean,
): Promise<RehearsedSuppression> {
  const hash = new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey);
  const gathered = await gatherEntries(context, workspace, input, hash);
  if (gathered.results !== null && !isRehearsal) refuseResults(gathered.results, input.file ?? '');
  const { recipient, batch } = gathered;
  const settling = recipient === undefined || isRehearsal ? null : { recipient, batch };
  const pauses = new Pauses(context.signal);
  const untold = settling === null ? null : await inPieces(untoldNoes(workspace, hash, settling.recipient), pauses);
  const recorded = isRehearsal
    ? await rehearsed(context, workspace, gathered, hash)
    : await record(context, workspace, gathered, hash);
  // The record is durable: a cancellation from here on has no effect.
  if (settling !== null && untold !== null)
    settleWithRecipient(context, workspace, { batch, untold, contactIds: recorded.closed.certain });
  const recall = await inPieces(recalling(workspace, hash, recorded.closed.all, context.today()), new Pauses());
  const { columns, results } = gathered;
  const report = {
    suppressionId: String(recorded.batchId),
    file: gathered.batch.file ?? null,
    sha256: gathered.batch.sha256 ?? null,
    rows: gathered.rows,
    added: recorded.added,
    known: recorded.known,
    unusable: recorded.unusable,
    skipped: gathered.skipped,
    hashed: gathered.hashed,
    recall: { exports: recall.lists.length, people: recall.people },
    lists: recall.lists,
    problems: gathered.problems.map((problem) => ({
      ...problem,
      message: say(context.language, problem.code, problem.params),
    })),
  };
  return { report, columns, results };
}

type Recorded = RecordedOppositions & { readonly closed: ClosedByList };

async function record(
  context: EngineContext,
  workspace: Workspace,
  gathered: GatheredEntries,
  hash: KeyedHash,
): Promise<Recorded> {
  if (gathered.rows <= BULK_FROM)
    return workspace.write((transaction) => atOnce(recording(transaction, gathered, hash)));
  return workspace.bulk((shadow) => inPieces(recording(shadow, gathered, hash), new Pauses(context.signal)), {
    signal: context.signal,
    growth: gathered.rows * GROWTH,
    pages: INDEX_PAGES,
  });
}

async function rehearsed(
  context: EngineContext,
  workspace: Workspace,
  gathered: GatheredEntries,
  hash: KeyedHash,
): Promise<Recorded> {
  const recorded = await rehearse(
    workspace,
    (shadow) => inPieces(recording(shadow, gathered, hash), new Pauses(context.signal)),
    { signal: context.signal, growth: gathered.rows * GROWTH, pages: INDEX_PAGES },
  );
  return { ...recorded, closed: NOBODY_CLOSED };
}

/**
 * Records the opposition of one person named by hand, in the caller's transaction. `subject`: further data of the
 * register entry.
 */
export function recordOne(
  transaction: Transaction,
  batch: OppositionBatch,
  entries: readonly NewEntry[],
  hash: KeyedHash,
  subject: { readonly waited: string } | { readonly request: number },
): void {
  atOnce(recording(transaction, { batch, entries: [entries], rows: 1, skipped: 0 }, hash, subject));
}

function* recording(
  transaction: Transaction,
  { batch, entries, rows, skipped }: Pick<GatheredEntries, 'batch' | 'entries' | 'rows' | 'skipped'>,
  hash: KeyedHash,
  subject: object = {},
): Steps<Recorded> {
  let recorded: RecordedOppositions;
  const isOnLists = liveExports(transaction, batch.at.slice(0, 'YYYY-MM-DD'.length)).length > 0;
  let closed = NOBODY_CLOSED;
  if (rows > BULK_FROM) {
    const hashes = yield* RecordedHashes.loading(transaction);
    recorded = yield* recordingEntries(transaction, batch, entries, hashes);
    yield* closingFurtherCoordinatesOfAll(transaction, hash, batch, hashes);
    if (isOnLists) closed = yield* closedBy(transaction, hash, batch.at);
  } else {
    const named = new NamedByList();
    recorded = yield* recordingEntries(transaction, batch, named.noting(entries));
    const near = yield* named.findingContacts(transaction);
    yield* closingFurtherCoordinates(transaction, hash, batch, near);
    if (isOnLists) closed = yield* named.findingClosed(transaction, hash, near);
  }
  transaction.register({
    at: batch.at,
    by: batch.by,
    action: 'suppression.added',
    subject: {
      batch: recorded.batchId,
      rows,
      added: recorded.added,
      known: recorded.known,
      unusable: recorded.unusable,
      skipped,
      ...subject,
    },
    ...(batch.sha256 === undefined ? {} : { fileSha256: batch.sha256 }),
  });
  return { ...recorded, closed };
}

/** The contacts closed by the entries of one moment. */
function* closedBy(transaction: Transaction, hash: KeyedHash, at: string): Steps<ClosedByList> {
  const index = yield* SuppressionIndex.loading(transaction, hash);
  return yield* closedAmongThose(index, everybodyConcerned(index, transaction), (recordedAt) => recordedAt === at);
}
