/**
 * Limits above which a file is refused. A full valid sheet (1,048,576 rows, fourteen columns) is about 0.6 GB of XML;
 * memory use stays flat below each of these limits.
 */

/** Last row and column of a spreadsheet (XFD1048576). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Lines of a text file: four times the rows of a sheet, since records may span lines. */
export const MAX_TEXT_LINES = 4 * MAX_ROWS;

/** Entries of a zip, and bytes of their directory. */
export const MAX_ZIP_ENTRIES = 20_000;
export const MAX_ZIP_DIRECTORY_BYTES = 32 << 20;

/** Sheets of a workbook: each is inspected before one is chosen. */
export const MAX_SHEETS = 2000;

/** Inflated bytes of all sheets, of one, of the shared strings, and of each small part (styles, relationships…). */
export const MAX_WORKBOOK_BYTES = 2 ** 32;
export const MAX_SHEET_BYTES = 2 ** 31;
export const MAX_SHARED_STRINGS_BYTES = 2 ** 30;
export const MAX_PART_BYTES = 64 << 20;

/** Text of the shared strings in memory, and their number. */
export const MAX_TEXT_BYTES = 512 << 20;
export const MAX_SHARED_STRINGS = 1 << 25;

/** After the first bytes, valid sheets stay under 1:150; deflate can reach 1:1032. */
export const MAX_RATIO = 400;
export const RATIO_FREE_BYTES = 64 << 20;

/** One tag or one run of text between two tags (a cell holds 32,767 characters). */
export const MAX_TOKEN_BYTES = 4 << 20;
/** All the text of one cell or shared string: Excel's 32,767 characters in any script, more than twice over. */
export const MAX_CELL_BYTES = 256 << 10;

/** Rows, cells and text of one batch. */
export const BATCH_ROWS = 1024;
export const BATCH_CELLS = 1 << 15;
export const BATCH_TEXT_BYTES = 1 << 20;

/** Bytes per disk read, and inflated bytes per piece. */
export const READ_BYTES = 256 << 10;
export const PIECE_BYTES = 256 << 10;
