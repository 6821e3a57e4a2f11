import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/result.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import { type TableRow, writeWholeFile, type WrittenFile } from '../spreadsheet/write/output-file.ts';
import { MAX_CELL_CHARACTERS, writeXlsxTable } from '../spreadsheet/write/xlsx-writer.ts';
import type { EngineContext } from '../steps/context.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import type { RestitutionRow, ReturnedTable } from './returned-table.ts';

/** A file of a restitution. */
export interface RestitutionFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Rows without the header, or objects; absent: not a table. */
  readonly rows?: number;
}

/** Rows of one workbook: a sheet ends at row 1,048,576. */
const MOST_ROWS = 1_000_000;

/** What a long text becomes in a cell; the JSON file has it whole. */
const CUT = ' […]';

/**
 * Writes a table as JSON, one object a line within one array, and as one or more workbooks of text; each file is read again.
 *
 * @param draftOf the path at which a file of a name is written.
 * @throws AppError `leaving.altered` (`file`), `file.…`; the signal's reason.
 */
export async function writeTable(
  context: EngineContext,
  table: ReturnedTable,
  draftOf: (name: string) => string,
): Promise<readonly RestitutionFile[]> {
  const json = await writeJson(context, table, draftOf);
  const files = [json];
  let rows = 0;
  for (let part = 1; part === 1 || rows < (json.rows ?? 0); part += 1) {
    const name = part === 1 ? `${table.name}.xlsx` : `${table.name}-${String(part)}.xlsx`;
    const written = await writeWorkbook(context, table, { name, path: draftOf(name), from: rows });
    rows += written.rows ?? 0;
    files.push(written);
  }
  if (rows !== json.rows) throw new Error('the files of a restitution do not add up');
  return files;
}

async function writeJson(
  { signal }: EngineContext,
  table: ReturnedTable,
  draftOf: (name: string) => string,
): Promise<RestitutionFile> {
  const name = `${table.name}.json`;
  const path = draftOf(name);
  let rows = 0;
  const written = await writeWholeFile(path, async (output) => {
    let lines: string[] = ['['];
    for await (const { json } of table.rows()) {
      if (rows > 0) lines.push(`${lines.pop() ?? ''},`);
      lines.push(JSON.stringify(json));
      rows += 1;
      if (lines.length < LINES_AT_ONCE) continue;
      signal?.throwIfAborted();
      const last = lines.pop() ?? '';
      await output.write(Buffer.from(`${lines.join('\n')}\n`));
      lines = [last];
    }
    await output.write(Buffer.from(`${[...lines, ']'].join('\n')}\n`));
  });
  return assertRead(path, { name, ...written, rows }, async () => countObjects(path));
}

const LINES_AT_ONCE = 500;

/** Parses each object again. */
async function countObjects(path: string): Promise<number> {
  let count = 0;
  let rest = '';
  const check = (line: string): void => {
    if (line === '[' || line === ']' || line === '') return;
    JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line);
    count += 1;
  };
  const decoder = new TextDecoder();
  for await (const piece of streamOf(path)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) check(line);
  }
  check(rest);
  return count;
}

async function* streamOf(path: string): AsyncGenerator<Uint8Array, undefined> {
  for await (const piece of createReadStream(path)) yield piece as Uint8Array;
}

async function writeWorkbook(
  { signal }: EngineContext,
  table: ReturnedTable,
  { name, path, from }: { readonly name: string; readonly path: string; readonly from: number },
): Promise<RestitutionFile> {
  let rows = 0;
  const part = async function* (): AsyncGenerator<readonly TableRow[], undefined> {
    let place = 0;
    for await (const row of table.rows()) {
      place += 1;
      if (place <= from) continue;
      yield [cellsOf(row)];
      rows += 1;
      if (rows === MOST_ROWS) return;
    }
  };
  const options = signal === undefined ? {} : { signal };
  const written = await writeXlsxTable(path, { sheet: table.name, columns: table.columns }, part(), options);
  return assertRead(path, { name, ...written, rows }, () => countRows(path, signal));
}

function cellsOf({ cells }: RestitutionRow): readonly string[] {
  return cells.map((cell) =>
    cell.length > MAX_CELL_CHARACTERS ? `${cell.slice(0, MAX_CELL_CHARACTERS - CUT.length)}${CUT}` : cell,
  );
}

async function countRows(path: string, signal: AbortSignal | undefined): Promise<number> {
  const options = signal === undefined ? {} : { signal };
  const source = await openRowSource(path, options);
  try {
    let rows = -1;
    for await (const batch of source.rows(source.sheets[0]?.name ?? '', options)) rows += [...batch].length;
    return rows;
  } finally {
    await source.close();
  }
}

/** Reads a written file again: its bytes, then its rows. */
async function assertRead(
  path: string,
  file: RestitutionFile,
  countAgain: () => Promise<number>,
): Promise<RestitutionFile> {
  await assertBytes(path, file);
  const rows = await countAgain().catch((error: unknown) => {
    throw new AppError('leaving.altered', { file: file.name }, { cause: error });
  });
  if (rows !== file.rows) throw new AppError('leaving.altered', { file: file.name });
  return file;
}

async function assertBytes(path: string, { name, sha256 }: Pick<RestitutionFile, 'name' | 'sha256'>): Promise<void> {
  if ((await hashFile(realFileSystem, path)).sha256 !== sha256) throw new AppError('leaving.altered', { file: name });
}

/** Writes a small file of text, and reads it again. */
export async function writeTextFile(path: string, name: string, text: string): Promise<RestitutionFile> {
  const bytes = Buffer.from(text);
  const written: WrittenFile = await writeWholeFile(path, (output) => output.write(bytes));
  if (!(await readFile(path)).equals(bytes)) throw new AppError('leaving.altered', { file: name });
  return { name, ...written };
}
