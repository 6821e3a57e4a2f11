import { fold, foldWords } from '../../../../shared/domain/value/fold.ts';
import { isBlank, tidyText } from '../cell/cell-text.ts';
import type { FoundTable } from '../table/find-table.ts';
import type { ProposedColumn } from './proposed-column.ts';
import type { SampleRow } from '../table/sample-rows.ts';

/** The least number of rows for a decision. */
const LEAST_ROWS = 6;
/** More strangers with one coordinate are neither a household nor a switchboard. */
const STRANGERS = 3;
/** The least share of a column's rows with a coordinate shared by strangers. */
const MOST = 0.5;
/** The least share of the firm's own addresses in a column. */
const OWN = 0.8;

/**
 * Columns of e-mails or numbers that do not belong to the contacts: several people without common name, firm or street
 * share them (an adviser's, the shop's), or the addresses belong to the importing firm. The switchboard of one firm and
 * the landline of one family are kept.
 *
 * @param own names of the importing firm
 */
export function strangersColumns(
  { rows }: FoundTable,
  columns: readonly ProposedColumn[],
  own: readonly string[],
): ReadonlySet<number> {
  const found = new Set<number>();
  const identify = identifier(columns);
  for (const { index, target } of columns) {
    if (target !== 'email' && target !== 'phone' && target !== 'mobile') continue;
    const sampled = valuesOf(rows, index);
    if (
      sampled.length >= LEAST_ROWS &&
      identify !== null &&
      sharedWithStrangers(sampled, identify) >= sampled.length * MOST
    )
      found.add(index);
    else if (
      target === 'email' &&
      sampled.length >= STRANGERS &&
      sampled.filter(({ value }) => isOwn(value, own)).length >= sampled.length * OWN
    )
      found.add(index);
  }
  return found;
}

interface SampleValue {
  readonly row: SampleRow;
  readonly value: string;
}

function valuesOf(rows: readonly SampleRow[], index: number): readonly SampleValue[] {
  return rows.flatMap((row) => {
    const cell = row.cells[index] ?? null;
    return isBlank(cell) ? [] : [{ row, value: comparable(tidyText(cell)) }];
  });
}

function comparable(text: string): string {
  return text.includes('@') ? fold(text) : text.replace(/\D/g, '').slice(-9);
}

/** The values that distinguish people, or connect colleagues and relatives; null: none. */
type Identify = (row: SampleRow) => { readonly person: string; readonly kin: readonly string[] };

function identifier(columns: readonly ProposedColumn[]): Identify | null {
  const placesOf = (...targets: readonly string[]): readonly number[] =>
    columns.flatMap(({ index, target }) => (target !== null && targets.includes(target) ? [index] : []));
  const names = placesOf('lastName', 'firstName', 'fullName');
  const kin = [placesOf('lastName'), placesOf('company'), placesOf('street', 'fullAddress')].filter(
    (places) => places.length > 0,
  );
  if (names.length === 0 && kin.length === 0) return null;
  const text = (row: SampleRow, places: readonly number[]): string =>
    places
      .map((place) => foldWords(tidyText(row.cells[place] ?? null)))
      .join(' ')
      .trim();
  return (row) => ({ person: text(row, names), kin: kin.map((places) => text(row, places)) });
}

/** Rows whose value is shared by at least three people without common name, firm or street. */
function sharedWithStrangers(sampled: readonly SampleValue[], identify: Identify): number {
  const byValue = new Map<string, SampleRow[]>();
  for (const { row, value } of sampled) byValue.set(value, [...(byValue.get(value) ?? []), row]);
  let shared = 0;
  for (const rows of byValue.values())
    if (rows.length >= STRANGERS && areStrangers(rows.map(identify))) shared += rows.length;
  return shared;
}

function areStrangers(people: readonly ReturnType<Identify>[]): boolean {
  if (new Set(people.map(({ person }) => person)).size < STRANGERS && people.some(({ person }) => person !== ''))
    return false;
  const [first] = people;
  // People with a common firm, street or name share a switchboard or a landline.
  return (first?.kin ?? []).every((_, place) => {
    const filled = people.map(({ kin }) => kin[place] ?? '').filter((text) => text !== '');
    return filled.length < STRANGERS || new Set(filled).size >= Math.min(STRANGERS, filled.length);
  });
}

const LEGAL_FORM =
  /^(?:sarl|sas|sasu|sa|sci|eurl|ei|snc|scop|association|asso|societe|ste|ets|etablissements|groupe|les|la|le|l|d|du|de|des)$/;

/** « jean@boutique-lumiere.fr » for « Boutique Lumière ». */
function isOwn(email: string, names: readonly string[]): boolean {
  const domain = /@([^@\s>]+)\.[a-z]{2,}$/.exec(email)?.[1]?.replace(/[^a-z\d]/g, '') ?? '';
  if (domain.length < 4) return false;
  return names.some((name) => {
    const words = foldWords(name)
      .split(' ')
      .filter((word) => !LEGAL_FORM.test(word));
    const glued = words.join('');
    return glued.length >= 4 && (domain === glued || domain === foldWords(name).replaceAll(' ', ''));
  });
}
