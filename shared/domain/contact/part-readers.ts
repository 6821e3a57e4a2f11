import {
  flag,
  listOf,
  nullable,
  objectOf,
  oneOf,
  optional,
  required,
  text,
  type Field,
  type JsonReader,
} from './facts-reader.ts';
import type { PartEntry, PartFacts, PartTable, PartType } from './parts.ts';

/** Which days and moments are taken. */
export interface Dates {
  readonly day: JsonReader<string>;
  readonly moment: JsonReader<string>;
}

/** How a field of each of the entry's names is read. */
type FieldsOf<Entry> = { readonly [Name in keyof Entry]-?: Field<NonNullable<Entry[Name]>> | Field<Entry[Name]> };

/** Readers of an entry as facts tell it: whatever is absent is not known. */
export function partFacts<Table extends PartTable>(table: Table, dates: Dates): JsonReader<PartFacts<Table>> {
  const told = Object.entries(table).filter(([, row]) => row.rules !== false);
  const fields = told.map(([name, { type }]) => [name, fieldOf(type, dates, false)] as const);
  return objectOf(Object.fromEntries(fields) as FieldsOf<PartFacts<Table>>);
}

/** A reader of an entry that is to be kept. */
export function partEntry<Table extends PartTable>(table: Table, dates: Dates): JsonReader<PartEntry<Table>> {
  return objectOf<PartEntry<Table>>(partFields(table, dates));
}

/** The same field by field, for entries that are told with less or more. */
export function partFields<Table extends PartTable>(table: Table, dates: Dates): FieldsOf<PartEntry<Table>> {
  const fields = Object.entries(table).map(
    ([name, { type, required: isRequired }]) => [name, fieldOf(type, dates, isRequired === true)] as const,
  );
  return Object.fromEntries(fields) as unknown as FieldsOf<PartEntry<Table>>;
}

function fieldOf(type: PartType, dates: Dates, isRequired: boolean): Field<unknown> {
  if (type === 'end') return nullable(dates.day);
  const read = readerOf(type, dates);
  return isRequired ? required(read) : optional(read);
}

function readerOf(type: Exclude<PartType, 'end'>, { day, moment }: Dates): JsonReader<unknown> {
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
    case 'texts':
      return listOf(text);
  }
}

function isListOfWords(type: readonly string[] | readonly [readonly string[]]): type is readonly [readonly string[]] {
  return typeof type[0] !== 'string';
}
