import { DocumentProblem } from '../../../../shared/contract/documents/document.ts';
import {
  readPreset,
  SHORTENED_FIELDS,
  type PresetColumn,
  type PresetDocument,
  type PresetField,
} from '../../../../shared/contract/documents/preset.ts';
import { AppError } from '../../../../shared/contract/result.ts';
import { fileNameWord } from '../../../../shared/domain/value/fold.ts';
import { nearestInWindows1252 } from '../../spreadsheet/write/windows-1252.ts';
import { textColumn } from '../formats/text-column.ts';

/** A checked preset: every word is given. */
export type Preset = Required<PresetDocument>;

const DEFAULTS = { delimiter: ';', encoding: 'utf-8', header: true, lineEnd: 'crlf', phone: 'e164' } as const;
const NAME_LENGTH = 60;
const HEADER_LENGTH = 100;
const MOST_COLUMNS = 100;

/** Fields that find a person in the tool again. */
export const FINDING: readonly PresetField[] = ['reference', 'phone1'];

/**
 * A preset by its document.
 *
 * @throws AppError `preset.…` with `field`.
 */
export function parsePreset(json: unknown): Preset {
  const document = read(json);
  const preset: Preset = { ...DEFAULTS, ...document };
  const { name, columns } = preset;
  if (name.length > NAME_LENGTH) throw refusal('preset.too_long', 'name', { most: NAME_LENGTH });
  if (fileNameWord(name) === '') throw refusal('preset.name_unwritable', 'name');
  if (columns.length === 0) throw refusal('preset.no_columns', 'columns');
  if (columns.length > MOST_COLUMNS) throw refusal('preset.too_many_columns', 'columns', { most: MOST_COLUMNS });
  const headers = new Set<string>();
  columns.forEach((column, place) => {
    const at = `columns[${place}]`;
    assertColumn(column, at, preset);
    if (headers.has(column.header)) throw refusal('preset.header_twice', `${at}.header`, { header: column.header });
    headers.add(column.header);
  });
  if (!columns.some(({ field }) => field !== undefined && FINDING.includes(field)))
    throw refusal('preset.nobody_found', 'columns');
  return preset;
}

function read(json: unknown): PresetDocument {
  try {
    return readPreset(json);
  } catch (problem) {
    if (!(problem instanceof DocumentProblem)) throw problem;
    throw new AppError(problem.codeOf('preset'), problem.params('PRESET'));
  }
}

function assertColumn({ header, field, text, max }: PresetColumn, at: string, preset: Preset): void {
  if ((field === undefined) === (text === undefined)) throw refusal('preset.field_or_text', at);
  if (header.length > HEADER_LENGTH) throw refusal('preset.too_long', `${at}.header`, { most: HEADER_LENGTH });
  assertWritable(header, `${at}.header`, preset);
  if (text !== undefined) assertWritable(text, `${at}.text`, preset);
  if (max !== undefined && (field === undefined || !SHORTENED_FIELDS.includes(field)))
    throw refusal('preset.max_unsuited', `${at}.max`);
}

/** A text of the preset is written as it is, so that one that would be changed is refused. */
function assertWritable(text: string, at: string, { encoding }: Preset): void {
  if (textColumn(text) !== text) throw refusal('preset.formula', at);
  if (encoding === 'windows-1252' && nearestInWindows1252(text) !== text.normalize('NFC'))
    throw refusal('preset.not_in_encoding', at);
}

function refusal(code: string, field: string, more: Readonly<Record<string, string | number>> = {}): AppError {
  return new AppError(code, { field, ...more });
}
