import { LIST_STATES } from '../../../../../shared/contract/list.ts';
import type { CampaignSegment, KnownValues } from '../../../../../shared/contract/segment.ts';
import { CHANNELS, type Channel } from '../../../../../shared/domain/channel.ts';
import { VERDICTS } from '../../../../../shared/domain/compliance.ts';
import { FIELDS } from '../../../../../shared/domain/contact/field-lists.ts';
import type { FieldRow, FieldsWith } from '../../../../../shared/domain/contact/fields.ts';
import { ORIGIN_KINDS } from '../../../../../shared/domain/contact/words.ts';

/** Kind of a field: free text, one of a list, one of the values in the workspace, a day, yes or no, or present or absent. */
export type FieldKind = 'text' | 'choice' | 'known' | 'day' | 'flag' | 'presence';

type FieldShape = { readonly kind: FieldKind; readonly choices?: readonly string[] };

const ANSWER = { kind: 'choice', choices: VERDICTS } as const;

type ContactFilterField = FieldsWith<{ readonly filter: string }>;

/** Coordinates and what depends on a contact. */
const OTHER_FIELDS = {
  'origins.source': { kind: 'text' },
  'origins.kind': { kind: 'choice', choices: ORIGIN_KINDS },
  'origins.on': { kind: 'day' },
  'consents.channel': { kind: 'choice', choices: CHANNELS },
  'answers.post': ANSWER,
  'answers.phone': ANSWER,
  'answers.email': ANSWER,
  'answers.sms': ANSWER,
  'answers.automated_call': ANSWER,
  'lists.campaign': { kind: 'known' },
  'lists.on': { kind: 'day' },
  'lists.state': { kind: 'choice', choices: LIST_STATES },
  'gifts.year': { kind: 'known' },
  emails: { kind: 'presence' },
  phones: { kind: 'presence' },
} as const satisfies Readonly<Record<string, FieldShape> & Record<`answers.${Channel}`, FieldShape>>;

export type FilterField = ContactFilterField | keyof typeof OTHER_FIELDS;

/**
 * The fields of the builder, those with values first. None identifies a person, because the filter survives a reload of
 * the page.
 */
const FILTER_FIELDS: Readonly<Record<FilterField, FieldShape>> = {
  ...shapesOf('value'),
  ...OTHER_FIELDS,
  ...shapesOf('presence'),
};

function shapesOf(filter: FieldRow['filter']): Readonly<Record<ContactFilterField, FieldShape>> {
  const offered = FIELDS.filter(({ row }) => row.filter === filter);
  return Object.fromEntries(offered.map(({ name, row }) => [name, shapeOfRow(row)])) as Readonly<
    Record<ContactFilterField, FieldShape>
  >;
}

function shapeOfRow({ type, filter }: FieldRow): FieldShape {
  if (filter === 'presence') return { kind: 'presence' };
  if (typeof type !== 'string') return { kind: 'choice', choices: type };
  return { kind: type === 'day' || type === 'flag' ? type : 'text' };
}

export const FILTER_FIELD_NAMES = Object.keys(FILTER_FIELDS) as FilterField[];

/** Until the workspace tells what it has. */
export const NOTHING_KNOWN: KnownValues = { campaigns: [], giftYears: [] };

/** The fields to offer: lists and gifts only if there are any, or if the condition asks them already. */
export function fieldsOffered({ campaigns, giftYears }: KnownValues, current: FilterField): readonly FilterField[] {
  const empty = [...(campaigns.length === 0 ? ['lists'] : []), ...(giftYears.length === 0 ? ['gifts'] : [])];
  return FILTER_FIELD_NAMES.filter((field) => field === current || !empty.some((head) => field.startsWith(`${head}.`)));
}

/** The values of a field to choose from; what the line asks stays among them. */
export function choicesOf({ field, operator, value }: FilterRow, known: KnownValues): readonly string[] {
  const { kind, choices = [] } = FILTER_FIELDS[field];
  if (kind !== 'known') return choices;
  const here = field === 'gifts.year' ? known.giftYears : known.campaigns;
  return [...new Set([...here, ...valuesOf({ field, operator, value })])];
}

/** The operator of a condition; `present` and `absent`, `yes` and `no` include their value. */
export type FilterOperator =
  'is' | 'isNot' | 'startsWith' | 'contains' | 'in' | 'before' | 'after' | 'present' | 'absent' | 'yes' | 'no';

const OPERATORS: Readonly<Record<FieldKind, readonly [FilterOperator, ...FilterOperator[]]>> = {
  text: ['is', 'isNot', 'startsWith', 'contains', 'in', 'present', 'absent'],
  choice: ['is', 'isNot', 'in', 'present', 'absent'],
  known: ['is', 'isNot', 'in', 'present', 'absent'],
  day: ['before', 'after', 'present', 'absent'],
  flag: ['yes', 'no'],
  presence: ['present', 'absent'],
};

/** One line of the builder. Several values are parted by line ends, typed ones by commas too. */
export type FilterRow = { field: FilterField; operator: FilterOperator; value: string };

export const newRow = (): FilterRow => rowFor('postcode', 'startsWith');

/** A line for another field starts with an operator of that field. */
export function rowFor(field: FilterField, wanted?: FilterOperator): FilterRow {
  const operators = operatorsOf(field);
  const operator = wanted !== undefined && operators.includes(wanted) ? wanted : operators[0];
  return { field, operator, value: '' };
}

/** The same line with another operator: of several chosen values, an operator of one keeps the first. */
export function withOperator(row: FilterRow, operator: FilterOperator): FilterRow {
  const [first = ''] = isChosen(row.field) && operator !== 'in' ? valuesOf(row) : [row.value];
  return { ...row, operator, value: first };
}

/** Whether the value is chosen from a list. */
export function isChosen(field: FilterField): boolean {
  return ['choice', 'known'].includes(FILTER_FIELDS[field].kind);
}

/** The values of a line for « in ». */
export function valuesOf({ field, value }: FilterRow): readonly string[] {
  return value
    .split(isChosen(field) ? '\n' : /[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function shapeOf(field: FilterField): FieldShape {
  return FILTER_FIELDS[field];
}

export function operatorsOf(field: FilterField): readonly [FilterOperator, ...FilterOperator[]] {
  return OPERATORS[FILTER_FIELDS[field].kind];
}

export function asksForValue(operator: FilterOperator): boolean {
  return !['present', 'absent', 'yes', 'no'].includes(operator);
}

export function isComplete({ operator, value }: FilterRow): boolean {
  return !asksForValue(operator) || value.trim() !== '';
}

type Condition = CampaignSegment['conditions'][number];

/** The condition of a line. « No » matches every contact for which « yes » is not known. */
export function conditionOf({ field, operator, value }: FilterRow): Condition {
  switch (operator) {
    case 'present':
    case 'absent':
      return { field, op: 'exists', value: operator === 'present' };
    case 'yes':
    case 'no':
      return { field, op: operator === 'yes' ? 'is' : 'isNot', value: true };
    case 'in':
      return { field, op: 'in', value: [...valuesOf({ field, operator, value })] };
    case 'is':
    case 'isNot':
    case 'startsWith':
    case 'contains':
    case 'before':
    case 'after':
      return { field, op: operator, value: value.trim() };
  }
}
