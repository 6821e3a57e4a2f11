/** What a column may be mapped to, as MAP.json names it (design/cli.md). */
export const TARGET_FIELDS = [
  'civility',
  'firstName',
  'lastName',
  'fullName',
  'company',
  'jobTitle',
  'siret',
  'email',
  'phone',
  'mobile',
  'street',
  'addressComplement',
  'fullAddress',
  'postcode',
  'city',
  'country',
  'birthDate',
  'customerRef',
  'lastContactOn',
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
  'audience',
  'sirene',
  'bloctel',
  'requestOn',
  'requestGoods',
  'contractFrom',
  'contractUntil',
  'member',
  'memberUntil',
  'donor',
  'lastDonationOn',
  'status',
  'note',
] as const;

export type TargetField = (typeof TARGET_FIELDS)[number];

/** A free field keeps its column under a name of its own. */
export type ColumnTarget = TargetField | `extra:${string}`;

/** Fields that several columns may fill; of the others each takes one column. */
const REPEATABLE_FIELDS: ReadonlySet<TargetField> = new Set([
  'email',
  'phone',
  'mobile',
  'street',
  'addressComplement',
  'note',
  'opposition',
  'member',
  'donor',
]);

/** Whether several columns may be mapped to it: each free field is one of its own. */
export function isRepeatable(target: ColumnTarget): boolean {
  return !isTargetField(target) || REPEATABLE_FIELDS.has(target);
}

export function isTargetField(text: string): text is TargetField {
  return (TARGET_FIELDS as readonly string[]).includes(text);
}

export function isColumnTarget(text: string): text is ColumnTarget {
  return isTargetField(text) || (text.startsWith('extra:') && text.length > 'extra:'.length);
}
