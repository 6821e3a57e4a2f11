import { fold } from '../../../../shared/domain/value/fold.ts';
import { normaliseDate } from '../../../../shared/domain/calendar/date-text.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import { isBlank, tidyText } from '../cell/cell-text.ts';
import type { RowDraft } from './row-draft.ts';

/** The beginning of a footnote: `*`, `(1)`, `²` and the like. */
const MARK = /^(?:\*+|\(\*+\)|\(\d{1,2}\)|\[\d{1,2}\]|[¹²³†‡])\s*/u;
/** « NPAI = n'habite pas à l'adresse », « NB : », « Source : ». No name of a person or firm looks like this. */
const LABELLED =
  /^(?:[\p{L}.]{1,12} ?=|(?:sources?|notes?|nb|n\.b\.|remarques?|rq|legende|attention|important|rappel|npai|dcd|information|precision|mention|avertissement|key|legend|warning) ?:)/u;
/** Words that alone could begin a name (« Édition du Soleil »): a day, a number or more words show that they do not. */
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
/** The index letters of a printed directory: « A », « A – C », « A à C ». */
const INDEX_LETTER = /^\p{L}(?:\s?(?:[-–—/]|à|to)\s?\p{L})?$/u;
/** Titles of parts of a list: never a name, alone or with the words that distinguish the parts. */
const SECTIONS = [
  // The people of a list, in the plural; some firms have such names (« Artisans du Bois »).
  /^(?:(?:les|nos|autres|anciens?|anciennes?|nouveaux|nouvelles|futurs?|liste des) )*(?:adherents|adherentes|membres|clients|clientes|prospects|donateurs|donatrices|benevoles|sympathisants|abonnes|abonnees|inscrits|inscrites|participants|invites|licencies|licenciees|cotisants|bienfaiteurs|contacts|eleves|joueurs|joueuses|members|customers|donors|volunteers|subscribers)(?: (?!(?:and\b|et\b|associes\b|&)).*)?$/,
  /^(?:membres du |le )?(?:bureau|conseil d'administration|comite directeur|comite de direction)(?: (?:20\d\d|elargi|sortant|directeur|executif))?$/,
  /^(?:section|equipe|quartier|secteur|zone|tournee|categorie|commission|rubrique|canton|arrondissement) (?!(?:sa|sas|sarl|eurl)$).{1,30}$/,
  /^(?:groupe|liste|lot|niveau|classe|partie|page|feuille|team|group|list) (?:n[o°] ?)?(?:[a-z]|\d{1,3}[a-z]?)$/,
  /^(?:(?:annee|saison|exercice|promotion|campagne|cotisations?|adhesions?|year|season) )?20\d\d(?: ?[-/] ?(?:20)?\d\d)?$/,
  /^(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december) 20\d\d$/,
];
const OFFICE = String.raw`(?:vice[ -])?(?:president|tresorier|secretaire|directeur|directrice|gerant|responsable|maire|proviseur)(?:e|iere|ere)?s?`;
/** Signatures of a list. */
const SIGNATURES = [
  /^fait (?:a|le)\b/,
  new RegExp(`^(?:le|la|les|l') ?${OFFICE}\\b(?:[ ,:].*)?$`),
  new RegExp(`^pour (?:le|la|les|l')\\s?(?:bureau|association|comite|club|societe|mairie|${OFFICE})\\b`),
  /^(?:signature|cachet|visa|bon pour accord|lu et approuve|signe(?:e)? par|signed by)\b/,
  /^(?:cordialement|bien (?:a vous|cordialement)|sinceres salutations|salutations|merci (?:de|d'|pour|a)|best regards|kind regards)\b/,
];
/** The coordinates after these words belong to the keeper of the list, not to its people. */
const KEEPER =
  /^(?:contacts?|renseignements?|informations?|secretariat|siege(?: social)?|permanence|nous (?:contacter|joindre)|pour (?:tout|toute|plus)\b[^:@]*|responsable(?: du fichier)?|liste tenue par[^:@]*|enquiries)\s?:/;
const LEAST_WORDS = 6;

/**
 * A line of text below or between the contacts: a footnote, the day of the list, the title of a part, a letter of the
 * index, the signature of its keeper.
 */
export function isFootnote(
  row: Row,
  { emails, phones, address }: Pick<RowDraft, 'emails' | 'phones' | 'address'>,
): boolean {
  if (emails.length > 0 || phones.length > 0) return isKeeper(row);
  if (address.street !== undefined) return false;
  const text = onlyText(row);
  return text === null ? isYearAlone(row) : isNote(text);
}

/** « Renseignements : secretariat@example.com », in one cell. */
function isKeeper(row: Row): boolean {
  const text = onlyText(row);
  return text !== null && KEEPER.test(fold(text));
}

/** « 2025 » above the members of that year. */
function isYearAlone(row: Row): boolean {
  let year: Cell = null;
  for (let column = 0; column < row.width; column += 1) {
    const cell = row.cell(column);
    if (isBlank(cell)) continue;
    if (year !== null) return false;
    year = cell;
  }
  return typeof year === 'number' && Number.isInteger(year) && year >= 1950 && year < 2100;
}

/** The text of a row that holds one; days and figures may are next to it. */
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
  return (
    typeof cell === 'string' &&
    /^\d/.test(cell) &&
    normaliseDate(cell, { order: 'dmy', today: '9000-01-01', kind: 'past' }).value !== null
  );
}

function isNote(text: string): boolean {
  const folded = fold(text);
  if (INDEX_LETTER.test(text) || LABELLED.test(folded) || NOTES.some((pattern) => pattern.test(folded))) return true;
  if (isTitle(text, folded)) return true;
  const marked = text.replace(MARK, '');
  // « *Dupont » may be a person with an asterisk.
  if (marked !== text) return /[=:]/.test(marked) || /^\p{Ll}/u.test(marked) || wordsIn(marked) > 4;
  return /^\(.*\)$/.test(text) || (/[.!]$/.test(text) && wordsIn(text) >= LEAST_WORDS);
}

/** « Bureau : », « --- Donateurs --- », « Section randonnée ». */
function isTitle(text: string, folded: string): boolean {
  if (/[:：]$/.test(text) || /^[-–—=*_#•.~]{2,}\s*\p{L}/u.test(text)) return true;
  return SECTIONS.some((pattern) => pattern.test(folded)) || SIGNATURES.some((pattern) => pattern.test(folded));
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
