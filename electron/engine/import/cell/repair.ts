/**
 * The repairs made when a table is read, by rule. A repair of a cell can be refused for its column, one of whole rows
 * for the table (MAP.json, `refusedRepairs`): the cells then stay unchanged.
 */
export const CELL_REPAIRS = [
  'cell.double_encoding',
  'cell.email_among_phones',
  'cell.phone_among_emails',
  'cell.postcode_and_town',
  'cell.two_facts',
  'column.other_kind',
  'date.century_assumed',
  'date.serial',
  'email.comma_for_dot',
  'email.final_dot',
  'email.note',
  'email.several',
  'email.space',
  'name.note',
  'name.order_assumed',
  'phone.country_code_assumed',
  'phone.extension',
  'phone.letter_for_zero',
  'phone.note',
  'phone.several',
  'phone.zero_restored',
  'postcode.corsica',
  'postcode.zero_restored',
  'siret.zero_restored',
] as const;

export const ROW_REPAIRS = [
  'row.footnote',
  'row.other_table',
  'row.repeated_header',
  'row.shifted',
  'row.total',
] as const;

/** Repairs of the whole file: they are refused like those of whole rows. */
export const FILE_REPAIRS = ['csv.double_encoding'] as const;

/**
 * Repairs of the whole table or file that can't be refused: another header row or mapping changes them, if anything.
 */
export const TABLE_REPAIRS = ['csv.formula_text', 'rows.above_header', 'table.aside', 'table.two_header_rows'] as const;

export type RepairCode =
  | (typeof CELL_REPAIRS)[number]
  | (typeof ROW_REPAIRS)[number]
  | (typeof FILE_REPAIRS)[number]
  | (typeof TABLE_REPAIRS)[number];

const CELL_CODES: ReadonlySet<string> = new Set(CELL_REPAIRS);
const ROW_CODES: ReadonlySet<string> = new Set(ROW_REPAIRS);
const FILE_CODES: ReadonlySet<string> = new Set(FILE_REPAIRS);

export function isCellRepair(code: string): code is (typeof CELL_REPAIRS)[number] {
  return CELL_CODES.has(code);
}

export function isRowRepair(code: string): code is (typeof ROW_REPAIRS)[number] {
  return ROW_CODES.has(code);
}

/** Whether a repair belongs to no column: it is refused for the whole file. */
export function isCommonRepair(code: string): boolean {
  return ROW_CODES.has(code) || FILE_CODES.has(code);
}

/** One repair, made or refused, of the current row. */
export interface Repair {
  readonly code: RepairCode;
  /** Header of the column, or its letter; null: the row as a whole. */
  readonly column: string | null;
  /** Exactly as in the file. */
  readonly before: string;
  /** As it is read; null: left out. */
  readonly after: string | null;
  readonly isRefused: boolean;
}
