import { basename } from 'node:path';
import type { PresetField } from '../../../../shared/contract/documents/preset.ts';
import { AppError } from '../../../../shared/contract/result.ts';
import { openRowSource } from '../../spreadsheet/open-row-source.ts';
import type { Row, RowSource } from '../../spreadsheet/row-source.ts';
import { SourceFile } from '../../spreadsheet/source-file.ts';
import type { Preset } from './parse-preset.ts';
import { fieldsOfHeaders } from './preset-headers.ts';

/** What a sample file of a tool tells of its form. */
export interface LearntPreset extends Omit<Preset, 'name' | 'columns'> {
  readonly columns: readonly {
    readonly header: string;
    /** Null: nothing that Aval knows. */
    readonly field: PresetField | null;
    /** The first values in the sample. */
    readonly samples: readonly string[];
  }[];
}

/** Delimiter and line ends are read from the beginning. */
const HEAD_BYTES = 64 << 10;
const SAMPLE_ROWS = 20;
const SHOWN = 2;

/**
 * Proposes a preset by a text file that the tool takes: its columns by their headers, its delimiter, encoding, line ends
 * and form of numbers.
 *
 * @throws AppError `preset.sample_…`, `workbook.…`, `file.…`.
 */
export async function learnPreset(path: string, signal?: AbortSignal): Promise<LearntPreset> {
  const file = basename(path);
  const head = await headOf(path);
  if (head.length === 0) throw new AppError('preset.sample_empty', { file });
  const source = await openRowSource(path, signal === undefined ? {} : { signal });
  try {
    if (source.format !== 'csv') throw new AppError('preset.sample_workbook', { file });
    const encoding = encodingOf(source.encoding ?? 'utf-8', head, file);
    const rows = await firstRows(source, signal);
    const [first, ...more] = rows;
    if (first === undefined) throw new AppError('preset.sample_empty', { file });
    const hasHeader = !first.some(isNumber);
    const headers = uniqueHeaders(first, hasHeader);
    const values = hasHeader ? more : rows;
    const fields = hasHeader ? fieldsOfHeaders(headers) : headers.map(() => null);
    const columns = headers.map((header, place) => ({
      header,
      field: fields[place] ?? null,
      samples: values.flatMap((row) => ((row[place] ?? '') ? [row[place] ?? ''] : [])).slice(0, SHOWN),
    }));
    return {
      delimiter: delimiterOf(source.delimiter ?? null),
      encoding,
      header: hasHeader,
      lineEnd: head.includes('\r\n') ? 'crlf' : 'lf',
      phone: phoneFormOf(values.flat()),
      columns,
    };
  } finally {
    await source.close();
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await SourceFile.open(path);
  try {
    return Buffer.from(await file.read(0, Math.min(HEAD_BYTES, file.size)));
  } finally {
    await file.close();
  }
}

function encodingOf(found: string, head: Buffer, file: string): Preset['encoding'] {
  if (found.startsWith('utf-16')) throw new AppError('preset.sample_encoding', { file, encoding: found.toUpperCase() });
  // Macintosh and DOS: too few letters to be sure, in a file of a tool of today.
  if (found !== 'utf-8') return 'windows-1252';
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8-bom' : 'utf-8';
}

function delimiterOf(found: string | null): Preset['delimiter'] {
  if (found === '\t') return 'tab';
  return found === ',' || found === '|' ? found : ';';
}

async function firstRows(source: RowSource, signal: AbortSignal | undefined): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of source.rows('', signal === undefined ? {} : { signal })) {
    for (const row of batch) {
      rows.push(textsOf(row));
      if (rows.length === SAMPLE_ROWS) return rows;
    }
  }
  return rows;
}

function textsOf(row: Row): readonly string[] {
  return Array.from({ length: row.width }, (_, column) => {
    const cell = row.cell(column);
    return typeof cell === 'string' ? cell.trim() : '';
  });
}

/** A first row with a telephone number or an amount has no headers. */
function isNumber(cell: string): boolean {
  return /^\+?[\d\s.()-]{6,}$/.test(cell);
}

/** A header that is empty or repeated gets the number of its column, since each column needs its own. */
function uniqueHeaders(cells: readonly string[], hasHeader: boolean): readonly string[] {
  const used = new Set<string>();
  return cells.map((cell, place) => {
    const named = hasHeader && cell !== '' && !used.has(cell) ? cell : `${hasHeader ? cell : ''} ${place + 1}`.trim();
    used.add(named);
    return named;
  });
}

const FORMS: readonly (readonly [RegExp, Preset['phone']])[] = [
  [/^\+\d{9,15}$/, 'e164'],
  [/^00\d{9,15}$/, '00'],
  [/^0[1-9]\d{8}$/, 'national'],
  [/^(?:33|262|590|594|596)[1-9]\d{8}$/, 'digits'],
];

/** The form of the first number in the sample. */
function phoneFormOf(cells: readonly string[]): Preset['phone'] {
  for (const cell of cells) {
    const digits = cell.replaceAll(/[\s.()-]/g, '');
    const form = FORMS.find(([pattern]) => pattern.test(digits));
    if (form !== undefined) return form[1];
  }
  return 'e164';
}
