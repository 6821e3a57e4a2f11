import type { Row } from '../../spreadsheet/row-source.ts';
import { cellText, isBlank, rowText, tidyText } from '../cell/cell-text.ts';
import type { ColumnFacts } from '../columns/column-facts.ts';
import { consentColumns } from '../columns/consent-columns.ts';
import { RestoredRow, RESTORING, restoringsOf } from '../columns/garbled-cells.ts';
import type { MappedColumn } from '../columns/mapping.ts';
import { readConsents, readOppositions, readStatusHint } from './read-choices.ts';
import { personReader } from './read-person.ts';
import { readAddress, readCoordinates } from './read-place.ts';
import { NO_REFUSALS, type Refusals } from '../columns/refusals.ts';
import { asDonor, GIFT, readGift } from './read-gift.ts';
import { refusalReader } from './read-refusals.ts';
import type { RowDraft } from './row-draft.ts';
import { isFootnote } from './footnote.ts';
import { isSomebody, isTotalRow, repeatsHeaders } from './row-kind.ts';
import { RowReading, type MappedTable } from './row-reading.ts';
import { realign, type Realigned } from './shifted-row.ts';
import type { ColumnTarget } from '../../../../shared/domain/contact/target-field.ts';

export interface RowReaderOptions {
  readonly columns: readonly MappedColumn[];
  readonly facts: ColumnFacts;
  /** Absent: none. */
  readonly refusals?: Refusals;
  /** Day of the import: births and past events are before it. */
  readonly today: string;
}

type RowReader = (row: Row) => RowDraft;

type Deal = Pick<RowDraft, 'sale' | 'contract' | 'request' | 'gift'>;

const DEALS: readonly ColumnTarget[] = ['lastPurchaseOn', 'contractFrom', 'contractUntil', 'requestOn', ...GIFT];
const NO_DEALS: Deal = {};

/** A purchase, a contract, a request and a gift, each recognised by its day. */
function readDeals(reading: RowReading): Deal {
  const bought = reading.day('lastPurchaseOn', 'past');
  const goods = reading.text('purchasedGoods');
  const from = reading.day('contractFrom', 'past');
  const until = reading.day('contractUntil', 'term');
  const contracted = reading.text('contractGoods');
  const requested = reading.moment('requestOn', 'past');
  const wanted = reading.text('requestGoods');
  return {
    ...(bought === undefined ? {} : { sale: { on: bought, ...(goods === undefined ? {} : { goods }) } }),
    ...(from === undefined && until === undefined
      ? {}
      : {
          contract: {
            ...(contracted === undefined ? {} : { goods: contracted }),
            ...(from === undefined ? {} : { from }),
            ...(until === undefined ? {} : { until }),
          },
        }),
    ...(requested === undefined
      ? {}
      : { request: { at: requested, ...(wanted === undefined ? {} : { goods: wanted }) } }),
    ...readGift(reading),
  };
}

function byTarget(columns: readonly MappedColumn[]): Map<ColumnTarget, MappedColumn[]> {
  const map = new Map<ColumnTarget, MappedColumn[]>();
  for (const column of columns) map.set(column.target, [...(map.get(column.target) ?? []), column]);
  return map;
}

/** Why a row is not a contact; null when it is one, or when such rows are kept. */
function rejectionOf(
  reading: RowReading,
  columns: readonly MappedColumn[],
  refusals: Refusals,
  draft: Pick<RowDraft, 'person' | 'emails' | 'phones' | 'address'>,
): string | null {
  if (!isSomebody(draft)) return 'row.nobody';
  const { row } = reading;
  const code = isTotalRow(row, draft)
    ? 'row.total'
    : repeatsHeaders(row, columns)
      ? 'row.repeated_header'
      : isFootnote(row, draft)
        ? 'row.footnote'
        : null;
  if (code === null) return null;
  if (refusals.rows.has(code)) {
    reading.keepAsRead(null, code, rowText(row));
    return null;
  }
  return code;
}

/**
 * A reader of rows for one table. It never throws because of a row's content: an unreadable cell is a problem of
 * severity `warning` and loses only that cell; its text is kept in `extra` under the column's header. A row without any
 * value that identifies or reaches a person is rejected, with `row.nobody` of severity `error`; so are repeated
 * headers, totals and footnotes (`row.repeated_header`, `row.total`, `row.footnote`). A row that is shifted by one
 * column is read as if it were not (`row.shifted`).
 */
export function createRowReader(options: RowReaderOptions): RowReader {
  const { facts, refusals = NO_REFUSALS } = options;
  const { kinds } = facts;
  const width = Math.max(0, ...options.columns.map(({ index }) => index + 1));
  const asItStands = readerAsItStands(options, refusals);
  const read: RowReader = (row) => {
    const draft = asItStands(row);
    // Only a row with problems is checked for a shift: a shifted row always has one.
    const moved = draft.problems.length === 0 ? null : realign(row, kinds, width);
    if (moved === null) return draft;
    const better = draftOfMoved(draft, asItStands(moved.row), moved);
    if (better === null || !refusals.rows.has(SHIFTED)) return better ?? draft;
    return {
      ...draft,
      repairs: [
        ...draft.repairs,
        { code: SHIFTED, column: null, before: moved.before, after: moved.before, isRefused: true },
      ],
    };
  };
  return facts.garbled.size === 0 ? read : restoring(read, options, refusals);
}

/** Reads rows with garbled texts restored. */
function restoring(read: RowReader, { columns, facts }: RowReaderOptions, refusals: Refusals): RowReader {
  const isRefused = ({ index }: MappedColumn): boolean => refusals.cells.get(index)?.has(RESTORING) === true;
  const garbled = columns.filter(({ index }) => facts.garbled.has(index));
  const wanted = new Set(garbled.filter((column) => !isRefused(column)).map(({ index }) => index));
  return (row) => {
    const draft = read(new RestoredRow(row, wanted));
    const repairs = restoringsOf(row, garbled, isRefused);
    return repairs.length === 0 ? draft : { ...draft, repairs: [...draft.repairs, ...repairs] };
  };
}

/** A cell of a column that is read by its values, against its header. */
function noteOtherKind(reading: RowReading, column: MappedColumn, refusals: Refusals): void {
  const cell = reading.row.cell(column.index);
  if (isBlank(cell)) return;
  const text = tidyText(cell);
  if (refusals.cells.get(column.index)?.has('column.other_kind') === true)
    reading.keepAsRead(column, 'column.other_kind', text);
  else reading.mend(column, 'column.other_kind', text);
}

/**
 * The reading of a shifted row after moving it back. This is a guess: it may close a channel, never open one. null: it
 * would lose a refusal of the row.
 */
function draftOfMoved(asItStands: RowDraft, moved: RowDraft, { before, after }: Realigned): RowDraft | null {
  const refused = ({ consents }: RowDraft) =>
    consents.flatMap(({ channel, event }) => (event === 'refused' ? [channel] : []));
  const keeps = refused(moved);
  if (
    asItStands.oppositions.length > moved.oppositions.length ||
    refused(asItStands).some((channel) => !keeps.includes(channel)) ||
    moved.rejected
  )
    return null;
  return {
    ...moved,
    consents: moved.consents.filter(({ event }) => event === 'refused'),
    problems: [
      { row: moved.row, code: SHIFTED, severity: 'info', value: before, params: { made: after } },
      ...moved.problems,
    ],
    repairs: [{ code: SHIFTED, column: null, before, after, isRefused: false }, ...moved.repairs],
  };
}

const SHIFTED = 'row.shifted';

/** Columns whose reading by values is refused are read by their headers. */
function asRefused({ columns, facts }: RowReaderOptions, { cells }: Refusals): readonly MappedColumn[] {
  return columns.map((column) => {
    const promised = facts.otherKinds.get(column.index);
    return promised !== undefined && cells.get(column.index)?.has('column.other_kind') === true
      ? { ...column, target: promised }
      : column;
  });
}

function readerAsItStands(options: RowReaderOptions, refusals: Refusals): RowReader {
  const { facts, today } = options;
  const columns = asRefused(options, refusals);
  const phones = columns.filter((column) => column.target === 'phone' || column.target === 'mobile');
  const mapped = byTarget(columns);
  const table: MappedTable = { columns: mapped, phones, facts, refusals, today };
  const readPerson = personReader(mapped);
  const readRefusals = refusalReader(mapped);
  const dealsOf = DEALS.some((target) => mapped.has(target)) ? readDeals : () => NO_DEALS;
  const otherKinds = columns.filter((column) => facts.otherKinds.has(column.index));
  const consents = consentColumns(columns);
  const free = columns.filter((column) => column.target.startsWith('extra:'));
  return (row) => {
    const reading = new RowReading(row, table);
    const person = readPerson(reading);
    const address = readAddress(reading);
    const { emails, phones } = readCoordinates(reading, address);
    const collectedOn = reading.moment('collectedOn', 'past');
    const source = reading.text('source');
    const answers = readConsents(reading, consents, collectedOn);
    const choices = readOppositions(reading, { note: person.note, emails, phones }, readRefusals);
    const statusHint = readStatusHint(reading, person);
    const deals = dealsOf(reading);
    for (const column of free) {
      const text = cellText(row.cell(column.index)).trim();
      if (text !== '') reading.extra[column.target.slice('extra:'.length)] = text;
    }
    for (const column of otherKinds) noteOtherKind(reading, column, refusals);
    const rejection = rejectionOf(reading, columns, refusals, { person, emails, phones, address });
    if (reading.problems.length > 1)
      reading.problems.sort((a, b) => columnOrder(columns, a.column) - columnOrder(columns, b.column));
    if (rejection !== null) reading.reject(rejection);
    return {
      row: row.number,
      person: asDonor(person, deals),
      emails,
      phones,
      address,
      ...(collectedOn === undefined ? {} : { collectedOn }),
      ...(source === undefined ? {} : { source }),
      ...answers,
      ...choices,
      ...(statusHint === undefined ? {} : { statusHint }),
      ...deals,
      extra: reading.extra,
      problems: reading.problems,
      repairs: reading.repairs,
      rejected: rejection !== null,
    };
  };
}

function columnOrder(columns: readonly MappedColumn[], name: string | undefined): number {
  return columns.findIndex((column) => (column.header === '' ? column.letter : column.header) === name);
}
