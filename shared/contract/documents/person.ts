import { flag, oneOf, optional, text, textWhere, type OptionalSchema, type Schema } from './document.ts';
import { isTerritoryCode } from '../../domain/place/territory-codes.ts';
import { RULE_FIELDS } from '../../domain/contact/field-lists.ts';
import type { FieldType, PersonRuleFacts } from '../../domain/contact/fields.ts';

type PersonSchemas = { readonly [Name in keyof PersonRuleFacts]-?: OptionalSchema<NonNullable<PersonRuleFacts[Name]>> };

/**
 * The schema of each fact of a person, by its type in the table of fields; all are optional.
 *
 * @param day the accepted days.
 */
export function personFields(day: Schema<string>): PersonSchemas {
  return Object.fromEntries(RULE_FIELDS.map(({ as, type }) => [as, optional(readerOf(type, day))])) as PersonSchemas;
}

function readerOf(type: FieldType, day: Schema<string>): Schema<unknown> {
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
