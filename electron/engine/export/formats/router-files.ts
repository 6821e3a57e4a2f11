import { LINE_COLUMNS } from './line-columns.ts';
import { postalLines } from '../../model/address-fit.ts';
import { addressedTo } from '../../model/recipient.ts';
import { writeCsv } from '../../spreadsheet/write/csv-writer.ts';
import { bytesInFixedWidth, readFixedWidth, writeFixedWidth } from '../../spreadsheet/write/fixed-width.ts';
import { nearestInWindows1252 } from '../../spreadsheet/write/windows-1252.ts';
import { fittingText } from '../pdf/fitting-text.ts';
import type { ListEntry, ListFormat, ListGround } from './list-format.ts';
import type { Witness } from './rows-digest.ts';
import { textColumn } from './text-column.ts';

/** The columns of mailing houses, with their widths in a file of fixed width. */
const WIDTHS = {
  ID: 16,
  L1: 38,
  L2: 38,
  L3: 38,
  L4: 38,
  L5: 38,
  L6: 38,
  L7: 38,
  CP: 5,
  VILLE: 38,
  /** Left empty: the mailing house writes the motive of a returned letter. */
  CODE_RETOUR: 4,
} as const;
const COLUMNS = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];
const WIDTH_LIST = Object.values(WIDTHS);

/** One letter per row for mailing houses, with a header. */
export const routerCsv: ListFormat = {
  lists: 'people',
  name: 'router-csv',
  channels: ['post'],
  fileName: 'routeur.csv',
  columns: COLUMNS,

  reading: { kind: 'csv', delimiter: ';', reference: 'ID', coordinate: LINE_COLUMNS },

  row: (entry, ground) => letterRow(entry, ground).map(textColumn),

  write: (path, rows, { signal }) =>
    writeCsv(
      path,
      { bom: false, delimiter: ';', lineEnd: '\r\n' },
      routerCsv.columns,
      rows,
      signal === undefined ? {} : { signal },
    ),
};

/** The same columns in fixed width: 329 characters a line in Windows-1252, without a header. */
export const routerFixed: ListFormat = {
  lists: 'people',
  name: 'router-fixed',
  channels: ['post'],
  fileName: 'routeur.txt',
  columns: COLUMNS,

  reading: {
    kind: 'own',
    witness: fixedWitness,
    read: async function* (path, signal) {
      for await (const cells of readFixedWidth(path, WIDTH_LIST, signal)) yield witnessOf(cells);
    },
  },

  row: (entry, ground) => letterRow(entry, ground).map((cell, column) => fixedCell(cell, column, ground)),

  write: (path, rows, { signal }) => writeFixedWidth(path, WIDTH_LIST, rows, signal),
};

function letterRow({ contact, recipient }: ListEntry, { reference }: ListGround): readonly string[] {
  const { person } = contact;
  const lines = postalLines(addressedTo(person, recipient)) ?? postalLines(person);
  if (lines === null) throw new Error('a letter without lines is on the list');
  return [reference(contact.id), ...lines, person.postcode ?? '', person.city ?? '', ''];
}

/** A foreign postcode that is too long is left out and told: the line L6 has it. */
function fixedCell(text: string, column: number, ground: ListGround): string {
  const near = nearestInWindows1252(textColumn(text));
  if (near !== textColumn(text)) ground.remark('letters_replaced');
  const width = WIDTH_LIST[column] ?? 0;
  if (COLUMNS[column] !== 'CP') return fittingText(near, width, () => ground.remark('shortened'));
  if (near.length <= width) return near;
  ground.remark('shortened');
  return '';
}

function fixedWitness(row: readonly string[]): Witness {
  return witnessOf(row.map(bytesInFixedWidth));
}

function witnessOf(cells: readonly string[]): Witness {
  const [id = '', ...rest] = cells;
  return [id, rest.slice(0, LINE_COLUMNS.length).join('\n'), rest.slice(LINE_COLUMNS.length).toReversed().join('\n')];
}
