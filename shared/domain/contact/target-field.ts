import { FIELDS } from './field-lists.ts';
import type { FieldsWith } from './fields.ts';

/** Targets of a column besides fields of the person: combined fields, coordinates and dated events. */
const OTHER_TARGETS = [
  'fullName',
  'email',
  'phone',
  'mobile',
  'fullAddress',
  'lastPurchaseOn',
  'purchasedGoods',
  'contractGoods',
  'collectedOn',
  'source',
  'consentEmail',
  'consentSms',
  'consentPhone',
  'consentPost',
  'consentAutomatedCall',
  'consentOn',
  'consentWording',
  'consentUntil',
  'opposition',
  'oppositionOn',
  'channel',
  'requestOn',
  'requestGoods',
  'contractFrom',
  'contractUntil',
  'giftOn',
  'giftAmount',
  'giftForm',
] as const;
type OtherTarget = (typeof OTHER_TARGETS)[number];

/** The fields of the table that are targets under their own name. */
export type ImportedField = FieldsWith<{ readonly import: string }>;

/** The targets of a column, as named in MAP.json (docs/formats/map.md). */
export type TargetField = ImportedField | OtherTarget;

/** All of them: the fields of the person, then the others. */
export const TARGET_FIELDS: readonly TargetField[] = [
  ...FIELDS.flatMap(({ name, row }) => (row.import === undefined ? [] : [name as ImportedField])),
  ...OTHER_TARGETS,
];

/** A free field keeps its column under its own name. */
export type ColumnTarget = TargetField | `extra:${string}`;

/** Targets that accept several columns; each of the others accepts one. */
const REPEATABLE_FIELDS: ReadonlySet<string> = new Set<string>([
  ...FIELDS.filter(({ row }) => row.import === 'columns').map(({ name }) => name),
  ...(['email', 'phone', 'mobile', 'opposition'] satisfies OtherTarget[]),
]);

/** Whether several columns may be mapped to it; each free field is a separate target. */
export function isRepeatable(target: ColumnTarget): boolean {
  return !isTargetField(target) || REPEATABLE_FIELDS.has(target);
}

const TARGETS: ReadonlySet<string> = new Set(TARGET_FIELDS);

export function isTargetField(text: string): text is TargetField {
  return TARGETS.has(text);
}

export function isColumnTarget(text: string): text is ColumnTarget {
  return isTargetField(text) || (text.startsWith('extra:') && text.length > 'extra:'.length);
}
