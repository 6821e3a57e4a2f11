import { flag, oneOf, optional, text, textWhere, type Field, type JsonReader } from './facts-reader.ts';
import { isTerritoryCode } from '../place/territory-codes.ts';
import { RULE_FIELDS } from './field-lists.ts';
import type { FieldType, PersonRuleFacts } from './fields.ts';

type PersonReaders = { readonly [Name in keyof PersonRuleFacts]-?: Field<NonNullable<PersonRuleFacts[Name]>> };

/**
 * How each fact of a person is read from JSON, by its type in the table of fields; all of them may be absent.
 *
 * @param day which days are taken.
 */
export function personReaders(day: JsonReader<string>): PersonReaders {
  return Object.fromEntries(RULE_FIELDS.map(({ as, type }) => [as, optional(readerOf(type, day))])) as PersonReaders;
}

function readerOf(type: FieldType, day: JsonReader<string>): JsonReader<unknown> {
  if (typeof type !== 'string') return oneOf(type);
  switch (type) {
    case 'flag':
      return flag;
    case 'day':
      return day;
    case 'territory':
      return textWhere(isTerritoryCode, 'facts.not_a_territory');
    case 'text':
      return text;
    case 'texts':
      throw new TypeError('the rules are told of no texts by name');
  }
}
