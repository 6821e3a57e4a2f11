import { AppError } from '../../../shared/contract/result.ts';
import type { Problem } from '../../../shared/domain/value/finding.ts';
import { sensitiveTopicOf } from '../../../shared/domain/value/sensitive-words.ts';
import { say } from '../../../shared/text/index.ts';
import type { KnownList } from '../lists/list-state.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { recordListEvent } from '../lists/close-list.ts';
import { insertListReturn } from '../sql/export-events.ts';
import {
  insertImport,
  insertProblem,
  lastContactId,
  rememberLastContactId,
  settleImport,
  type ImportHead,
} from '../sql/imports.ts';
import { firstOfLayout, insertReturnFile } from '../sql/return-files.ts';
import type { EngineContext } from '../steps/context.ts';
import { atOnce, eachInSteps, inPieces, Pauses, type Steps } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { appendRegister } from '../storage/register.ts';
import { rehearse } from '../storage/rehearse.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { applyingReturns } from './apply-returns.ts';
import { readingReturnedLists } from './lists-of-returns.ts';
import { matchingReturns } from './match-returns.ts';
import { keepMeanings, prepareReturns, type PreparedReturns, type ReturnsInput } from './prepare-returns.ts';
import { recallOfReturns } from './recall-of-returns.ts';
import type { ReturnsReport } from './returns-report.ts';
import { assertOwnIds, problemsOfIds } from './typed-ids.ts';
import { sortingReturns, type AppliedRow, type SortedReturns } from './sorted-returns.ts';

/** Above that, a snapshot costs less than the journal. */
const BULK_FROM = 500;

/** Bytes of a workspace a row, and kibibytes of pages kept. */
const GROWTH = 400;

/**
 * Records a file of returns: all of it, durably, or nothing. A rehearsal is the same, rolled back.
 *
 * @throws AppError `returns.…`, `table.unknown_sheet`, `workbook.…`, `file.…`, `workspace.…`; then nothing was recorded.
 */
export async function takeReturns(
  context: EngineContext,
  workspace: Workspace,
  input: ReturnsInput,
): Promise<ReturnsReport> {
  const job = await prepareReturns(context, workspace, input);
  const { unknown } = job.book;
  if (unknown.length > 0)
    throw new AppError('returns.unknown_codes', {
      file: job.read.file,
      codes: unknown.map(({ code, count }) => `${code} (${String(count)})`).join(', '),
    });
  const { length } = job.read.rows;
  const options = { signal: context.signal, growth: length * GROWTH };
  const take = (shadow: Transaction): Promise<ReturnsReport> =>
    inPieces(taking(shadow, job), new Pauses(context.signal));
  if (input.dryRun) return { ...(await rehearse(workspace, take, options)), returnId: null };
  if (length <= BULK_FROM) return workspace.write((transaction) => atOnce(taking(transaction, job)));
  return workspace.bulk(take, options);
}

function* taking(transaction: Transaction, job: PreparedReturns): Steps<ReturnsReport> {
  const { context, input, read, book, list, remembered } = job;
  const { code, organisation, suppressionKey } = readWorkspaceIdentity(transaction);
  const hash = new KeyedHash(suppressionKey);
  const first = read.fingerprint === null ? null : firstOfLayout(transaction, read.fingerprint);
  const since = first ?? remembered?.at ?? null;
  const isTyped = input.ids !== undefined;
  if (isTyped) assertOwnIds(read.rows, { code, organisation });
  const lists = yield* readingReturnedLists(transaction, read.kind, list);
  const matched = yield* matchingReturns(transaction, read.rows, {
    file: read.file,
    code,
    organisation,
    isOurs: input.sameClient === true || list !== null,
    isListed: (contactId) => lists.some(({ people }) => people.has(contactId)),
  });
  const sorted = yield* sortingReturns(transaction, read.rows, matched, {
    kind: read.kind,
    isByPerson: read.isByPerson,
    book,
    lists,
    hash,
    on: input.on ?? null,
    today: context.today(),
  });
  const exports = [...sorted.listIds].sort((one, other) => one - other);
  const closing = closedLists(input.complete ?? false, list, exports, read.file);
  const made: ImportHead = { id: transaction.nextId('imports'), kind: 'record', at: context.now(), by: context.by };
  insertImport(transaction, {
    ...made,
    file: read.file,
    sheet: read.sheet,
    sha256: read.sha256 ?? '',
    layout: null,
    origin: '{}',
    mapping: '{}',
  });
  const batch = {
    at: made.at,
    by: made.by,
    source: read.file,
    importId: made.id,
    ...(read.sha256 === null ? {} : { file: read.file, sha256: read.sha256 }),
  };
  const { closed, unclear, ...did } = yield* applyingReturns(transaction, made, sorted, {
    hash,
    file: read.file,
    batch,
  });
  for (const id of sorted.concerned) insertListReturn(transaction, id, made.id);
  const counts = countsOf(read.rows.length, sorted);
  // A typed reference without a contact has a problem of its own.
  const found = yield* findingProblems(isTyped ? { ...sorted, lostNoes: [] } : sorted, unclear);
  const problems = [...(isTyped ? problemsOfIds(transaction, read.rows, matched, code) : []), ...found];
  for (const problem of problems) insertProblem(transaction, made.id, problem);
  const { rows, applied, known, unmatched, unusable } = counts;
  settleImport(transaction, made.id, {
    rows,
    created: 0,
    updated: applied,
    unchanged: known,
    rejected: unmatched + unusable,
    oppositions: did.oppositions,
  });
  rememberLastContactId(transaction, made.id, lastContactId(transaction));
  insertReturnFile(transaction, made.id, {
    ...counts,
    kind: read.kind,
    tool: read.tool,
    layout: read.fingerprint,
    complete: closing.length > 0,
  });
  keepMeanings(transaction, job, code);
  const fileSha256 = read.sha256 === null ? {} : { fileSha256: read.sha256 };
  appendRegister(transaction, {
    at: made.at,
    by: made.by,
    action: 'returns.recorded',
    subject: { import: made.id, file: read.file, kind: read.kind, tool: read.tool, exports, ...counts, ...did },
    ...fileSha256,
  });
  for (const exportId of closing) recordListEvent(context, transaction, exportId, { event: 'returned' });
  return {
    returnId: String(made.id),
    file: read.file,
    sha256: read.sha256,
    kind: read.kind,
    tool: read.tool,
    ...(since === null ? {} : { layoutSince: since.slice(0, 'YYYY-MM-DD'.length) }),
    timeZone: read.timeZone,
    exports: exports.map(String),
    listed: sorted.listed,
    ...counts,
    ...did,
    codes: book.codes,
    unknownCodes: book.unknown,
    recall: yield* recallOfReturns(transaction, closed, { hash, read: lists, today: context.today() }),
    problems: problems.map((problem) => ({ ...problem, message: say(context.language, problem.code, problem.params) })),
  };
}

/**
 * The lists of which all returns are there: the named one, the only one of the rows, or those that a user chose.
 *
 * @throws AppError `returns.which_list`
 */
function closedLists(
  complete: boolean | readonly string[],
  named: KnownList | null,
  exports: readonly number[],
  file: string,
): readonly number[] {
  if (complete === false) return [];
  const known = named === null ? exports : [named.head.id];
  const chosen = complete === true ? known : known.filter((id) => complete.includes(String(id)));
  if (chosen.length !== (complete === true ? 1 : complete.length))
    throw new AppError('returns.which_list', { file, lists: known.join(', ') || '–' });
  return chosen;
}

/** @throws Error when the rows do not add up. */
function countsOf(rows: number, { applied, known, unmatched, unusable }: SortedReturns) {
  const counts = { rows, applied: applied.length, known, unmatched, unusable: unusable.length };
  if (counts.applied + known + unmatched + counts.unusable !== rows)
    throw new Error(`returns do not add up: ${JSON.stringify(counts)}`);
  return counts;
}

/** Rows that a report lists at most. */
const MOST_PROBLEMS = 1000;
/** What tools cut their exports to: such a file looks complete and is not. */
const FULL = new Set([65_536, 100_000, 1_000_000, 1_048_576]);

function* findingProblems(
  { applied, acting, shared, known, unmatched, lostNoes, unusable, toCome, undated }: SortedReturns,
  unclear: readonly number[],
): Steps<readonly Problem[]> {
  const total = applied.length + known + unmatched + unusable.length;
  const listed = (rows: readonly number[], code: string, severity: Problem['severity']): Problem[] =>
    rows.slice(0, MOST_PROBLEMS).map((row) => ({ row, code, severity }));
  const flagged: Problem[] = [];
  yield* eachInSteps(acting, (row) => {
    if (row.returned.comment !== '' && row.contactId !== null) flagged.push(...flaggedComment(row));
  });
  return [
    ...ofDaysToCome(toCome, new Set(unusable)).slice(0, MOST_PROBLEMS),
    ...listed(
      unusable.filter((row) => !toCome.has(row)),
      'returns.unusable',
      'error',
    ),
    ...listed(lostNoes, 'returns.no_of_nobody', 'warning'),
    ...listed(undated, 'returns.no_undated', 'warning'),
    ...listed(shared, 'returns.shared_coordinate', 'warning'),
    ...listed([...new Set(unclear)], 'returns.unclear_coordinate', 'warning'),
    ...flagged.slice(0, MOST_PROBLEMS),
    ...(FULL.has(total) ? [{ code: 'returns.full', severity: 'warning', params: { rows: total } } as const] : []),
  ];
}

/** A row dated after today is a typing error: it is left out, except a no, which counts from today. */
function ofDaysToCome(toCome: SortedReturns['toCome'], unusable: ReadonlySet<number>): readonly Problem[] {
  return Array.from(toCome, ([row, day]) =>
    unusable.has(row)
      ? { row, code: 'returns.row_to_come', severity: 'error', params: { day } }
      : { row, code: 'returns.no_to_come', severity: 'warning', params: { day } },
  );
}

/** A comment that was kept and names what the law protects is to be read again. */
function flaggedComment({ returned: { row, comment } }: AppliedRow): readonly Problem[] {
  const topic = sensitiveTopicOf(comment);
  return topic === null ? [] : [{ row, code: `returns.comment.${topic}`, severity: 'warning' }];
}
