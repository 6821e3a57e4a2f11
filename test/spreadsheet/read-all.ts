import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openRowSource } from '../../electron/engine/spreadsheet/open-row-source.ts';
import type { Cell, FileFinding, RowSource } from '../../electron/engine/spreadsheet/row-source.ts';
import { AppError } from '../../shared/contract/result.ts';

/** Rows by number, cells from column A to the last. */
export type ReadRows = Readonly<Record<number, readonly Cell[]>>;

/** Writes the bytes to a temporary file, passes its path, and removes it. */
export async function withFile<T>(
  bytes: Buffer | string,
  work: (path: string) => Promise<T>,
  name = 'fichier.xlsx',
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-spreadsheet-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cells of a sheet, the first one unless named. */
export async function rowsOf(source: RowSource, sheet = source.sheets[0]?.name ?? ''): Promise<ReadRows> {
  const rows: Record<number, readonly Cell[]> = {};
  for await (const batch of source.rows(sheet)) {
    for (const row of batch) rows[row.number] = Array.from({ length: row.width }, (_, column) => row.cell(column));
  }
  return rows;
}

export interface ReadFile {
  readonly rows: ReadRows;
  readonly findings: readonly FileFinding[];
  readonly source: RowSource;
}

/** Reads the first sheet of the bytes. */
export function readBytes(bytes: Buffer | string, name?: string): Promise<ReadFile> {
  return withFile(
    bytes,
    async (path) => {
      const source = await openRowSource(path);
      try {
        return { rows: await rowsOf(source), findings: source.findings(), source };
      } finally {
        await source.close();
      }
    },
    name,
  );
}

/** The code of the refusal when the bytes are read to the end; null when they are readable. */
export async function refusalOf(bytes: Buffer | string): Promise<string | null> {
  try {
    await withFile(bytes, async (path) => {
      const source = await openRowSource(path);
      try {
        for (const sheet of source.sheets) await rowsOf(source, sheet.name);
      } finally {
        await source.close();
      }
    });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
