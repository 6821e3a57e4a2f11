import type { Row } from '../spreadsheet/row-source.ts';
import { cellText } from './cell-text.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { MappedColumn } from './mapping.ts';
import { readConsents, readOppositions, readStatusHint } from './read-choices.ts';
import { readPerson } from './read-person.ts';
import { readAddress, readCoordinates } from './read-place.ts';
import type { RowDraft } from './row-draft.ts';
import { isSomebody, isTotalRow, repeatsHeaders } from './row-kind.ts';
import { RowReading, type TableReading } from './row-reading.ts';
import { realign, type Realigned } from './shifted-row.ts';
import type { ColumnTarget } from '../../../shared/domain/target-field.ts';

export interface RowReaderOptions {
  readonly columns: readonly MappedColumn[];
  readonly facts: ColumnFacts;
  /** Day of the import: births and past events lie before it. */
  readonly today: string;
}

type RowReader = (row: Row) => RowDraft;

type Deal = Pick<RowDraft, 'sale' | 'contract' | 'request'>;

/** A purchase, a contract and a request, each told by its day. */
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
    ...(requested === undefined ? {} : { request: { at: requested, ...(wanted === undefined ? {} : { goods: wanted }) } }),
  };
}

function byTarget(columns: readonly MappedColumn[]): Map<ColumnTarget, MappedColumn[]> {
  const map = new Map<ColumnTarget, MappedColumn[]>();
  for (const column of columns) map.set(column.target, [...(map.get(column.target) ?? []), column]);
  return map;
}

/** Why a row is no contact; null when it is one. */
function refusalOf(row: Row, columns: readonly MappedColumn[], draft: Pick<RowDraft, 'person' | 'emails' | 'phones' | 'address'>): string | null {
  if (!isSomebody(draft)) return 'row.nobody';
  if (isTotalRow(row, draft)) return 'row.total';
  return repeatsHeaders(row, columns) ? 'row.repeated_header' : null;
}

/**
 * A reader of rows for one table. It never throws over what a row holds: a cell that cannot be
 * understood is a problem of severity `warning` and costs that cell alone; its text is kept in `extra`
 * under the column's header. A row in which nothing identifies or reaches anybody is rejected, with
 * `row.nobody` of severity `error`; so are headers said again and sum lines (`row.repeated_header`, `row.total`).
 * A row that stands one column beside the others is read as if it did not (`row.shifted`).
 */
export function createRowReader(options: RowReaderOptions): RowReader {
  const { kinds } = options.facts;
  const width = Math.max(0, ...options.columns.map(({ index }) => index + 1));
  const read = readerAsItStands(options);
  return (row) => {
    const draft = read(row);
    // A row in its place is not looked at twice: one beside it cannot be read without a problem.
    const moved = draft.problems.length === 0 ? null : realign(row, kinds, width);
    return moved === null ? draft : (draftOfMoved(draft, read(moved.row), moved) ?? draft);
  };
}

/**
 * What a row says once it is moved back. That is a guess, a good one: it may close a channel, never open one.
 * null: it would lose what the row said against contacting somebody.
 */
function draftOfMoved(asItStands: RowDraft, moved: RowDraft, { before, after }: Realigned): RowDraft | null {
  const refused = ({ consents }: RowDraft) => consents.flatMap(({ channel, event }) => (event === 'refused' ? [channel] : []));
  const keeps = refused(moved);
  if (asItStands.oppositions.length > moved.oppositions.length || refused(asItStands).some((channel) => !keeps.includes(channel)) || moved.rejected) return null;
  return {
    ...moved,
    consents: moved.consents.filter(({ event }) => event === 'refused'),
    problems: [{ row: moved.row, code: 'row.shifted', severity: 'info', value: before, params: { made: after } }, ...moved.problems],
  };
}

function readerAsItStands({ columns, facts, today }: RowReaderOptions): RowReader {
  const phones = columns.filter((column) => column.target === 'phone' || column.target === 'mobile');
  const table: TableReading = { columns: byTarget(columns), phones, facts, today };
  const free = columns.filter((column) => column.target.startsWith('extra:'));
  return (row) => {
    const reading = new RowReading(row, table);
    const person = readPerson(reading);
    const address = readAddress(reading);
    const { emails, phones } = readCoordinates(reading, address);
    const collectedOn = reading.moment('collectedOn', 'past');
    const source = reading.text('source');
    const consents = readConsents(reading, collectedOn);
    const choices = readOppositions(reading, person.note);
    const statusHint = person.status === undefined ? readStatusHint(reading, person.note) : undefined;
    const deals = readDeals(reading);
    for (const column of free) {
      const text = cellText(row.cell(column.index)).trim();
      if (text !== '') reading.extra[column.target.slice('extra:'.length)] = text;
    }
    const refusal = refusalOf(row, columns, { person, emails, phones, address });
    if (reading.problems.length > 1) reading.problems.sort((a, b) => columnOrder(columns, a.column) - columnOrder(columns, b.column));
    if (refusal !== null) reading.problems.push({ row: row.number, code: refusal, severity: 'error' });
    return {
      row: row.number,
      person,
      emails,
      phones,
      address,
      ...(collectedOn === undefined ? {} : { collectedOn }),
      ...(source === undefined ? {} : { source }),
      consents,
      ...choices,
      ...(statusHint === undefined ? {} : { statusHint }),
      ...deals,
      extra: reading.extra,
      problems: reading.problems,
      rejected: refusal !== null,
    };
  };
}

function columnOrder(columns: readonly MappedColumn[], name: string | undefined): number {
  return columns.findIndex((column) => (column.header === '' ? column.letter : column.header) === name);
}
