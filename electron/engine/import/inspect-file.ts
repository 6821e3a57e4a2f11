import { basename } from 'node:path';
import { say } from '../../../shared/text/index.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import type { RowSource } from '../spreadsheet/row-source.ts';
import { organisationNames } from '../storage/create-workspace.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { fileError, realFileSystem } from '../storage/disk/file-system.ts';
import type { Workspace } from '../storage/workspace.ts';
import { gatherColumnFacts } from './columns/column-facts.ts';
import { findTable, type FoundTable } from './table/find-table.ts';
import { LongTexts } from './row/long-texts.ts';
import { OpenRefusals } from './columns/open-refusals.ts';
import { openColumns, withTaken } from './open-table.ts';
import { repeatedFileProblem } from './repeated-file.ts';
import type { RowDraft } from './row/row-draft.ts';
import { recallDrift, recallMapping, rememberedProblem, type RememberedMapping } from './columns/layout.ts';
import { driftProblem } from './columns/layout-drift.ts';
import { mappedColumns } from './columns/mapping.ts';
import { contactRows, OtherTables, withoutOtherTables } from './row/other-tables.ts';
import { otherTableProblems } from './row/other-table-findings.ts';
import { proposeMappingInPieces } from './columns/propose-mapping.ts';
import type { ProposedColumn } from './columns/proposed-column.ts';
import { createRowReader } from './row/read-row.ts';
import { NO_REFUSALS, refusalFile, type Refusals } from './columns/refusals.ts';
import { sampleRow, type SampleRow, type SheetSample } from './table/sample-rows.ts';
import { tableProblems } from './row/table-repairs.ts';
import type { Problem } from '../../../shared/domain/value/finding.ts';
import { type Inspection, type TakenColumn, inspectedProblems, inspected, firstRows } from './inspection.ts';

/** Number of sampled rows of a sheet. */
const SAMPLED = 500;

/**
 * Reads a whole file like an import, and changes nothing.
 *
 * @param workspace for remembered layouts
 * @throws AppError `table.none`, `table.unknown_sheet`, `workbook.…`, `file.…`
 */
export async function inspectFile(
  context: EngineContext,
  input: { readonly file: string; readonly sheet?: string | undefined; readonly headerRow?: number | undefined },
  workspace?: Workspace,
): Promise<Inspection> {
  const source = await openRowSource(input.file, context.signal === undefined ? {} : { signal: context.signal });
  try {
    const { sha256 } = await hashFile(realFileSystem, input.file).catch((error: unknown) => {
      throw fileError(error, input.file);
    });
    const sheets = await lookThrough(source, context.signal);
    const found = findTable(sheets, {
      ...(input.sheet === undefined ? {} : { sheet: input.sheet }),
      ...(input.headerRow === undefined ? {} : { headerRow: input.headerRow }),
    });
    const table = withoutOtherTables(found);
    const remembered = workspace === undefined ? null : recallMapping(workspace, table);
    const proposed = await proposeMappingInPieces(
      table,
      'import',
      new Pauses(context.signal),
      workspace === undefined ? [] : organisationNames(workspace),
    );
    const drifted = workspace === undefined || remembered !== null ? null : recallDrift(workspace, table);
    const stayed = drifted?.mapping ?? null;
    const proposal = remembered === null ? asTaken(proposed, stayed) : asRemembered(proposed, remembered);
    const refusals = remembered?.refusals ?? stayed?.refusals ?? NO_REFUSALS;
    source.leaveAsWritten(refusals.rows);
    const taken = sheets.find(({ name }) => name === table.sheet);
    const rows = taken === undefined ? 0 : dataRows(taken, table.headerRow);
    const seen = await readThrough(
      context,
      source,
      { table, rows },
      proposal,
      refusals,
      new LongTexts(basename(input.file)),
    );
    return {
      file: basename(input.file),
      sha256,
      format: source.format,
      encoding: source.encoding,
      delimiter: source.delimiter,
      sheets:
        source.format === 'csv'
          ? []
          : sheets.map((sheet) => ({
              name: sheet.name,
              rows: sheet.name === table.sheet ? rows : sheet.total,
              hidden: sheet.hidden,
            })),
      sheet: table.sheet === '' ? null : table.sheet,
      headerRow: table.headerRow,
      rows,
      columns: proposal.map((column) => inspected(column, seen.warnings)),
      firstRows: firstRows(taken?.rows ?? []),
      refusedRepairs: refusalFile(table.columns, refusals),
      ...(drifted === null ? {} : { drift: drifted.drift }),
      ...(seen.oldestOn === undefined ? {} : { oldestOn: seen.oldestOn }),
      problems: [
        ...(workspace === undefined
          ? []
          : inspectedProblems(repeatedFileProblem(workspace, sha256, context.language), context.language)),
        ...inspectedProblems(
          [
            ...(remembered === null ? [] : [rememberedProblem(remembered, context.language)]),
            ...(drifted === null
              ? []
              : [driftProblem(drifted.drift, { on: drifted.on, isTaken: stayed !== null }, context.language)]),
            ...tableProblems(table),
            ...seen.openRefusals,
            ...seen.others,
          ],
          context.language,
        ),
        ...source.findings().map(({ code, count, severity, params }) => ({
          code,
          severity,
          ...(count === undefined ? {} : { count }),
          message: say(context.language, code, { ...params, ...(count === undefined ? {} : { count }) }),
        })),
      ],
    };
  } finally {
    await source.close();
  }
}

/** Remembered choices are certain, also a left-out column. */
function asRemembered(proposed: readonly ProposedColumn[], remembered: RememberedMapping): TakenColumn[] {
  const targets = new Map(remembered.columns.map(({ index, target }) => [index, target]));
  const leftOut = new Set(remembered.leftOut.map(({ index }) => index));
  return proposed.map(({ isOtherPerson, ...column }) => {
    const target = targets.get(column.index) ?? null;
    return {
      ...column,
      target,
      confidence: 1,
      ...(isOtherPerson === true && target?.startsWith('extra:') === true ? { isOtherPerson } : {}),
      ...(leftOut.has(column.index) ? { isLeftOut: true as const } : {}),
    };
  });
}

/** The choices of an earlier file for the columns that stayed; the proposal for the others. */
function asTaken(proposed: readonly ProposedColumn[], taken: RememberedMapping | null): readonly TakenColumn[] {
  if (taken === null) return proposed;
  const settled = new Map(withTaken(mappedColumns(proposed), taken).map(({ index, target }) => [index, target]));
  const stayed = new Set([...taken.columns, ...taken.leftOut].map(({ index }) => index));
  const leftOut = new Set(taken.leftOut.map(({ index }) => index));
  return proposed.map((column) => ({
    ...column,
    target: settled.get(column.index) ?? null,
    ...(stayed.has(column.index) ? { confidence: 1 } : {}),
    ...(leftOut.has(column.index) ? { isLeftOut: true as const } : {}),
  }));
}

interface CountedSheet extends SheetSample {
  /** Number of non-empty rows. */
  readonly total: number;
}

async function lookThrough(source: RowSource, signal: AbortSignal | undefined): Promise<CountedSheet[]> {
  const sheets: CountedSheet[] = [];
  for (const { name, hidden } of source.sheets) {
    const rows: SampleRow[] = [];
    let total = 0;
    for await (const batch of source.rows(name, signal === undefined ? {} : { signal })) {
      total += batch.length;
      for (const row of batch) if (rows.length < SAMPLED) rows.push(sampleRow(row));
    }
    sheets.push({ name, hidden, rows, total });
  }
  return sheets;
}

/** The rows below the header, which is among the sampled ones. */
function dataRows({ rows, total }: CountedSheet, headerRow: number): number {
  return total - rows.filter(({ number }) => number <= headerRow).length;
}

interface Seen {
  /** By column name: number of cells with a warning. */
  readonly warnings: ReadonlyMap<string, number>;
  /** Tables that an import leaves out. */
  readonly others: readonly Problem[];
  /** Unmapped columns with refusals in words. */
  readonly openRefusals: readonly Problem[];
  readonly oldestOn: string | undefined;
}

/** Reads the table like an import. */
async function readThrough(
  context: EngineContext,
  source: RowSource,
  { table, rows }: { readonly table: FoundTable; readonly rows: number },
  proposal: readonly TakenColumn[],
  refusals: Refusals,
  longTexts: LongTexts,
): Promise<Seen> {
  const columns = mappedColumns(proposal);
  const facts = gatherColumnFacts(columns, table.rows);
  const read = createRowReader({ columns, facts, refusals, today: context.today() });
  const others = new OtherTables(table, facts.kinds, refusals.rows.has('row.other_table'));
  const openRefusals = new OpenRefusals(
    openColumns(
      table,
      columns,
      proposal.filter(({ isLeftOut }) => isLeftOut === true),
      proposal,
    ),
    columns,
  );
  const warnings = new Map<string, number>();
  let oldestOn: string | undefined;
  let done = 0;
  for await (const batch of contactRows(
    source.rows(table.sheet, context.signal === undefined ? {} : { signal: context.signal }),
    others,
  )) {
    for (const row of batch) {
      if (row.number <= table.headerRow) continue;
      const draft = read(row);
      longTexts.add(draft);
      if (!draft.rejected) {
        oldestOn = oldestOf(oldestOn, draft);
        openRefusals.look(row);
      }
      for (const { severity, column } of draft.problems) {
        if (severity === 'warning' && column !== undefined) warnings.set(column, (warnings.get(column) ?? 0) + 1);
      }
    }
    done += batch.length;
    context.onProgress?.({ phase: 'importing', done: Math.min(done, rows), total: rows });
  }
  return {
    warnings,
    oldestOn,
    openRefusals: openRefusals.problems(),
    others: otherTableProblems(others.found, refusals.rows.has('row.other_table')).filter(
      ({ severity }) => severity !== 'error',
    ),
  };
}

function oldestOf(before: string | undefined, { person, sale, gift }: RowDraft): string | undefined {
  let oldest = before;
  for (const day of [sale?.on, gift?.on, person.lastContactOn, person.lastDonationOn])
    if (day !== undefined && (oldest === undefined || day < oldest)) oldest = day;
  return oldest;
}
