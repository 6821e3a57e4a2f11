import { AUDIENCES, CONTACT_STATUSES, KEPT_FOR, SIRENE_STATUSES } from './words.ts';

/**
 * The single table of the facts of a person besides coordinates and dated events. Everything else is derived from its
 * rows: types, validators, SQL columns, folds of contributions, targets of workbook columns, segments, facts for the
 * rules, both vectors, the generators of the specs. Types require what can't be derived (header words, sentences,
 * readers of names and addresses): a row without it does not compile.
 */

/**
 * The type of a field: yes or no, an ISO day, a text, an ISO 3166-1 code, texts by name, or one word of a closed list.
 */
export type FieldType = 'flag' | 'day' | 'text' | 'territory' | 'texts' | readonly string[];

/**
 * How several contributions fold into a field (`fold-contact.ts`): `plain` takes the last one that may replace,
 * `latest` the latest day, `address` one block as a whole, `union` every entry of all.
 */
export type FieldFold = 'plain' | 'latest' | 'address' | 'union' | 'audience' | 'territory' | 'status';

/** The field in the rules. */
export interface FieldForRules {
  /** The name in facts; absent: the field's own name. */
  readonly as?: string;
  /**
   * The letter before the value in the text of a stored vector. It never changes and is never reused: the texts are on
   * disk. Null: a contact with the field is read whole.
   */
  readonly code: string | null;
  /**
   * For a day: a past event (a future one counts differently), an end or a threshold, or a day compared with the days
   * of other facts.
   */
  readonly day?: 'event' | 'end' | 'compared';
}

export interface FieldRow {
  readonly type: FieldType;
  /** Of the table `contacts`; flags are 0 and 1, `texts` is JSON, all else is text. */
  readonly column: string;
  readonly fold: FieldFold;
  /** It may be mapped to one column of a workbook, or to several; absent: no column is mapped to this name. */
  readonly import?: 'column' | 'columns';
  /** Offered by the builder of segments, by value or by presence; FILTER accepts every field. */
  readonly filter?: 'value' | 'presence';
  /** Absent: the rules do not use it. */
  readonly rules?: FieldForRules;
}

/** The order of the rows is the order of columns, of `aval contacts`, and of the parts of a vector. */
export const CONTACT_FIELDS = {
  audience: {
    type: AUDIENCES,
    column: 'audience',
    fold: 'audience',
    import: 'column',
    filter: 'value',
    rules: { code: 'a' },
  },
  civility: { type: 'text', column: 'civility', fold: 'plain', import: 'column' },
  firstName: { type: 'text', column: 'first_name', fold: 'plain', import: 'column' },
  lastName: { type: 'text', column: 'last_name', fold: 'plain', import: 'column' },
  company: { type: 'text', column: 'company', fold: 'plain', import: 'column', filter: 'presence' },
  jobTitle: { type: 'text', column: 'job_title', fold: 'plain', import: 'column', filter: 'value' },
  siret: { type: 'text', column: 'siret', fold: 'plain', import: 'column' },
  street: { type: 'text', column: 'street', fold: 'address', import: 'columns', filter: 'presence' },
  addressComplement: { type: 'text', column: 'address_complement', fold: 'address', import: 'columns' },
  postcode: { type: 'text', column: 'postcode', fold: 'address', import: 'column', filter: 'value' },
  city: { type: 'text', column: 'city', fold: 'address', import: 'column', filter: 'value' },
  country: { type: 'text', column: 'country', fold: 'address', import: 'column' },
  /** In a contribution: only a recorded value. In a contact: that value, else derived from postcode or phone. */
  territory: { type: 'territory', column: 'territory', fold: 'territory', rules: { code: 't' } },
  birthDate: {
    type: 'day',
    column: 'birth_date',
    fold: 'plain',
    import: 'column',
    filter: 'value',
    rules: { code: 'y', day: 'end' },
  },
  customerRef: { type: 'text', column: 'customer_ref', fold: 'plain', import: 'column', filter: 'value' },
  lastContactOn: {
    type: 'day',
    column: 'last_contact_on',
    fold: 'latest',
    import: 'column',
    filter: 'value',
    rules: { as: 'lastContactFromPerson', code: 'l', day: 'event' },
  },
  sirene: { type: SIRENE_STATUSES, column: 'sirene', fold: 'plain', import: 'column', rules: { code: 'n' } },
  bloctel: { type: 'flag', column: 'bloctel', fold: 'plain', import: 'column', rules: { code: 'b' } },
  member: {
    type: 'flag',
    column: 'member',
    fold: 'plain',
    import: 'columns',
    filter: 'value',
    rules: { code: 'm' },
  },
  memberUntil: {
    type: 'day',
    column: 'member_until',
    fold: 'latest',
    import: 'column',
    filter: 'value',
    rules: { code: 'u', day: 'end' },
  },
  donor: { type: 'flag', column: 'donor', fold: 'plain', import: 'columns', filter: 'value', rules: { code: 'd' } },
  lastDonationOn: {
    type: 'day',
    column: 'last_donation_on',
    fold: 'latest',
    import: 'column',
    filter: 'value',
    rules: { code: 'g', day: 'event' },
  },
  /** End of a warranty or after-sale duty. */
  relationUntil: { type: 'day', column: 'relation_until', fold: 'latest', rules: { code: 'r', day: 'end' } },
  status: {
    type: CONTACT_STATUSES,
    column: 'status',
    fold: 'status',
    import: 'column',
    filter: 'value',
    rules: { code: null },
  },
  statusOn: { type: 'day', column: 'status_on', fold: 'status', rules: { code: null, day: 'compared' } },
  keptFor: { type: KEPT_FOR, column: 'kept_for', fold: 'plain', filter: 'value', rules: { code: 'k' } },
  note: { type: 'text', column: 'note', fold: 'plain', import: 'columns' },
  extra: { type: 'texts', column: 'extra', fold: 'union' },
} as const satisfies Readonly<Record<string, FieldRow>>;

type Fields = typeof CONTACT_FIELDS;
export type FieldName = keyof Fields;

/** The fields with this property in their row. */
export type FieldsWith<Shape> = { [Name in FieldName]: Fields[Name] extends Shape ? Name : never }[FieldName];

type ValueOfType<Type> = Type extends readonly (infer Word)[]
  ? Word
  : Type extends 'flag'
    ? boolean
    : Type extends 'texts'
      ? Readonly<Record<string, string>>
      : string;

export type FieldValue<Name extends FieldName> = ValueOfType<Fields[Name]['type']>;

/**
 * The facts of a person besides coordinates and dated events. The same shape serves the claims of one row, a whole
 * contact, and the columns of the workspace. Absent: not known.
 */
export type PersonFacts = { readonly audience: FieldValue<'audience'> } & {
  readonly [Name in Exclude<FieldName, 'audience'>]?: FieldValue<Name>;
};

type RuleName<Name extends FieldName> = Fields[Name] extends {
  readonly rules: { readonly as: infer As extends string };
}
  ? As
  : Name;

/** The same for the rules (docs/formats/facts.md): only the facts that they use, by their names. */
export type PersonRuleFacts = { readonly audience: FieldValue<'audience'> } & {
  readonly [Name in Exclude<FieldsWith<{ readonly rules: object }>, 'audience'> as RuleName<Name>]?: FieldValue<Name>;
};
