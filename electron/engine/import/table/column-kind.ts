import { FIELDS } from '../../../../shared/domain/contact/field-lists.ts';
import type { ColumnTarget, TargetField } from '../../../../shared/domain/contact/target-field.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { tidyText } from '../cell/cell-text.ts';
import { profileColumn, type ColumnProfile } from './column-profile.ts';
import type { SampleRow } from './sample-rows.ts';

/** The plain kind of the cells of a column, so that a cell of another kind is detected. */
export type ColumnKind = 'email' | 'phone' | 'postcode' | 'siret' | 'date' | 'words';

/** Kinds that single cells identify reliably; words may be anything. */
export function isPlainKind(kind: ColumnKind): boolean {
  return kind !== 'words';
}

const KINDS: Readonly<Partial<Record<ColumnTarget, ColumnKind>>> = {
  email: 'email',
  phone: 'phone',
  mobile: 'phone',
  postcode: 'postcode',
  siret: 'siret',
  city: 'words',
  firstName: 'words',
  lastName: 'words',
  fullName: 'words',
};
const DATES: ReadonlySet<string> = new Set<string>([
  ...FIELDS.filter(({ row }) => row.type === 'day').map(({ name }) => name),
  ...([
    'lastPurchaseOn',
    'collectedOn',
    'consentOn',
    'consentUntil',
    'oppositionOn',
    'requestOn',
    'contractFrom',
    'contractUntil',
    'giftOn',
  ] satisfies TargetField[]),
]);

/** The kind of the cells of a field; undefined: any. */
export function kindOfField(target: ColumnTarget | null): ColumnKind | undefined {
  if (target === null) return undefined;
  return DATES.has(target) ? 'date' : KINDS[target];
}

const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/;

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** Whether a non-empty cell is of a kind, by its form only: the number need not be in use. */
export function isOfKind(cell: Exclude<Cell, null>, kind: ColumnKind): boolean {
  const text = tidyText(cell);
  switch (kind) {
    case 'email':
      return text.includes('@') || (typeof cell === 'object' && cell.kind === 'link' && /^mailto:/i.test(cell.target));
    case 'phone':
      return /^\+?[\d\s.()/-]+$/.test(text) && digitsOf(text) >= 9 && digitsOf(text) <= 13 && !DATE.test(text);
    case 'postcode':
      return /^(?:\d{4,5}(?:[.,]0+)?|\d{2}\s\d{3})$/.test(text);
    case 'siret':
      return /^[\d\s.]+$/.test(text) && [9, 14].includes(digitsOf(text.replace(/\.0+$/, '')));
    case 'date':
      return (typeof cell === 'object' && cell.kind === 'date') || DATE.test(text);
    case 'words':
      return /^[^\d@]+$/.test(text);
  }
}

/** Minimal number of cells to determine the kind of a column. */
const LEAST_CELLS = 4;
const SAMPLED = 200;

/** By column index: the kind of each mapped column whose cells are nearly all of one. */
export function columnKinds(
  columns: readonly { readonly index: number }[],
  rows: readonly SampleRow[],
): Map<number, ColumnKind> {
  const kinds = new Map<number, ColumnKind>();
  for (const { index } of columns) {
    const kind = kindOf(profileColumn(rows.slice(0, SAMPLED).map((row) => row.cells[index] ?? null)));
    if (kind !== null) kinds.set(index, kind);
  }
  return kinds;
}

function kindOf(profile: ColumnProfile): ColumnKind | null {
  if (profile.filled < LEAST_CELLS) return null;
  if (profile.email > 0.7) return 'email';
  if (profile.date > 0.7) return 'date';
  if (profile.siret > 0.7 && profile.phone < 0.3) return 'siret';
  if (profile.phone > 0.7) return 'phone';
  if (profile.postcode > 0.7) return 'postcode';
  return profile.words > 0.8 && profile.clearAnswer < 0.5 ? 'words' : null;
}
