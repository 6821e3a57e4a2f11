import { knownCode } from '../../../shared/domain/returns/known-codes.ts';
import type { ReturnTarget } from '../../../shared/contract/documents/returns.ts';
import { tidyText } from '../import/cell/cell-text.ts';
import { headerWords } from '../import/header/header-words.ts';
import type { SampleRow } from '../import/table/sample-rows.ts';
import { isKnownCode, MOSTLY, share, tells } from './column-values.ts';
import { NOES } from './known-returns.ts';

/** No column. */
export const NONE = -1;

/** A column, and what its heading says: the target, and how plainly (0: the plainest). */
export interface ToldColumn {
  readonly index: number;
  readonly header: string;
  readonly hint: { readonly target: ReturnTarget; readonly rank: number } | null;
}

/**
 * The column of results that counts where that of the code is empty. Where a column without a telling heading says noes
 * (tags), it becomes that of the code, and the one before it the second: a no beside « answered » is a no.
 */
export function secondCodeOf(
  told: readonly ToldColumn[],
  chosen: Map<number, ReturnTarget>,
  rows: readonly SampleRow[],
): number {
  const isOfResults = ({ index, header, hint }: ToldColumn): boolean =>
    (hint?.target === 'code' || isAnsweredColumn(header)) && isOfCodes(header, index, rows);
  const first = told.find(({ index }) => chosen.get(index) === 'code');
  const others = told.filter(({ index }) => !chosen.has(index));
  const ofNoes = others.find(({ index, hint }) => hint === null && tells('code', index, rows) && saysNo(index, rows));
  if (first !== undefined && ofNoes !== undefined && isOfCodes(first.header, first.index, rows)) {
    chosen.delete(first.index);
    chosen.set(ofNoes.index, 'code');
    return first.index;
  }
  const second = others.find(isOfResults)?.index ?? NONE;
  if (first !== undefined || second === NONE) return second;
  chosen.set(second, 'code');
  return NONE;
}

/** Whether the words of a column are known codes. */
function isOfCodes(header: string, index: number, rows: readonly SampleRow[]): boolean {
  const isMeant = (text: string): boolean => isKnownCode(isAnsweredColumn(header) ? answeredCode(text) : text);
  return share(index, rows, (text) => text !== '', true) > 0 && share(index, rows, isMeant) >= MOSTLY;
}

function saysNo(index: number, rows: readonly SampleRow[]): boolean {
  return rows.some(({ cells }) => {
    const known = knownCode(tidyText(cells[index] ?? null), null);
    return known !== null && NOES.has(known.meaning);
  });
}

const ANSWERED = /^(?:answered|repondu|decroche)$/;
const YES = /^(?:yes|oui|true|vrai|1)$/i;
const NO = /^(?:no|non|false|faux|0)$/i;

/** Whether a column says of each call that it was answered. */
export function isAnsweredColumn(header: string): boolean {
  return ANSWERED.test(headerWords(header));
}

/** The code of a cell that says whether a call was answered. */
export function answeredCode(text: string): string {
  return YES.test(text) ? 'answered' : NO.test(text) ? 'no answer' : text;
}
