import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import type { EngineContext } from '../steps/context.ts';
import { withNotedDraft } from '../storage/disk/drafts.ts';
import { writeMarkedWorkbook, type MarkedRow } from '../spreadsheet/write/marked-workbook.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import type { Cell, Row, RowSource } from '../spreadsheet/row-source.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { fileError, realFileSystem } from '../storage/disk/file-system.ts';
import { readImport, readProblems } from '../sql/imports.ts';
import type { Workspace } from '../storage/workspace.ts';
import { cellText } from './cell/cell-text.ts';
import { findTable, type FoundTable } from './table/find-table.ts';
import { isSourceRowHeader } from './header/header-words.ts';
import { reportedProblems, type ReportedProblem } from './import-report.ts';
import type { MappingFile } from './columns/mapping.ts';
import { sampleSheets } from './table/sample-rows.ts';

export interface ProblemsInput {
  /** The file that was imported. */
  readonly file: string;
  /** Digest of the file at its import. */
  readonly sha256: string;
  /** null: no choice of sheet. */
  readonly sheet: string | null;
  /** undefined: as detected. */
  readonly headerRow: number | undefined;
  /** From its report, without information only. */
  readonly problems: readonly ReportedProblem[];
}

export interface SavedProblems {
  /** Name of the workbook. */
  readonly file: string;
  readonly rows: number;
}

/** A row of another table has nothing to correct, and without the gap before it, it would count as a contact. */
const ELSEWHERE: ReadonlySet<string> = new Set(['row.other_table', 'table.refusals']);

/**
 * Writes the rows with a problem as a workbook to correct: under their own headers, unchanged, with faulty cells
 * coloured and annotated. Its first column has the row numbers and is ignored at import; its layout is that of the
 * file, so that its columns get the same mapping.
 *
 * @param path of the workbook, permitted by `assertWritable`
 * @throws AppError `import.file_changed` with `file`, `table.…`, `workbook.…`, `file.…`
 */
export async function saveProblems(context: EngineContext, input: ProblemsInput, path: string): Promise<SavedProblems> {
  const byRow = new Map<number, ReportedProblem[]>();
  for (const problem of input.problems) {
    if (problem.severity === 'info' || problem.row === undefined || ELSEWHERE.has(problem.code)) continue;
    const others = byRow.get(problem.row);
    if (others === undefined) byRow.set(problem.row, [problem]);
    else others.push(problem);
  }
  const { signal } = context;
  const now = await hashFile(realFileSystem, input.file).catch((error: unknown) => {
    throw fileError(error, input.file);
  });
  if (now.sha256 !== input.sha256) throw new AppError('import.file_changed', { file: basename(input.file) });
  const source = await openRowSource(input.file, signal === undefined ? {} : { signal });
  try {
    const table = findTable(await sampleSheets(source, undefined, signal), {
      ...(input.sheet === null ? {} : { sheet: input.sheet }),
      ...(input.headerRow === undefined ? {} : { headerRow: input.headerRow }),
    });
    const layout = new CorrectionLayout(table, say(context.language, 'report.source_row'));
    const sheet = say(context.language, 'report.problem_sheet');
    await writeMarkedWorkbook(
      path,
      { sheet, columns: layout.headers },
      markedRows(source, table.sheet, byRow, layout, signal),
      signal,
    );
    return { file: basename(path), rows: byRow.size };
  } finally {
    await source.close();
  }
}

/**
 * The same for an earlier import, with the problems stored in the workspace.
 *
 * @throws AppError `import.unknown` with `importId`, and as `saveProblems`
 */
export async function saveProblemsOf(
  context: EngineContext,
  workspace: Workspace,
  { importId, file }: { readonly importId: string; readonly file: string },
  path: string,
): Promise<SavedProblems> {
  const id = /^[1-9]\d{0,14}$/.test(importId) ? Number(importId) : 0;
  const made = readImport(workspace, id);
  if (made === undefined || made.kind !== 'file') throw new AppError('import.unknown', { importId });
  const problems = reportedProblems(readProblems(workspace, id), context.language);
  const { headerRow } = JSON.parse(made.mapping) as MappingFile;
  return withNotedDraft(workspace, path, () =>
    saveProblems(context, { file, sha256: made.sha256, sheet: made.sheet, headerRow, problems }, path),
  );
}

async function* markedRows(
  source: RowSource,
  sheet: string,
  byRow: ReadonlyMap<number, readonly ReportedProblem[]>,
  layout: CorrectionLayout,
  signal: AbortSignal | undefined,
): AsyncGenerator<MarkedRow> {
  for await (const batch of source.rows(sheet, signal === undefined ? {} : { signal })) {
    for (const row of batch) {
      const problems = byRow.get(row.number);
      if (problems !== undefined) yield layout.mark(row, problems);
    }
  }
}

/** The places of a table's columns in the workbook of its problems: unchanged, after the row numbers. */
class CorrectionLayout {
  readonly headers: readonly string[];
  readonly #table: FoundTable;
  /** From a column of the file to one of the workbook. */
  readonly #shift: number;

  constructor(table: FoundTable, rowNumbers: string) {
    this.#table = table;
    const first = table.columns[0];
    // A corrected workbook that is corrected again already has row numbers.
    this.#shift = first !== undefined && first.index === 0 && isSourceRowHeader(first.header) ? 0 : 1;
    const headers = new Array<string>((table.columns.at(-1)?.index ?? 0) + 1 + this.#shift).fill('');
    for (const { index, header, letter } of table.columns)
      headers[index + this.#shift] = table.headerRow === 0 ? letter : header;
    headers[0] = rowNumbers;
    this.headers = headers;
  }

  mark(row: Row, problems: readonly ReportedProblem[]): MarkedRow {
    const cells: Cell[] = this.headers.map((_, place) => (place === 0 ? row.number : row.cell(place - this.#shift)));
    const notes = new Map<number, string>();
    for (const problem of problems) {
      const place = this.#placeOf(row, problem);
      const before = notes.get(place);
      notes.set(place, before === undefined ? problem.message : `${before}\n${problem.message}`);
    }
    return { cells, notes };
  }

  /** The cell of a problem, by column name; the row number for problems of the whole row. */
  #placeOf(row: Row, { column, value }: ReportedProblem): number {
    if (column === undefined) return 0;
    const named = this.#table.columns.filter(({ header, letter }) => (header === '' ? letter : header) === column);
    // A repeated header names two columns; the value distinguishes them.
    const found = named.find(({ index }) => cellText(row.cell(index)) === value) ?? named[0];
    return found === undefined ? 0 : found.index + this.#shift;
  }
}
