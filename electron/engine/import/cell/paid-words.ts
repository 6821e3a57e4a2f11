import { foldWords } from '../../../../shared/domain/value/fold.ts';
import { readYesNo } from '../../../../shared/domain/value/yes-no.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { tidyText } from './cell-text.ts';

/** Words for a paid, or waived, subscription. */
const PAID =
  /^(?:exo|exon|exoneree?s?|exempte?e?s?|gratuite?|offerte?|payee?|paye le|reglee?|a jour|ok|cb|cheques?|chq|especes?|esp|liquide|virements?|vir|prelevements?|hello ?asso|honneur|honoraire|membre d honneur|bienfaiteur|bienfaitrice|acquittee?|encaissee?|recue?)\b(?! (?:pas|non))/;
const UNPAID =
  /^(?:impayee?|non (?:payee?|reglee?|a jour)|pas (?:payee?|reglee?|a jour)|en retard|a (?:relancer|payer|regler)|due?|relancee?|radiee?|demissionnaire|demission|resiliee?|partie?|ancien(?:ne)?)\b/;
const AMOUNT = /^(\d+(?:[.,]\d+)?)\s*(?:€|eur|euros?)?$/i;

/** An amount of money; null: not one. */
export function amountIn(cell: Exclude<Cell, null>): number | null {
  if (typeof cell === 'number') return cell;
  const amount = AMOUNT.exec(tidyText(cell))?.[1];
  return amount === undefined ? null : Number(amount.replace(',', '.'));
}

/** Whether a cell of subscriptions means paid: yes or no, a usual word, an amount, a day. null: unclear. */
export function readPaid(cell: Exclude<Cell, null>): boolean | null {
  if (typeof cell === 'object' && cell.kind === 'date') return true;
  const text = tidyText(cell);
  const words = foldWords(text);
  if (UNPAID.test(words)) return false;
  const answer = readYesNo(typeof cell === 'object' ? text : cell);
  if (answer === 'yes' || answer === 'no') return answer === 'yes';
  const amount = amountIn(cell);
  if (amount !== null) return amount > 0;
  return PAID.test(words) ? true : null;
}

/** The year that a header names, the later of two: « Cotis. 2025-2026 » → 2026. null: none. */
export function yearIn(header: string): number | null {
  const years = [...header.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}
