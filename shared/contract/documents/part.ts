import {
  flag,
  listOf,
  nullable,
  objectOf,
  oneOf,
  optional,
  text,
  wholeNumber,
  type Fields,
  type Schema,
} from './document.ts';
import type { PartEntry, PartFacts, PartTable, PartType } from '../../domain/contact/parts.ts';

/** The accepted days and moments. */
export interface Dates {
  readonly day: Schema<string>;
  readonly moment: Schema<string>;
}

/** The schema of an entry in facts: an absent field is not known. */
export function partFacts<Table extends PartTable>(table: Table, dates: Dates): Schema<PartFacts<Table>> {
  const passed = Object.entries(table).filter(([, row]) => row.rules !== false);
  const fields = passed.map(([name, { type }]) => [name, fieldOf(type, dates, false)] as const);
  return objectOf(Object.fromEntries(fields) as Fields<PartFacts<Table>>);
}

/** The schema of an entry to store. */
export function partEntry<Table extends PartTable>(table: Table, dates: Dates): Schema<PartEntry<Table>> {
  return objectOf<PartEntry<Table>>(partFields(table, dates));
}

/** The same field by field, for entries with fewer or more fields. */
export function partFields<Table extends PartTable>(table: Table, dates: Dates): Fields<PartEntry<Table>> {
  const fields = Object.entries(table).map(
    ([name, { type, required: isRequired }]) => [name, fieldOf(type, dates, isRequired === true)] as const,
  );
  return Object.fromEntries(fields) as unknown as Fields<PartEntry<Table>>;
}

function fieldOf(type: PartType, dates: Dates, isRequired: boolean): Schema<unknown> {
  if (type === 'end') return nullable(dates.day);
  const read = readerOf(type, dates);
  return isRequired ? read : optional(read);
}

function readerOf(type: Exclude<PartType, 'end'>, { day, moment }: Dates): Schema<unknown> {
  if (typeof type !== 'string') return isListOfWords(type) ? listOf(oneOf(type[0])) : oneOf(type);
  switch (type) {
    case 'flag':
      return flag;
    case 'day':
      return day;
    case 'moment':
      return moment;
    case 'text':
      return text;
    case 'cents':
      return wholeNumber(1);
    case 'texts':
      return listOf(text);
  }
}

function isListOfWords(type: readonly string[] | readonly [readonly string[]]): type is readonly [readonly string[]] {
  return typeof type[0] !== 'string';
}
