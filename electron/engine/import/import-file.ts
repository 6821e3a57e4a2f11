import { basename } from 'node:path';
import type { Problem } from '../../../shared/domain/value/finding.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { fileError, realFileSystem } from '../storage/disk/file-system.ts';
import {
  insertEvidence,
  insertImport,
  insertProblem,
  lastContactId,
  rememberLastContactId,
  settleImport,
  type ImportCounts,
  type ImportHead,
} from '../sql/imports.ts';
import { appendRegister } from '../storage/register.ts';
import type { SqlReader } from '../storage/reader.ts';
import { rehearse } from '../storage/rehearse.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { CorrectableRows } from './match/correctable-rows.ts';
import { findEvidence, keepEvidence, type KeptEvidence } from './evidence-files.ts';
import { assertAddsUp, fileProblem, reportedProblems, type ImportReport } from './import-report.ts';
import { Intake } from './match/intake.ts';
import { knownContacts } from './match/known-contacts.ts';
import { assertThisClient } from './columns/this-client.ts';
import { layoutOf, rememberMapping, rememberedProblem } from './columns/layout.ts';
import { driftProblem } from './columns/layout-drift.ts';
import { OpenRefusals } from './columns/open-refusals.ts';
import { openTable, type ContactTable } from './open-table.ts';
import { lacksCapture, parseOrigin } from '../model/origin-file.ts';
import { parseMapping } from './columns/parse-mapping.ts';
import { ProblemList } from './problem-list.ts';
import { keyOf, refusalFile } from './columns/refusals.ts';
import { repeatedFileProblem } from './repeated-file.ts';
import { reportedRepairs } from './cell/repair-tally.ts';
import { PastRows } from './row/past-rows.ts';
import { tableProblems } from './row/table-repairs.ts';
import { suppressingOpposed } from './suppress-opposed.ts';
import { assertContractStands, keepDelivery } from './delivery.ts';
import type { ImportJob } from './import-job.ts';
import { readRows } from './import-rows.ts';

export interface ImportInput {
  /** Path of a workbook or CSV file. */
  readonly file: string;
  /** ORIGIN.json, parsed. */
  readonly origin: unknown;
  /** Base of the relative paths of its evidence: the folder of the ORIGIN.json. */
  readonly evidenceFolder: string;
  /** MAP.json, parsed; absent: the proposed mapping. */
  readonly mapping?: unknown;
  readonly sheet?: string | undefined;
  /** Rows below the header counted by an inspection: only for the progress. */
  readonly rows?: number;
  /** The user confirmed that the file belongs to this organisation, whatever it names. Absent: a refusal asks. */
  readonly sameClient?: boolean;
  /** Why a file is taken although the contract of its supplier has ended. Absent: a refusal asks. */
  readonly acceptExpired?: string | undefined;
  /** Rejects rows whose retention period is over on arrival; a row with a refusal is taken, for the refusal. */
  readonly skipPast?: boolean;
  /** Dry run: reports by the same code and changes nothing. */
  readonly dryRun: boolean;
  /**
   * Of a dry run: looks at the workspace as the import would leave it, before it is dropped.
   *
   * @param lastBefore id of the last contact before the import: those of the file follow.
   */
  readonly look?: (imported: SqlReader, lastBefore: number) => Promise<void>;
}

/** Greatest number of rows in a report; the count of the rest is reported. */
const MOST_PROBLEMS = 100_000;

/**
 * Imports a whole file durably, or nothing. While it runs no reader sees a part of it, and a cancellation
 * (`context.signal`) leaves the workspace unchanged byte for byte.
 *
 * @throws AppError `origin.…` and `mapping.…` (usage, naming the field), `import.no_columns`, `import.open_refusals`, `import.other_client`, `supplier.contract_ended`, `table.…`, `sheet.…`, `workbook.…`, `file.…`, `workspace.…`
 */
export async function importFile(
  context: EngineContext,
  workspace: Workspace,
  input: ImportInput,
): Promise<ImportReport> {
  const origin = parseOrigin(input.origin, context.today());
  const mapping = input.mapping === undefined ? undefined : parseMapping(input.mapping);
  const evidencePaths = findEvidence(origin, input.evidenceFolder);
  const source = await openRowSource(input.file, context.signal === undefined ? {} : { signal: context.signal });
  try {
    const { sha256, length } = await hashFile(realFileSystem, input.file).catch((error: unknown) => {
      throw fileError(error, input.file);
    });
    const found = await openTable(source, input.file, {
      sheet: input.sheet,
      mapping,
      memory: { reader: workspace, supplier: origin.source },
      signal: context.signal,
    });
    if (input.sameClient !== true)
      assertThisClient(workspace, { file: basename(input.file), source, table: found.table, origin });
    const expired = assertContractStands(workspace, origin, context.today(), input.acceptExpired);
    const job: ImportJob = {
      context,
      source,
      found,
      origin,
      expired,
      file: basename(input.file),
      sha256,
      rows: input.rows,
      growth: Math.max(LEAST_GROWTH, length * GROWTH[source.format]),
      isMappingGiven: mapping !== undefined,
      skipPast: input.skipPast === true,
      dryRun: input.dryRun,
    };
    return input.dryRun
      ? await rehearse(workspace, (shadow) => tryOut(shadow, job, input.look), {
          signal: job.context.signal,
          growth: job.growth,
        })
      : await perform(workspace, job, evidencePaths);
  } finally {
    await source.close();
  }
}

/**
 * Estimated bytes of the workspace per byte of the file, compressed or not; too much is harmless, too little costs a
 * copy of the whole.
 */
const GROWTH = { xlsx: 6, csv: 4 } as const;
const LEAST_GROWTH = 32 << 20;

async function perform(workspace: Workspace, job: ImportJob, evidencePaths: readonly string[]): Promise<ImportReport> {
  const { signal } = job.context;
  const evidence = await keepEvidence(evidencePaths, workspace, signal);
  try {
    return await workspace.bulk((shadow) => takeIn(shadow, job, evidence.rows), { signal, growth: job.growth });
  } catch (error) {
    evidence.takeBack();
    throw error;
  }
}

async function tryOut(shadow: Transaction, job: ImportJob, look: ImportInput['look']): Promise<ImportReport> {
  const lastBefore = lastContactId(shadow);
  const report = await takeIn(shadow, job, []);
  await look?.(shadow, lastBefore);
  return report;
}

async function takeIn(transaction: Transaction, job: ImportJob, evidence: KeptEvidence['rows']): Promise<ImportReport> {
  const { context, found, file, sha256 } = job;
  const made: ImportHead = { id: transaction.nextId('imports'), kind: 'file', at: context.now(), by: context.by };
  const sheet = found.table.sheet === '' ? null : found.table.sheet;
  const correctable = CorrectableRows.of(transaction, found.table);
  const repeated = repeatedFileProblem(transaction, sha256, context.language);
  insertImport(transaction, {
    ...made,
    file,
    sheet,
    sha256,
    layout: layoutOf(found.table),
    origin: JSON.stringify(job.origin),
    mapping: JSON.stringify(mappingOf(found)),
  });
  for (const row of evidence) insertEvidence(transaction, { importId: made.id, ...row });

  const hash = new KeyedHash(readWorkspaceIdentity(transaction).suppressionKey);
  const pauses = new Pauses(context.signal);
  const known = await knownContacts(transaction, pauses, correctable);
  const intake = new Intake(
    transaction,
    made,
    file,
    known,
    await inPieces(SuppressionIndex.loading(transaction, hash), pauses),
    correctable,
  );
  const problems = new ProblemList(MOST_PROBLEMS);
  const openRefusals = new OpenRefusals(found.open, found.columns);
  const { organisation } = readWorkspaceIdentity(transaction);
  const past = new PastRows(organisation, context.today());
  const { rows, rejected, pastRetention, repairs } = await readRows(
    job,
    intake,
    { problems, openRefusals, past },
    pauses,
  );
  if (job.dryRun) problems.add(openRefusals.problems());
  else openRefusals.assertNone();

  await inPieces(
    suppressingOpposed(
      transaction,
      hash,
      { at: made.at, by: made.by, source: file, file, sha256, importId: made.id },
      intake,
    ),
    pauses,
  );
  problems.add([...repeated, ...tableProblems(found.table), ...job.source.findings().map(fileProblem)]);
  if (lacksCapture(job.origin)) problems.add([{ code: 'origin.capture_missing', severity: 'warning' }]);
  if (found.remembered !== null) problems.add([rememberedProblem(found.remembered, context.language)]);
  if (found.drifted !== null) problems.add([driftedProblem(found.drifted, job.isMappingGiven, context.language)]);
  problems.add(intake.emptied);
  rememberMapping(transaction, {
    ...found,
    isGiven: job.isMappingGiven || (found.remembered ?? found.drifted?.mapping)?.isGiven === true,
    supplier: job.origin.source,
    at: made.at,
  });
  const { created, updated, unchanged, oppositions } = intake.counts;
  const counts: ImportCounts = { rows, created, updated, unchanged, rejected, oppositions };
  assertAddsUp(counts);
  settleImport(transaction, made.id, counts);
  problems.add(keepDelivery(transaction, made.id, job.origin, rejected));
  rememberLastContactId(transaction, made.id, intake.lastId);
  for (const problem of problems.all()) {
    insertProblem(transaction, made.id, withoutRow(problem));
    if (pauses.isDue) await pauses.pause();
  }
  appendRegister(transaction, {
    at: made.at,
    by: made.by,
    action: 'import.accepted',
    subject: { import: made.id, file, sheet, ...counts, ...(job.expired === null ? {} : { expired: job.expired }) },
    fileSha256: sha256,
  });
  return {
    importId: job.dryRun ? null : String(made.id),
    file,
    sheet,
    sha256,
    ...counts,
    pastRetention,
    ...(found.drifted === null ? {} : { drift: found.drifted.drift }),
    questions: openRefusals.found,
    problems: reportedProblems(problems.all(), context.language),
    repairs: reportedRepairs(repairs, context.language),
  };
}

function driftedProblem(
  { drift, on, mapping }: NonNullable<ContactTable['drifted']>,
  isMappingGiven: boolean,
  language: Language,
): Problem {
  return driftProblem(drift, { on, isTaken: mapping !== null && !isMappingGiven }, language);
}

/** A refused row belongs to no contact: its content would remain after an erasure. */
function withoutRow(problem: Problem): Problem {
  if (problem.severity !== 'error') return problem;
  const { value: _, ...kept } = problem;
  return kept;
}

/** The MAP.json used, by letter where a header does not identify one column. */
function mappingOf({ table, columns, refusals }: ContactTable): unknown {
  const refusedRepairs = refusalFile(table.columns, refusals);
  return {
    headerRow: table.headerRow,
    columns: Object.fromEntries(columns.map((column) => [keyOf(column, table.columns), column.target])),
    ...(Object.keys(refusedRepairs).length === 0 ? {} : { refusedRepairs }),
  };
}
