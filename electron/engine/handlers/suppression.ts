import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { Problem } from '../../../shared/domain/value/finding.ts';
import { say } from '../../../shared/text/index.ts';
import type { EngineContext } from '../steps/context.ts';
import { atOnce, inPieces, Pauses, type Steps } from '../steps/pauses.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import { everybodyConcerned } from '../suppression/concerned.ts';
import { liveExports, recallOf } from '../suppression/live-lists.ts';
import { SuppressionIndex } from '../suppression/suppression-index.ts';
import { digestInRow, findingHits, foreignEntry } from '../suppression/foreign-list.ts';
import { closingFurtherCoordinates, closingFurtherCoordinatesOfAll } from '../suppression/further-coordinates.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { NamedByList } from '../suppression/named-by-list.ts';
import { readAlgorithm, readChannelScope, readNamedOpposition, type TypedPerson } from '../suppression/named-person.ts';
import { readOppositionList, type ListColumn } from '../suppression/opposition-list.ts';
import { entriesOf, type NewEntry, type Opposition } from '../model/oppositions.ts';
import { recordingEntries, type OppositionBatch, type RecordedOppositions } from '../suppression/record-oppositions.ts';
import type { ResultsColumn } from '../suppression/results-column.ts';
import { readChosenRows, type ChosenRows } from '../suppression/row-choice.ts';
import type { SuppressionReport } from '../suppression/suppression-report.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';

/** Who must no longer be contacted: a list, or one person as somebody typed her. */
export interface SuppressInput extends TypedPerson {
  /** Path of a list, xlsx or csv. */
  readonly file?: string | undefined;
  /** Id of a contact. */
  readonly contact?: string | undefined;
  /** For whoever names no channel of their own; all by default. */
  readonly channel?: string | undefined;
  /** The same for several, of a person named by hand. */
  readonly channels?: readonly ChannelScope[] | undefined;
  /** The list holds plain hashes of this kind instead of coordinates. */
  readonly hashed?: string | undefined;
  /** Day of the opposition (`YYYY-MM-DD`), for rows without one; of a person named by hand: today by default. */
  readonly on?: string | undefined;
  /** Of a file of results, which rows are a no: `COLUMN=VALUE[,VALUE]`. */
  readonly only?: string | undefined;
  /** Every row of the file is a no, whatever its columns say. */
  readonly allRows?: boolean | undefined;
  /** The same as `only` and `allRows`, chosen in the window. */
  readonly chosenRows?: ChosenRows | undefined;
  /** MAP.json, parsed. */
  readonly mapping?: unknown;
  readonly sheet?: string | undefined;
}

interface Gathered {
  readonly batch: OppositionBatch;
  /** The entries of each opposition, made one by one as they are recorded: a list of a million is not held twice. */
  readonly entries: Iterable<readonly NewEntry[]>;
  /** Every row of the file, those left out included. */
  readonly rows: number;
  readonly skipped: number;
  readonly columns: readonly ListColumn[];
  readonly results: ResultsColumn | null;
  readonly hashed: SuppressionReport['hashed'];
  readonly problems: readonly Problem[];
}

/** Above this many entries a snapshot costs less than a line of the journal each, and a look at everybody less than a search for each. */
const BULK_FROM = 2000;

/** Bytes that an opposition takes, its further coordinates included. */
const GROWTH = 800;

/** Kibibytes: hashes come in no order, and a large index is changed all over the place. */
const INDEX_PAGES = 96 * 1024;

/**
 * Adds to the suppression list. The answer is durable: once it is given, no check, export or look-up
 * of this workspace lets the person through.
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

/** What a list would do, how its columns are read, and whether it holds results: nothing is changed, and a file of results is told instead of refused. */
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
  const gathered = await gather(context, workspace, input, hash);
  if (gathered.results !== null && !isRehearsal) refuseResults(gathered.results, input.file ?? '');
  const recorded = isRehearsal
    ? await rehearse(context, workspace, gathered, hash)
    : await record(context, workspace, gathered, hash);
  const recall = recallOf(workspace, hash, recorded.contactIds, context.today());
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

type Recorded = RecordedOppositions & { readonly contactIds: ReadonlySet<number> };

async function record(
  context: EngineContext,
  workspace: Workspace,
  gathered: Gathered,
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

/** Ends a rehearsal: whatever was done goes with it. */
class Rehearsed extends Error {
  readonly recorded: Recorded;

  constructor(recorded: Recorded) {
    super('rehearsed');
    this.recorded = recorded;
  }
}

async function rehearse(
  context: EngineContext,
  workspace: Workspace,
  gathered: Gathered,
  hash: KeyedHash,
): Promise<Recorded> {
  try {
    return await workspace.bulk(
      async (shadow) => {
        throw new Rehearsed(await inPieces(recording(shadow, gathered, hash), new Pauses(context.signal)));
      },
      { signal: context.signal, growth: gathered.rows * GROWTH, pages: INDEX_PAGES },
    );
  } catch (error) {
    if (error instanceof Rehearsed) return { ...error.recorded, contactIds: NOBODY };
    throw error;
  }
}

/** Records the no of one person who was named by hand, in the caller's transaction. `subject`: what the register says beside the counts. */
export function recordOne(
  transaction: Transaction,
  batch: OppositionBatch,
  entries: readonly NewEntry[],
  hash: KeyedHash,
  subject: { readonly waited: string },
): void {
  atOnce(recording(transaction, { batch, entries: [entries], rows: 1, skipped: 0 }, hash, subject));
}

function* recording(
  transaction: Transaction,
  { batch, entries, rows, skipped }: Pick<Gathered, 'batch' | 'entries' | 'rows' | 'skipped'>,
  hash: KeyedHash,
  subject: { readonly waited?: string } = {},
): Steps<Recorded> {
  let recorded: RecordedOppositions;
  let contactIds: ReadonlySet<number>;
  if (rows > BULK_FROM) {
    recorded = yield* recordingEntries(transaction, batch, entries);
    yield* closingFurtherCoordinatesOfAll(transaction, hash, batch);
    contactIds =
      liveExports(transaction, batch.at.slice(0, 'YYYY-MM-DD'.length)).length === 0
        ? NOBODY
        : yield* closedBy(transaction, hash, batch.at);
  } else {
    const named = new NamedByList();
    recorded = yield* recordingEntries(transaction, batch, named.noting(entries));
    contactIds = yield* named.findingContacts(transaction);
    yield* closingFurtherCoordinates(transaction, hash, batch, contactIds);
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
  return { ...recorded, contactIds };
}

const NOBODY: ReadonlySet<number> = new Set();

/** The contacts that entries of one moment close. */
function* closedBy(transaction: Transaction, hash: KeyedHash, at: string): Steps<ReadonlySet<number>> {
  const index = yield* SuppressionIndex.loading(transaction, hash);
  const ids = new Set<number>();
  for (const person of everybodyConcerned(index, transaction)) {
    yield;
    if (person !== null && index.closures(person).some(({ entry }) => entry.recordedAt === at))
      ids.add(person.contactId);
  }
  return ids;
}

async function gather(
  context: EngineContext,
  workspace: Workspace,
  input: SuppressInput,
  hash: KeyedHash,
): Promise<Gathered> {
  if (input.file === undefined) {
    if (input.hashed !== undefined || input.only !== undefined || input.allRows === true)
      throw new AppError('suppression.nothing_named');
    const opposition = readNamedOpposition(workspace, input, context.today());
    const batch = {
      at: context.now(),
      by: context.by,
      source: say(context.language, 'suppression.by_hand', { by: context.by }),
    };
    const entries = [entriesOf(opposition, hash)];
    return { batch, entries, rows: 1, skipped: 0, columns: [], results: null, hashed: null, problems: [] };
  }
  const list = { ...input, file: input.file };
  return input.hashed === undefined
    ? await gatherList(context, list, hash)
    : await gatherHashes(context, workspace, list, input.hashed);
}

async function gatherList(
  context: EngineContext,
  input: SuppressInput & { readonly file: string },
  hash: KeyedHash,
): Promise<Gathered> {
  const channel = readChannelScope(input.channel);
  const list = await readOppositionList(context, { ...input, channel, rows: rowsOf(input) });
  return {
    columns: list.columns,
    results: list.results,
    batch: await batchOf(context, input.file),
    entries: entriesOfAll(list.oppositions, hash),
    rows: list.oppositions.length + list.skipped,
    skipped: list.skipped,
    hashed: null,
    problems: list.problems,
  };
}

/** @throws AppError `suppression.results_file` */
function refuseResults({ column, values }: ResultsColumn, file: string): never {
  const told = values.map(({ value, count }) => `${value === '' ? '–' : value} (${String(count)})`);
  throw new AppError('suppression.results_file', { file: basename(file), column, values: told.join(', ') });
}

function rowsOf({ only, allRows, chosenRows }: SuppressInput): ChosenRows | undefined {
  if (chosenRows !== undefined) return chosenRows;
  if (only !== undefined) return readChosenRows(only);
  return allRows === true ? 'all' : undefined;
}

async function gatherHashes(
  context: EngineContext,
  workspace: Workspace,
  input: SuppressInput & { readonly file: string },
  algorithmName: string,
): Promise<Gathered> {
  const algorithm = readAlgorithm(algorithmName);
  if (input.only !== undefined) throw new AppError('suppression.only_of_hashes');
  const channel = readChannelScope(input.channel);
  const { digests, problems } = await readDigests(context, input, algorithm);
  const present = new Set(digests.filter((found) => found !== null));
  if (present.size === 0) throw new AppError('suppression.no_digest_at_all', { file: basename(input.file), algorithm });
  const hits = await inPieces(findingHits(workspace, present, algorithm), new Pauses(context.signal));
  const entries = digests.map((found) =>
    found === null ? [] : [foreignEntry(found, algorithm, hits.byDigest.get(found) ?? null, channel, input.on ?? null)],
  );
  const noHits: Problem[] =
    hits.variant === null ? [{ code: 'suppression.no_hits', severity: 'info', params: { digests: present.size } }] : [];
  return {
    batch: await batchOf(context, input.file),
    entries,
    rows: entries.length,
    skipped: 0,
    columns: [],
    results: null,
    hashed: { algorithm, variant: hits.variant, hits: hits.byDigest.size },
    problems: [...noHits, ...problems],
  };
}

/** One entry a row: the digest, or null where the row has none. A first row without any is the header. */
async function readDigests(
  context: EngineContext,
  input: SuppressInput & { readonly file: string },
  algorithm: ReturnType<typeof readAlgorithm>,
): Promise<{ digests: (string | null)[]; problems: Problem[] }> {
  const source = await openRowSource(input.file, context.signal === undefined ? {} : { signal: context.signal });
  try {
    const digests: (string | null)[] = [];
    const problems: Problem[] = [];
    const sheet =
      input.sheet ?? source.sheets.find((candidate) => !candidate.hidden)?.name ?? source.sheets[0]?.name ?? '';
    const pauses = new Pauses(context.signal);
    let isFirst = true;
    for await (const batch of source.rows(sheet, context.signal === undefined ? {} : { signal: context.signal })) {
      for (const row of batch) {
        const found = digestInRow(row, algorithm);
        if (found !== null || !isFirst) digests.push(found);
        if (found === null && !isFirst)
          problems.push({ row: row.number, code: 'suppression.no_digest', severity: 'error', params: { algorithm } });
        isFirst = false;
        if (pauses.isDue) await pauses.pause();
      }
    }
    return { digests, problems };
  } finally {
    await source.close();
  }
}

async function batchOf(context: EngineContext, file: string): Promise<OppositionBatch> {
  const { sha256 } = await hashFile(realFileSystem, file);
  const name = basename(file);
  return { at: context.now(), by: context.by, source: name, file: name, sha256 };
}

function* entriesOfAll(oppositions: readonly (Opposition | null)[], hash: KeyedHash): Generator<readonly NewEntry[]> {
  for (const opposition of oppositions) yield opposition === null ? [] : entriesOf(opposition, hash);
}
