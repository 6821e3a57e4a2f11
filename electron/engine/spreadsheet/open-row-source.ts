import { CsvSource } from './csv/csv-source.ts';
import { recognise } from './recognise.ts';
import type { RowSource } from './row-source.ts';
import { SourceFile } from './source-file.ts';
import { readWorkbook } from './xlsx/workbook.ts';
import { XlsxSource } from './xlsx/xlsx-source.ts';

/**
 * Opens a workbook or CSV file for reading, recognised by its bytes rather than its name.
 *
 * @throws AppError `file.missing`, `file.is_a_folder`, `file.forbidden` or `file.failed` when it cannot be
 * read; `workbook.*` when the whole file is refused. Its params contain only the name of the file.
 */
export async function openRowSource(path: string, options: { readonly signal?: AbortSignal } = {}): Promise<RowSource> {
  options.signal?.throwIfAborted();
  const file = await SourceFile.open(path);
  try {
    const format = await recognise(file);
    return format === 'xlsx'
      ? new XlsxSource(await readWorkbook(file, options.signal))
      : await CsvSource.open(file, options.signal);
  } catch (cause) {
    await file.close();
    throw cause;
  }
}
