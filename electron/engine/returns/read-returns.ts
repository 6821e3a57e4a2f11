import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { ReturnLayout, ReturnTarget } from '../../../shared/contract/documents/returns.ts';
import { fold } from '../../../shared/domain/value/fold.ts';
import type { ReturnTool } from '../../../shared/domain/returns/known-codes.ts';
import type { ReturnKind } from '../../../shared/domain/returns/meaning.ts';
import { USUAL_ZONE, type ReturnZone } from '../../../shared/domain/returns/zones.ts';
import { cellText, tidyText } from '../import/cell/cell-text.ts';
import { fingerprintOfHeaders } from '../import/columns/layout.ts';
import { headerWords } from '../import/header/header-words.ts';
import { sampleSheets, type SheetSample } from '../import/table/sample-rows.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import type { Row } from '../spreadsheet/row-source.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { fileError, realFileSystem } from '../storage/disk/file-system.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import { kindOfTable } from './kind-of-table.ts';
import { findReturnTable, recogniseTool, type ReturnColumn, type ReturnTable, timeOfDayIn } from './return-columns.ts';
import { answeredCode, isAnsweredColumn, NONE } from './second-result.ts';
import { ReturnMoments } from './return-moment.ts';
import type { ReturnedRow } from './returned-row.ts';

/** A file of returns, read. */
export interface ReadReturns {
  readonly file: string;
  readonly sha256: string | null;
  readonly sheet: string | null;
  readonly kind: ReturnKind;
  readonly tool: ReturnTool | null;
  /** Identifies the layout; null: the file has no headings. */
  readonly fingerprint: string | null;
  readonly timeZone: ReturnZone;
  /** Calls have times without a zone, and nobody said of which zone they are. */
  readonly isZoneAsked: boolean;
  readonly columns: readonly ReturnColumn[];
  /** Each row is about a person, not about a call. */
  readonly isByPerson: boolean;
  readonly rows: readonly ReturnedRow[];
}

export interface ReturnFileInput {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly layout: ReturnLayout;
  /** The settings of an earlier file with this layout. */
  readonly remembered: (fingerprint: string) => ReturnLayout | null;
  /** The kind of the list that it is about, where that is stated. */
  readonly kindOfList: ReturnKind | null;
  /** What each row means, where the file has no column for it. */
  readonly constant?: string | undefined;
}

/**
 * Reads the whole file before anything is written.
 *
 * @throws AppError `returns.unrecognised`, `returns.unknown_column`, `table.unknown_sheet`, `workbook.…`, `file.…`
 */
export async function readReturns(context: EngineContext, input: ReturnFileInput): Promise<ReadReturns> {
  const options = context.signal === undefined ? {} : { signal: context.signal };
  const file = basename(input.file);
  const source = await openRowSource(input.file, options);
  try {
    const { sha256 } = await hashFile(realFileSystem, input.file).catch((error: unknown) => {
      throw fileError(error, input.file);
    });
    const sample = sheetOf(await sampleSheets(source, SAMPLED, context.signal), input.sheet);
    const found = findReturnTable(sample.rows, input.layout.headerRow);
    const fingerprint = found.headerRow === 0 ? null : fingerprintOfHeaders(found.columns);
    const layout = { ...(fingerprint === null ? null : input.remembered(fingerprint)), ...input.layout };
    const table = withGivenColumns(found, layout.columns, file);
    const { tool, constant: own } = recogniseTool(table.columns, file);
    const constant = own ?? input.constant ?? null;
    const held = new Set(table.columns.flatMap(({ target }) => target ?? []));
    const kind = layout.kind ?? kindOfTable(table, { tool, file, list: input.kindOfList });
    const isRecognised =
      kind !== null &&
      (constant !== null || held.has('code')) &&
      (held.has('reference') || held.has('phone') || held.has('email') || isNaming(held));
    if (!isRecognised) throw new AppError('returns.unrecognised', { file });
    const timeZone = layout.timeZone ?? USUAL_ZONE;
    const columns = layout.comment === 'keep' ? table.columns : table.columns.map(withoutComment);
    const reader = new RowReader({ ...table, columns }, timeZone, constant);
    const rows: ReturnedRow[] = [];
    const pauses = new Pauses(context.signal);
    for await (const batch of source.rows(sample.name, options)) {
      reader.readAll(batch, table.headerRow, rows);
      if (pauses.isOverdue) await pauses.pause();
    }
    return {
      file,
      sha256,
      sheet: sample.name === '' ? null : sample.name,
      kind,
      tool,
      fingerprint,
      timeZone,
      isZoneAsked: kind === 'calls' && layout.timeZone === undefined && reader.usedZone,
      columns: table.columns,
      isByPerson: (layout.rows ?? (isOfPersons(table, held) ? 'person' : 'call')) === 'person',
      rows,
    };
  } finally {
    await source.close();
  }
}

function withoutComment(column: ReturnColumn): ReturnColumn {
  return column.target === 'comment' ? { ...column, target: null } : column;
}

const SAMPLED = 200;

/** @throws AppError `table.unknown_sheet` */
function sheetOf(samples: readonly SheetSample[], wanted: string | undefined): SheetSample {
  const visible = samples.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  const found =
    wanted === undefined ? (visible[0] ?? samples[0]) : samples.find(({ name }) => fold(name) === fold(wanted));
  if (found === undefined)
    throw new AppError('table.unknown_sheet', {
      sheet: wanted ?? '',
      sheets: samples.map(({ name }) => name).join(', '),
    });
  return found;
}

/** @throws AppError `returns.unknown_column` */
function withGivenColumns(table: ReturnTable, given: ReturnLayout['columns'], file: string): ReturnTable {
  if (given === undefined) return table;
  const targets = new Map<number, ReturnTarget | null>();
  for (const [name, target] of Object.entries(given)) {
    const column =
      table.columns.find(({ header }) => fold(header) === fold(name)) ??
      table.columns.find(({ letter }) => letter === name.toUpperCase());
    if (column === undefined) throw new AppError('returns.unknown_column', { file, column: name });
    targets.set(column.index, target);
  }
  const taken = new Set([...targets.values()]);
  const columns = table.columns.map((column): ReturnColumn => {
    const told = targets.get(column.index);
    if (told !== undefined) return { ...column, target: told };
    return column.target !== null && taken.has(column.target) ? { ...column, target: null } : column;
  });
  return {
    ...table,
    columns,
    secondCode: taken.has('code') ? NONE : table.secondCode,
    timeOfDay: taken.has('at') ? NONE : table.timeOfDay,
  };
}

/** A name alone identifies nobody. */
function isNaming(held: ReadonlySet<ReturnTarget>): boolean {
  return held.has('name') && (held.has('street') || held.has('postcode'));
}

/** One row a person, with how often she was called in all. */
function isOfPersons({ columns }: ReturnTable, held: ReadonlySet<ReturnTarget>): boolean {
  return held.has('attempts') && columns.some(({ header }) => headerWords(header) === 'last local call time');
}

/** The column of each target; `NONE`: the file has none. */
type ColumnsByTarget = Readonly<Record<ReturnTarget, number>>;

function columnsByTarget(columns: readonly ReturnColumn[]): ColumnsByTarget {
  const of = (wanted: ReturnTarget): number => columns.findLast(({ target }) => target === wanted)?.index ?? NONE;
  return {
    reference: of('reference'),
    phone: of('phone'),
    email: of('email'),
    name: of('name'),
    street: of('street'),
    postcode: of('postcode'),
    at: of('at'),
    code: of('code'),
    codeName: of('codeName'),
    attempts: of('attempts'),
    callbackAt: of('callbackAt'),
    newAddress: of('newAddress'),
    comment: of('comment'),
  };
}

class RowReader {
  readonly #moments: ReturnMoments;
  readonly #constant: string | null;
  readonly #at: ColumnsByTarget;
  readonly #answered: number;
  readonly #secondCode: number;
  readonly #timeOfDay: number;

  constructor({ columns, secondCode, timeOfDay }: ReturnTable, zone: ReturnZone, constant: string | null) {
    this.#moments = new ReturnMoments(zone);
    this.#constant = constant;
    this.#at = columnsByTarget(columns);
    this.#answered = columns.find(({ header }) => isAnsweredColumn(header))?.index ?? NONE;
    this.#secondCode = secondCode;
    this.#timeOfDay = timeOfDay;
  }

  get usedZone(): boolean {
    return this.#moments.usedZone;
  }

  /** Adds the rows of a batch after the headings to `rows`. A separate function for the reason given at `eachInSteps`. */
  readAll(batch: readonly Row[], headerRow: number, rows: ReturnedRow[]): void {
    for (const row of batch) if (row.number > headerRow) rows.push(this.#read(row));
  }

  #read(row: Row): ReturnedRow {
    const at = this.#at;
    return {
      row: row.number,
      reference: textAt(row, at.reference),
      phone: textAt(row, at.phone),
      email: textAt(row, at.email),
      name: textAt(row, at.name),
      street: textAt(row, at.street),
      postcode: textAt(row, at.postcode),
      at: this.#timeOfDay === NONE ? this.#momentAt(row, at.at) : this.#momentOfDay(row),
      code: this.#constant ?? (this.#code(row, at.code) || this.#code(row, this.#secondCode)),
      codeName: textAt(row, at.codeName) || null,
      attempts: attemptsAt(row, at.attempts),
      callbackAt: this.#momentAt(row, at.callbackAt),
      newAddress: textAt(row, at.newAddress) || null,
      comment: textAt(row, at.comment),
    };
  }

  #code(row: Row, column: number): string {
    const code = codeAt(row, column);
    return column === this.#answered ? answeredCode(code) : code;
  }

  /** A day and a time of two columns; the day alone where it has a time of its own or the other is empty. */
  #momentOfDay(row: Row): string | null {
    const time = timeOfDayIn(textAt(row, this.#timeOfDay));
    const both = time === null ? null : this.#moments.read(`${textAt(row, this.#at.at)} ${time}`);
    return both ?? this.#momentAt(row, this.#at.at);
  }

  #momentAt(row: Row, column: number): string | null {
    return column === NONE ? null : this.#moments.read(row.cell(column));
  }
}

function textAt(row: Row, column: number): string {
  return column === NONE ? '' : tidyText(row.cell(column));
}

/** A checked box is what the file would write for it. */
function codeAt(row: Row, column: number): string {
  const cell = column === NONE ? null : row.cell(column);
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cellText(cell).trim();
}

function attemptsAt(row: Row, column: number): number | null {
  const text = textAt(row, column);
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
