import { basename } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { readReference } from '../../../../shared/domain/contact/reference.ts';
import { channelsIn } from '../../../../shared/domain/value/channel-words.ts';
import type { ChannelScope } from '../../../../shared/domain/channel.ts';
import type { Problem } from '../../../../shared/domain/value/finding.ts';
import type { EngineContext } from '../../steps/context.ts';
import { gatherColumnFacts } from '../../import/columns/column-facts.ts';
import { tidyText } from '../../import/cell/cell-text.ts';
import { findTable, type FoundTable, type TableColumn } from '../../import/table/find-table.ts';
import {
  applyMapping,
  columnsNamed,
  mappedColumns,
  type MappedColumn,
  type MappingFile,
} from '../../import/columns/mapping.ts';
import { parseMapping } from '../../import/columns/parse-mapping.ts';
import { proposeMappingInPieces } from '../../import/columns/propose-mapping.ts';
import { createRowReader } from '../../import/row/read-row.ts';
import { applyRefusals } from '../../import/columns/refusals.ts';
import type { ColumnTarget } from '../../../../shared/domain/contact/target-field.ts';
import type { RowDraft } from '../../import/row/row-draft.ts';
import { sampleSheets } from '../../import/table/sample-rows.ts';
import { Pauses } from '../../steps/pauses.ts';
import { openRowSource } from '../../spreadsheet/open-row-source.ts';
import type { Row, RowSource } from '../../spreadsheet/row-source.ts';
import { columnsFor, isEmailCell, mixedColumn, titleRow } from './mixed-column.ts';
import { suppressionKeys, type Opposition } from '../../model/oppositions.ts';
import { pauseEnds } from './pause-ends.ts';
import type { PersonOfRow } from './recipient-list.ts';
import { isToldForm } from './told-form.ts';
import { ResultsSearch, type ResultsColumn } from './results-column.ts';
import { RowChoice, type ChosenRows } from './row-choice.ts';

/** A list of people who opposed: read by the same code as an import, for another purpose. */

export interface OppositionListInput {
  readonly file: string;
  /** For rows without a channel. */
  readonly channel: ChannelScope;
  /** For rows without a day. */
  readonly on?: string | undefined;
  readonly mapping?: unknown;
  readonly sheet?: string | undefined;
  /** For a file of results, the chosen rows; absent: such a file is refused. */
  readonly rows?: ChosenRows | undefined;
  /** Of pauses: the column of the last days. A row whose day can’t be read, or is past, is refused. */
  readonly untilColumn?: string | undefined;
  /** The person whom a row names otherwise than by coordinates; it wins over them. */
  readonly personOf?: PersonOfRow | undefined;
  /** In the list that the sender of a transfer writes: the person of a row that has nothing but a reference. */
  readonly personOfSender?: PersonOfRow | undefined;
}

export interface OppositionList {
  /** One per accepted row, in the order of the file; null where the row identifies no person. */
  readonly oppositions: readonly (Opposition | null)[];
  /** Rows that `--only` leaves out. */
  readonly skipped: number;
  /** The field of each column of the table. */
  readonly columns: readonly ListColumn[];
  /** The column that shows that the file contains results; null where rows were chosen, or every row is a refusal. */
  readonly results: ResultsColumn | null;
  readonly problems: readonly Problem[];
}

export interface ListColumn {
  readonly letter: string;
  readonly header: string;
  /** Null: not read. `coordinate`: an e-mail or a number, depending on the row. */
  readonly target: ColumnTarget | 'coordinate' | null;
  /** Up to three cells. */
  readonly samples: readonly string[];
}

const NOBODY = 'suppression.nothing_to_suppress_by';
const NOBODY_BY_REFERENCE = 'suppression.reference_unknown';

/** The columns that identify a person: a file without one of them is not a list of oppositions. */
const RECOGNISING: ReadonlySet<string> = new Set(['email', 'phone', 'mobile', 'fullAddress', 'street']);

/**
 * Reads the whole list before anything is written.
 *
 * @throws AppError `workbook.…`, `file.…`, `mapping.…`, `suppression.no_columns`, `suppression.only_unknown_column`, `suppression.only_unknown_value`.
 */
export async function readOppositionList(context: EngineContext, input: OppositionListInput): Promise<OppositionList> {
  const options = context.signal === undefined ? {} : { signal: context.signal };
  const source = await openRowSource(input.file, options);
  try {
    const { table, columns, isTold, read } = await prepare(context, source, input);
    const { sheet, headerRow } = table;
    const results = new ResultsSearch(table.columns, table.rows);
    const lastDay =
      input.untilColumn === undefined ? null : pauseEnds(table.columns, input.untilColumn, context.today());
    const choice = new RowChoice(input.rows, table.columns);
    let skipped = 0;
    const oppositions: (Opposition | null)[] = [];
    const problems: Problem[] = [];
    const pauses = new Pauses(context.signal);
    for await (const batch of source.rows(sheet, options)) {
      for (const row of batch) {
        if (row.number <= headerRow) continue;
        if (!choice.takes(row)) {
          skipped += 1;
          continue;
        }
        const draft = read(row);
        const stated =
          oppositionOf(draft, input, input.personOf?.(row) ?? null) ??
          (isTold ? oppositionOf(draft, input, input.personOfSender?.(row) ?? null) : null);
        const end = stated === null || lastDay === null ? null : lastDay(row);
        if (end !== null && end.problem !== null) {
          oppositions.push(null);
          problems.push(end.problem);
          continue;
        }
        const opposition = stated === null || end === null ? stated : { ...stated, until: end.day };
        oppositions.push(opposition);
        problems.push(...draft.problems.filter((problem) => problem.code !== 'row.nobody'));
        if (opposition === null)
          problems.push({ row: row.number, code: isTold ? NOBODY_BY_REFERENCE : NOBODY, severity: 'error' });
        else if (input.rows === undefined) results.note(row);
        if (pauses.isDue) await pauses.pause();
      }
    }
    choice.settle();
    return { oppositions, skipped, columns, results: results.found(), problems };
  } finally {
    await source.close();
  }
}

async function prepare(context: EngineContext, source: RowSource, input: OppositionListInput) {
  const mapping = input.mapping === undefined ? undefined : parseMapping(input.mapping);
  const samples = await sampleSheets(source, undefined, context.signal);
  const found = findTable(samples, {
    refusals: true,
    ...(input.sheet === undefined ? {} : { sheet: input.sheet }),
    ...(mapping?.headerRow === undefined ? {} : { headerRow: mapping.headerRow }),
  });
  const title = mapping?.headerRow === undefined ? titleRow(found) : null;
  const table = title === null ? found : findTable(samples, { sheet: found.sheet, headerRow: title });
  const chosen =
    mapping?.columns === undefined
      ? mappedColumns(await proposeMappingInPieces(table, 'suppress', new Pauses(context.signal)))
      : applyMapping(table.columns, { columns: mapping.columns });
  const refusals = applyRefusals(table.columns, mapping?.refusedRepairs ?? {});
  const mixed = unmapped(mixedColumn(table), table.columns, mapping);
  const isTold = input.personOfSender !== undefined && isToldForm(table.columns.map(({ header }) => header));
  const isReferred = (): boolean =>
    isTold || (input.personOf !== undefined && table.columns.some(isColumnOfReferences(table)));
  if (mixed === null && !chosen.some((column) => RECOGNISING.has(column.target)) && !isReferred())
    throw new AppError('suppression.no_columns', { file: basename(input.file) });
  // A reason in words (« ne veut plus être appelé ») does not limit the channel: the row's channel column does.
  const columns: MappedColumn[] = chosen.filter((column) => column.target !== 'note');
  const reader = (of: readonly MappedColumn[]): ReturnType<typeof createRowReader> =>
    createRowReader({ columns: of, facts: gatherColumnFacts(of, table.rows), refusals, today: context.today() });
  const shown = listColumns(table, columns, mixed);
  if (mixed === null) return { table, columns: shown, isTold, read: reader(columns) };
  const readEmail = reader(columnsFor(columns, mixed, 'email'));
  const readPhone = reader(columnsFor(columns, mixed, 'phone'));
  return {
    table,
    columns: shown,
    isTold,
    read: (row: Row): RowDraft => (isEmailCell(row.cell(mixed.index)) ? readEmail : readPhone)(row),
  };
}

/** Whether the cells of a column are references of contacts. */
function isColumnOfReferences({ rows }: FoundTable): (column: TableColumn) => boolean {
  return ({ index }) =>
    rows.some(({ cells }) => (readReference(tidyText(cells[index] ?? null))?.code ?? null) !== null);
}

/** A column mapped by name keeps its mapping. */
function unmapped(
  mixed: TableColumn | null,
  columns: readonly TableColumn[],
  mapping: MappingFile | undefined,
): TableColumn | null {
  const named = Object.keys(mapping?.columns ?? {}).flatMap((key) => columnsNamed(key, columns));
  return mixed !== null && named.some(({ index }) => index === mixed.index) ? null : mixed;
}

function listColumns(
  table: FoundTable,
  read: readonly MappedColumn[],
  mixed: TableColumn | null,
): readonly ListColumn[] {
  return table.columns.map(({ index, letter, header }) => {
    const samples = table.rows
      .map(({ cells }) => tidyText(cells[index] ?? null))
      .filter((text) => text !== '')
      .slice(0, 3);
    const target =
      mixed?.index === index ? 'coordinate' : (read.find((column) => column.index === index)?.target ?? null);
    return { letter, header, target, samples };
  });
}

function oppositionOf(draft: RowDraft, input: OppositionListInput, person: ReturnType<PersonOfRow>): Opposition | null {
  const { firstName, lastName, company } = draft.person;
  const opposition: Opposition = {
    emails: draft.emails,
    phones: draft.phones,
    firstName: firstName ?? null,
    lastName: lastName ?? null,
    company: company ?? null,
    street: draft.address.street ?? null,
    postcode: draft.address.postcode ?? null,
    ...person,
    channels: channelsOf(draft) ?? [input.channel],
    on: draft.oppositionOn ?? draft.oppositions.find((stated) => stated.on !== undefined)?.on ?? input.on ?? null,
  };
  return suppressionKeys(opposition).length === 0 ? null : opposition;
}

/** The channels named in the row; null when there are none. */
function channelsOf(draft: RowDraft): readonly ChannelScope[] | null {
  if (draft.channels !== undefined) return draft.channels;
  const named = draft.oppositions.flatMap((stated) =>
    stated.channels.includes('all') && !channelsIn(stated.text).includes('all') ? [] : stated.channels,
  );
  return named.length === 0 ? null : named;
}
