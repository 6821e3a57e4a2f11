/**
 * What a file may claim before it is refused. A full honest sheet (1,048,576 rows, fourteen
 * columns) is about 0.6 GB of XML; memory stays flat below each of these bounds.
 */

/** Last row and column that a spreadsheet can hold (XFD1048576). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Lines of a text file: four times the rows of a sheet, so that records may take several. */
export const MAX_TEXT_LINES = 4 * MAX_ROWS;

/** Entries of a zip, and bytes of their directory. */
export const MAX_ZIP_ENTRIES = 20_000;
export const MAX_ZIP_DIRECTORY_BYTES = 32 << 20;

/** Sheets of a workbook: each has to be looked into before one is taken. */
export const MAX_SHEETS = 2000;

/** Inflated bytes of all sheets, of one, of the shared strings, and of each small part (styles, relationships…). */
export const MAX_WORKBOOK_BYTES = 2 ** 32;
export const MAX_SHEET_BYTES = 2 ** 31;
export const MAX_SHARED_STRINGS_BYTES = 2 ** 30;
export const MAX_PART_BYTES = 64 << 20;

/** Text of the shared strings that stays in memory, and how many strings. */
export const MAX_TEXT_BYTES = 512 << 20;
export const MAX_SHARED_STRINGS = 1 << 25;

/** Beyond the first bytes, honest sheets stay under 1:150; deflate can reach 1:1032. */
export const MAX_RATIO = 400;
export const RATIO_FREE_BYTES = 64 << 20;

/** One tag or one run of text between two tags (a cell holds 32,767 characters). */
export const MAX_TOKEN_BYTES = 4 << 20;
/** All the text of one cell or shared string: Excel's 32,767 characters in any script, more than twice over. */
export const MAX_CELL_BYTES = 256 << 10;

/** Rows, cells and text that one batch may hold. */
export const BATCH_ROWS = 1024;
export const BATCH_CELLS = 1 << 15;
export const BATCH_TEXT_BYTES = 1 << 20;

/** Bytes asked of the disk, and inflated bytes handed on, at a time. */
export const READ_BYTES = 256 << 10;
export const PIECE_BYTES = 256 << 10;
