import { createHash } from 'node:crypto';
import { frenchDay } from '../../../../shared/domain/calendar/date-text.ts';
import type { Problem } from '../../../../shared/domain/value/finding.ts';
import { fold } from '../../../../shared/domain/value/fold.ts';
import type { ColumnTarget } from '../../../../shared/domain/contact/target-field.ts';
import type { Language } from '../../../../shared/text/text.ts';
import { writtenDay } from '../../model/written-date.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { keepLayout, readAllLayouts, readLayouts } from '../../storage/disk/layouts.ts';
import type { Transaction } from '../../storage/transaction.ts';
import type { FoundTable, TableColumn } from '../table/find-table.ts';
import { isSourceRowHeader } from '../header/header-words.ts';
import { driftBetween, type LayoutDrift } from './layout-drift.ts';
import type { MappedColumn } from './mapping.ts';
import { EVERYWHERE, type RefusalFile, type Refusals } from './refusals.ts';

/** A mapping set by an earlier import of the same layout. */
export interface RememberedMapping {
  /** Columns in order, without left-out ones. */
  readonly columns: readonly MappedColumn[];
  /** Columns explicitly left out. */
  readonly leftOut: readonly TableColumn[];
  readonly refusals: Refusals;
  /** Day of that import. */
  readonly on: string;
  /** It was given, not only accepted as proposed. */
  readonly isGiven: boolean;
}

interface KeptMapping {
  readonly isGiven: boolean;
  /** By column place. */
  readonly targets: Readonly<Record<string, ColumnTarget>>;
  /** Places of the columns explicitly left out. Absent: none. */
  readonly leftOut?: readonly string[];
  /** Repairs that were refused, by the place of the column; those of whole rows under `*`. Absent: none. */
  readonly refused?: RefusalFile;
  /** The headers, in their order; absent: a layout of before they were kept. */
  readonly headers?: readonly string[];
}

/** The original columns of a file, without the row numbers of a workbook of problems. */
function ownColumns(table: FoundTable): readonly TableColumn[] {
  return table.columns.filter(({ header }) => !isSourceRowHeader(header));
}

/**
 * A column's place among those that have headers: `3`, or `3+1` for one without, right after it. Letters are
 * unsuitable: an inserted column moves them, and an empty one without header does not count.
 */
function placesOf(columns: readonly TableColumn[]): Map<TableColumn, string> {
  let headed = 0;
  let anchor = columns[0]?.index ?? 0;
  return new Map(
    columns.map((column) => {
      if (column.header === '') return [column, `${headed}+${column.index - anchor}`];
      headed += 1;
      anchor = column.index;
      return [column, String(headed)];
    }),
  );
}

/** The key of a layout: its folded headers, in order. null: no headers. */
export function layoutOf(table: FoundTable): string | null {
  return table.headerRow === 0 ? null : fingerprintOfHeaders(ownColumns(table));
}

/** A digest of the folded headers, in order, empty ones left out. Null: there are none. */
export function fingerprintOfHeaders(columns: readonly { readonly header: string }[]): string | null {
  const headers = columns.flatMap(({ header }) => (header === '' ? [] : [fold(header)]));
  return headers.length === 0 ? null : createHash('sha256').update(JSON.stringify(headers)).digest('hex');
}

function headersOf(table: FoundTable): readonly string[] {
  return ownColumns(table).flatMap(({ header }) => (header === '' ? [] : [header]));
}

/** How a table differs from the latest file of the same supplier, and the choices of then for the columns that stayed. */
export interface DriftedLayout {
  readonly drift: LayoutDrift;
  /** Day of the earlier import. */
  readonly on: string;
  /** Null: the mapping of then was only accepted as proposed, and is not reused. */
  readonly mapping: RememberedMapping | null;
}

/**
 * Compares a table with the file of its supplier that has most of its columns, the latest of several; of any supplier
 * while it is not known. Null: no such file, or one of the same layout.
 */
export function recallDrift(reader: SqlReader, table: FoundTable, supplier?: string): DriftedLayout | null {
  const fingerprint = layoutOf(table);
  if (fingerprint === null || readLayouts(reader, fingerprint).length > 0) return null;
  const headed = ownColumns(table).filter(({ header }) => header !== '');
  const headers = headersOf(table);
  const earlier = readAllLayouts(reader).flatMap((layout) => {
    if (supplier !== undefined && layout.supplier !== fold(supplier)) return [];
    const kept = JSON.parse(layout.mapping) as KeptMapping;
    const found = kept.headers === undefined ? null : driftBetween(kept.headers, headers);
    return found === null ? [] : [{ kept, found, on: frenchDay(layout.at) }];
  });
  const [closest] = earlier.toSorted((one, other) => other.found.same.size - one.found.same.size);
  if (closest === undefined) return null;
  const { kept, found, on } = closest;
  // A column with a header has its number, from 1, as its place.
  const stayed = [...found.same].flatMap(([before, now]): [TableColumn, string][] => {
    const column = headed[now];
    return column === undefined ? [] : [[column, String(before + 1)]];
  });
  const places = new Map(stayed.sort(([one], [other]) => one.index - other.index));
  return { drift: found.drift, on, mapping: kept.isGiven ? { ...choicesAt(places, kept), on, isGiven: true } : null };
}

/** The choices of a kept mapping for columns, by their place of then. */
function choicesAt(
  places: ReadonlyMap<TableColumn, string>,
  kept: KeptMapping,
): Pick<RememberedMapping, 'columns' | 'leftOut' | 'refusals'> {
  return {
    columns: [...places].flatMap(([column, place]) => {
      const target = kept.targets[place];
      return target === undefined ? [] : [{ ...column, target }];
    }),
    leftOut: [...places].flatMap(([column, place]) => (kept.leftOut?.includes(place) === true ? [column] : [])),
    refusals: recalledRefusals(places, kept.refused ?? {}),
  };
}

interface SettledMapping {
  readonly table: FoundTable;
  readonly columns: readonly MappedColumn[];
  readonly leftOut: readonly TableColumn[];
  readonly refusals: Refusals;
  readonly isGiven: boolean;
  readonly supplier: string | undefined;
  readonly at: string;
}

/** Stores the mapping of an accepted import. */
export function rememberMapping(
  transaction: Transaction,
  { table, columns, leftOut, refusals, isGiven, supplier, at }: SettledMapping,
): void {
  const fingerprint = layoutOf(table);
  if (fingerprint === null) return;
  const targets = new Map(columns.map(({ index, target }) => [index, target]));
  const places = [...placesOf(ownColumns(table))];
  const refused = [
    ...places.flatMap(([{ index }, place]): [string, string[]][] => {
      const codes = refusals.cells.get(index);
      return codes === undefined ? [] : [[place, [...codes]]];
    }),
    ...(refusals.rows.size === 0 ? [] : [[EVERYWHERE, [...refusals.rows]] as const]),
  ];
  const kept: KeptMapping = {
    isGiven,
    targets: Object.fromEntries(
      places.flatMap(([column, place]) => {
        const target = targets.get(column.index);
        return target === undefined ? [] : [[place, target]];
      }),
    ),
    ...(leftOut.length === 0
      ? {}
      : {
          leftOut: places.flatMap(([{ index }, place]) =>
            leftOut.some((column) => column.index === index) ? [place] : [],
          ),
        }),
    ...(refused.length === 0 ? {} : { refused: Object.fromEntries(refused) }),
    headers: headersOf(table),
  };
  keepLayout(transaction, { fingerprint, supplier: fold(supplier ?? ''), mapping: JSON.stringify(kept), at });
}

/**
 * The remembered choices for the layout of a table: of its supplier, else of any, newest first. A mapping only accepted
 * as proposed is not reused, because each file gets a new proposal from its values; it applies only to the workbook of
 * its problems, which has too few rows for a proposal.
 *
 * @param supplier undefined: not known yet
 */
export function recallMapping(reader: SqlReader, table: FoundTable, supplier?: string): RememberedMapping | null {
  const fingerprint = layoutOf(table);
  if (fingerprint === null) return null;
  const own = ownColumns(table);
  const isCorrection = own.length < table.columns.length;
  const known = readLayouts(reader, fingerprint)
    .map((layout) => ({ ...layout, kept: JSON.parse(layout.mapping) as KeptMapping }))
    .filter(({ kept }) => kept.isGiven || isCorrection);
  const layout = known.find((candidate) => supplier !== undefined && candidate.supplier === fold(supplier)) ?? known[0];
  if (layout === undefined) return null;
  return {
    ...choicesAt(placesOf(own), layout.kept),
    on: frenchDay(layout.at),
    isGiven: layout.kept.isGiven,
  };
}

function recalledRefusals(places: ReadonlyMap<TableColumn, string>, refused: RefusalFile): Refusals {
  const cells = [...places].flatMap(([{ index }, place]): [number, ReadonlySet<string>][] => {
    const codes = refused[place];
    return codes === undefined ? [] : [[index, new Set(codes)]];
  });
  return { cells: new Map(cells), rows: new Set(refused[EVERYWHERE] ?? []) };
}

/** A finding that the mapping comes from an earlier file. */
export function rememberedProblem({ on }: RememberedMapping, language: Language): Problem {
  return { code: 'layout.remembered', severity: 'info', params: { on: writtenDay(on, language) } };
}
