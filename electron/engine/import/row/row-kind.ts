import { fold } from '../../../../shared/domain/value/fold.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import { isBlank, tidyText } from '../cell/cell-text.ts';
import { headerHint } from '../header/header-words.ts';
import type { MappedColumn } from '../columns/mapping.ts';
import type { RowDraft } from './row-draft.ts';

const TOTAL =
  /^(?:sous[ -]?total|grand total|total(?:aux)?|totals?|subtotal|somme|nombre (?:total )?(?:de|d')|moyenne|effectif)\b/;
/** « 290 adhérents » */
const COUNTED =
  /^\d[\d ]*(?:contacts?|adherents?|membres?|personnes?|clients?|lignes?|fiches?|inscrits?|enregistrements?|noms?|prospects?|donateurs?|participants?|members?|rows?|records?|people)$/;

/**
 * Whether a row repeats the headers, as printed lists do at the top of each page, possibly in other words, « Tel » for
 * « Téléphone ».
 */
export function repeatsHeaders(row: Row, columns: readonly MappedColumn[]): boolean {
  let same = 0;
  for (const column of columns) {
    const cell = row.cell(column.index);
    if (isBlank(cell)) continue;
    if (column.header === '' || typeof cell !== 'string') return false;
    if (fold(cell) === fold(column.header)) same += 1;
    // The first cell of nearly every row decides here, before any words are compared.
    else if (same === 0 || !meansTheSame(cell, column.header)) return false;
  }
  return same >= 2;
}

function meansTheSame(cell: string, header: string): boolean {
  const target = headerHint(cell)?.target ?? null;
  return target !== null && target === headerHint(header)?.target;
}

/** Whether the only name in a row is « Total »: the total line below a table. */
export function isTotalRow(row: Row, draft: Pick<RowDraft, 'person' | 'emails' | 'phones' | 'address'>): boolean {
  const { person, emails, phones, address } = draft;
  if (emails.length > 0 || phones.length > 0 || address.street !== undefined) return false;
  const name = fold(person.lastName ?? person.firstName ?? person.company ?? '');
  if (COUNTED.test(name) || isCountInParts(person)) return true;
  // « Total » may be in the first column, its figure below the names.
  if (!TOTAL.test(name) && !(/^\d/.test(name) && TOTAL.test(fold(tidyText(firstCell(row)))))) return false;
  // « Nombre d'adhérents : 290 », and « 290 abonnés » beside « Total ».
  if (/[\s:]\d[\d\s.,]*$/.test(name) || /^\d[\d ]*[a-z]+$/.test(name)) return true;
  for (let column = 0; column < row.width; column += 1) {
    const cell = row.cell(column);
    // A total has its number beside it; « Total » alone may be the oil company.
    if (typeof cell === 'number' || /^\d[\d\s.,€]*$/.test(tidyText(cell))) return true;
  }
  return false;
}

/** « 6 adhérents » as a whole name: either word is taken for the first name. */
function isCountInParts({ lastName, firstName }: RowDraft['person']): boolean {
  if (lastName === undefined || firstName === undefined) return false;
  return COUNTED.test(fold(`${lastName} ${firstName}`)) || COUNTED.test(fold(`${firstName} ${lastName}`));
}

function firstCell(row: Row): Cell {
  for (let column = 0; column < row.width; column += 1) {
    const cell = row.cell(column);
    if (!isBlank(cell)) return cell;
  }
  return null;
}

/** Whether anything in a row identifies or reaches a person: a name, a firm, an e-mail, a number, a street. */
export function isSomebody(draft: Pick<RowDraft, 'person' | 'emails' | 'phones' | 'address'>): boolean {
  const { person, emails, phones, address } = draft;
  if (person.lastName !== undefined || person.firstName !== undefined || person.company !== undefined) return true;
  return (
    emails.length > 0 ||
    phones.length > 0 ||
    (address.street !== undefined && (address.postcode ?? address.city) !== undefined)
  );
}
