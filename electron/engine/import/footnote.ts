import { fold } from '../../../shared/domain/fold.ts';
import { normaliseDate } from '../../../shared/domain/date-text.ts';
import type { Cell, Row } from '../spreadsheet/row-source.ts';
import { isBlank, tidyText } from './cell-text.ts';
import type { RowDraft } from './row-draft.ts';

/** `*`, `(1)`, `²` and the like, as a footnote begins. */
const MARK = /^(?:\*+|\(\*+\)|\(\d{1,2}\)|\[\d{1,2}\]|[¹²³†‡])\s*/u;
/** « NPAI = n'habite pas à l'adresse », « NB : », « Source : ». Of a person or firm nobody writes so. */
const LABELLED = /^(?:[\p{L}.]{1,12} ?=|(?:sources?|notes?|nb|n\.b\.|remarques?|rq|legende|attention|important|rappel|npai|dcd|information|precision|mention|avertissement|key|legend|warning) ?:)/u;
/** Of these the first words alone could be a name (« Édition du Soleil »): a day, a number or more words say that they are none. */
const NOTES = [
  /^(?:derniere )?(?:mise?s? a jour|maj)\b(?: (?:le|du|au|en|par)\b| ?:|$| \d)/,
  /^(?:(?:liste|fichier|document|tableau|etat|annuaire) )?(?:edite|imprime|genere|exporte|extrait|etabli|arrete|cree|mis a jour|declare|depose)e?s? (?:le|au|par|a|du|sur)\b/,
  /^(?:edition|impression|export|extraction|situation|etat|liste|donnees|tirage) (?:du|au|le|a jour au) (?:\d|1er\b)/,
  /^(?:document |fichier |liste )?(?:strictement )?confidentiel(?:le)?s?\b/,
  /^(?:ne pas diffuser|diffusion (?:interdite|restreinte)|(?:a )?usage interne|reproduction interdite|tous droits reserves|copyright\b|©)/,
  /^conformement (?:a|au|aux)\b/,
  /^page \d+(?: ?(?:\/|sur|of|de) ?\d+)?$/,
  /^[\s*=_-]*fin (?:de (?:la |page|fichier|liste)|du (?:fichier|document|tableau)|des? )/,
  /^(?:last )?(?:updated|printed|generated|exported|created)(?: (?:on|at|by)\b| ?:)/,
  /^(?:strictly )?confidential\b|^(?:for )?internal use\b|^all rights reserved\b|^end of (?:list|file|report)\b/,
];
/** The letter over the names that begin with it, in a printed directory. */
const INDEX_LETTER = /^\p{L}$/u;
const LEAST_WORDS = 6;

/** What stands under or between the contacts and is a line of text: a footnote, the day of the list, a letter of its index. */
export function isFootnote(row: Row, { emails, phones, address }: Pick<RowDraft, 'emails' | 'phones' | 'address'>): boolean {
  if (emails.length > 0 || phones.length > 0 || address.street !== undefined) return false;
  const text = onlyText(row);
  return text !== null && isNote(text);
}

/** The text of a row that holds one; days and figures may stand beside it. */
function onlyText(row: Row): string | null {
  let text: string | null = null;
  for (let column = 0; column < row.width; column += 1) {
    const cell = row.cell(column);
    if (cell === null || isBlank(cell) || (text !== null && isFigure(cell))) continue;
    if (typeof cell !== 'string' || text !== null) return null;
    text = tidyText(cell);
  }
  return text;
}

function isFigure(cell: Cell): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell === 'object') return cell?.kind === 'date';
  return typeof cell === 'string' && /^\d/.test(cell) && normaliseDate(cell, { order: 'dmy', today: '9000-01-01', kind: 'past' }).value !== null;
}

function isNote(text: string): boolean {
  const folded = fold(text);
  if (INDEX_LETTER.test(text) || LABELLED.test(folded) || NOTES.some((pattern) => pattern.test(folded))) return true;
  const marked = text.replace(MARK, '');
  // « *Dupont » may be somebody with a star.
  if (marked !== text) return /[=:]/.test(marked) || /^\p{Ll}/u.test(marked) || wordsIn(marked) > 4;
  return /^\(.*\)$/.test(text) || (/[.!]$/.test(text) && wordsIn(text) >= LEAST_WORDS);
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
