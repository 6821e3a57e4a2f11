import { knownCode, type ReturnTool } from '../../../shared/domain/returns/known-codes.ts';
import type { ReturnTarget } from '../../../shared/contract/documents/returns.ts';
import {
  type Meaning,
  MEANINGS_OF_KIND,
  RETURN_KINDS,
  type ReturnKind,
} from '../../../shared/domain/returns/meaning.ts';
import { foldWords } from '../../../shared/domain/value/fold.ts';
import { tidyText } from '../import/cell/cell-text.ts';
import { headerWords } from '../import/header/header-words.ts';
import { NOES } from './known-returns.ts';
import type { ReturnColumn, ReturnTable } from './return-columns.ts';

function ofAlone(kind: ReturnKind): ReadonlySet<Meaning> {
  const others = RETURN_KINDS.filter((other) => other !== kind).flatMap((other) => MEANINGS_OF_KIND[other]);
  return new Set(MEANINGS_OF_KIND[kind].filter((meaning) => !others.includes(meaning)));
}

const OF_LETTERS_ALONE = ofAlone('letters');
/** Without the noes: « refusé » and « opposition » are written of messages too. */
const OF_CALLS_ALONE = new Set([...ofAlone('calls')].filter((meaning) => !NOES.has(meaning)));

const TEXTS = /\b(?:sms|texto|gsm|msisdn|destinataire|recipient|stop)\b/;

/** What the file is about: as its tool, its list, its columns or the words of its codes say. */
export function kindOfTable(
  { columns, rows }: ReturnTable,
  { tool, file, list }: { readonly tool: ReturnTool | null; readonly file: string; readonly list: ReturnKind | null },
): ReturnKind | null {
  if (tool !== null && tool !== 'stop_list') return tool === 'vicidial' ? 'calls' : 'messages';
  if (list !== null) return list;
  if (tool !== null) return 'messages';
  const of = (target: ReturnTarget): ReturnColumn | undefined => columns.find((column) => column.target === target);
  const code = of('code');
  const told = code === undefined ? [] : rows.flatMap(({ cells }) => meaningOf(cells[code.index] ?? null));
  const says = (kind: ReturnKind): number => told.filter((meaning) => MEANINGS_OF_KIND[kind].includes(meaning)).length;
  const isOfPost = told.some((meaning) => OF_LETTERS_ALONE.has(meaning));
  if (isOfPost && of('email') === undefined && of('phone') === undefined) return 'letters';
  if (says('letters') > says('messages') && says('letters') > says('calls')) return 'letters';
  const phone = of('phone');
  // A report of calls may have the e-mail of each person too.
  const isOfCalls = phone !== undefined && told.some((meaning) => OF_CALLS_ALONE.has(meaning));
  if (of('email') !== undefined) return isOfCalls && says('calls') > says('messages') ? 'calls' : 'messages';
  const name = foldWords(file.replaceAll(/[_.-]+/g, ' '));
  if (phone !== undefined && (TEXTS.test(headerWords(phone.header)) || TEXTS.test(name))) return 'messages';
  if (phone !== undefined || says('calls') > 0) return 'calls';
  return says('messages') > 0 ? 'messages' : null;
}

function meaningOf(cell: Parameters<typeof tidyText>[0]) {
  const known = knownCode(tidyText(cell), null);
  return known === null ? [] : [known.meaning];
}
