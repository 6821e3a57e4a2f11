import {
  CONTACT_FIELDS,
  type FieldFold,
  type FieldForRules,
  type FieldName,
  type FieldRow,
  type FieldType,
  type PersonFacts,
  type PersonRuleFacts,
} from './fields.ts';

/** Lists derived once from the table of contact fields. Code handles a field by its row, never by its name. */

/** A row with its name. */
export interface NamedField {
  readonly name: FieldName;
  readonly row: FieldRow;
}

export const FIELDS: readonly NamedField[] = Object.entries(CONTACT_FIELDS).map(([name, row]) => ({
  name: name as FieldName,
  row,
}));

export const FIELD_NAMES: readonly FieldName[] = FIELDS.map(({ name }) => name);

/** The names of the fields with a given fold. */
export function namesFolded(fold: FieldFold): readonly FieldName[] {
  return FIELDS.filter(({ row }) => row.fold === fold).map(({ name }) => name);
}

/** A field of the rules, with its name in facts. */
export interface RuleField {
  readonly name: FieldName;
  readonly as: keyof PersonRuleFacts;
  readonly type: FieldType;
  readonly rules: FieldForRules;
}

export const RULE_FIELDS: readonly RuleField[] = FIELDS.flatMap(({ name, row: { type, rules } }) =>
  rules === undefined ? [] : [{ name, as: (rules.as ?? name) as keyof PersonRuleFacts, type, rules }],
);

/** Facts in which some values may be undefined. */
export type LooseFacts = { readonly [Name in FieldName]?: PersonFacts[Name] | undefined } & Pick<
  PersonFacts,
  'audience'
>;

/** The facts of a person for the rules. */
export function ruleFactsOf(person: LooseFacts): PersonRuleFacts {
  const facts: Record<string, unknown> = {};
  for (const { name, as } of RULE_FIELDS) if (person[name] !== undefined) facts[as] = person[name];
  return facts as unknown as PersonRuleFacts;
}

/** The inverse: the facts of a person from facts in the names of the rules. */
export function personOfRuleFacts(facts: Partial<PersonRuleFacts>): Partial<PersonFacts> {
  const person: Record<string, unknown> = {};
  for (const { name, as } of RULE_FIELDS) if (facts[as] !== undefined) person[name] = facts[as];
  return person;
}

/** The known facts, in the order of the table, so that equal facts give equal texts. */
export function inFieldOrder(facts: LooseFacts): PersonFacts {
  // The audience is one of the names.
  return pickFields(facts, FIELD_NAMES) as PersonFacts;
}

/** A selection of the facts, without unknown ones. */
export function pickFields(facts: Partial<LooseFacts>, names: readonly FieldName[]): Partial<PersonFacts> {
  const picked: Record<string, unknown> = {};
  for (const name of names) if (facts[name] !== undefined) picked[name] = facts[name];
  return picked;
}
