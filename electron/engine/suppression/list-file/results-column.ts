import { basename } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { fold, foldWords } from '../../../../shared/domain/value/fold.ts';
import { readOpposition } from '../../../../shared/domain/value/opposition-words.ts';
import { oppositionInRemark } from '../../../../shared/domain/value/remark-words.ts';
import { readYesNo } from '../../../../shared/domain/value/yes-no.ts';
import { tidyText } from '../../import/cell/cell-text.ts';
import type { TableColumn } from '../../import/table/find-table.ts';
import { headerHint, headerWords } from '../../import/header/header-words.ts';
import { columnName } from '../../import/columns/mapping.ts';
import type { SampleRow } from '../../import/table/sample-rows.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';

/**
 * A call report or a contact list of an e-mail tool contains all people, not only those who opposed. A column of
 * results shows it: « NA, DNC, NI », TRUE and FALSE under `blocklisted`. Imported whole, it would permanently close
 * people who did not oppose.
 */
export interface ResultsColumn {
  /** Its header, or its letter. */
  readonly column: string;
  /** As in the file, the most frequent first; a blank cell is ''. Rows without a person are not counted. */
  readonly values: readonly { readonly value: string; readonly count: number; readonly saysNo: boolean }[];
}

/** - `flag`: an answer says whether the person opposed; `consent`: whether the person agreed; `result`: the outcome. */
type Kind = 'flag' | 'consent' | 'result';

const FLAG =
  /\b(?:blocklist(?:ed)?|blacklist(?:ed)?|unsub(?:scribed?)?|optout|opt out|suppressed|ne plus contacter|stop pub)\b/;
const RESULT =
  /\b(?:statuts?|status|dispositions?|dispo|resultats?|results?|outcomes?|qualifications?|qualif|term reason|code (?:retour|resultat|appel|fin)|retours?|reponses?|response|etat|etape|stage|subscribed|abonne|inscrit)\b/;

/** Codes of dialers and mailing tools without a refusal. */
const DISPOSITIONS = new Set(
  (
    'na|n|a|aa|am|al|ab|adc|adcct|b|busy|dc|drop|pdrop|xdrop|ni|np|dec|sale|callbk|cbhold|lb|new|incall|ringing|dispo|nanque|afthrs|no answer|noanswer|answered|answering machine|not interested|interested|callback|call back|' +
    'wrong number|disconnected|voicemail|completed|failed|congestion|pas de reponse|sans reponse|ne repond pas|non joint|injoignable|non joignable|occupe|repondeur|messagerie|rappel|a rappeler|rappeler|vendu|vente|rdv|rendez vous|' +
    'pas interesse|interesse|faux numero|hors cible|contact argumente|argumente|subscribed|active|actif|abonne|inscrit|delivered|opened|clicked|bounced|cleaned|pending|confirmed|unconfirmed|enabled|disabled'
  ).split('|'),
);

/** Codes of tools for refusals, in addition to refusals in words. */
const NO_WORDS =
  /\b(?:dnc|dncl|dncc|do not (?:call|contact|mail|email)|stop|oppos\w*|refus\w*|desinscri\w*|desabonn\w*|unsub\w*|blacklist\w*|blocklist\w*|blocked|bloque\w*|opt ?outs?|complained|complaint|spam|plainte|radie\w*|liste rouge|robinson|suppress(?:ed)?)\b/;

/** A column with more different values contains remarks, not results. */
const MOST_VALUES = 40;
const DATE = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})/;
const TRUTHS: Readonly<Record<string, string>> = { vrai: 'true', faux: 'false' };

/** The comparable form of a cell: `TRUE`, VRAI and a checked box are equal. */
export function resultKey(cell: Cell | string): string {
  const key = fold(tidyText(cell));
  return TRUTHS[key] ?? key;
}

/** Whether a cell is one of some wanted values, given as keys. */
export function isResult(cell: Cell, wanted: ReadonlySet<string>): boolean {
  const key = resultKey(cell);
  return wanted.has(key) || (key !== '' && wanted.has(ANY_DAY));
}

interface Tally {
  readonly column: TableColumn;
  readonly kind: Kind;
  readonly values: Map<string, { readonly value: string; count: number; readonly saysNo: boolean }>;
}

/** Examines each row with a person, and says at the end whether the file contains results. */
export class ResultsSearch {
  readonly #tallies: readonly Tally[];
  /** Rows without a refusal in any column of answers. */
  #withoutFlag = 0;

  /** @param rows a sample, for columns with an uninformative header. */
  constructor(columns: readonly TableColumn[], rows: readonly SampleRow[]) {
    this.#tallies = columns.flatMap((column) => {
      const kind = kindOf(column, rows);
      return kind === null ? [] : [{ column, kind, values: new Map() }];
    });
  }

  note(row: Row): void {
    let isFlagged = false;
    for (const { column, kind, values } of this.#tallies) {
      const cell = row.cell(column.index);
      const text = tidyText(cell);
      const isDay = kind === 'flag' && DATE.test(text);
      const key = isDay ? ANY_DAY : resultKey(cell);
      let value = values.get(key);
      if (value === undefined && values.size > MOST_VALUES) continue;
      if (value === undefined)
        values.set(
          key,
          (value = { value: isDay ? ANY_DAY : text, count: 0, saysNo: saysNo(text, column.header, kind) }),
        );
      value.count += 1;
      if (value.saysNo && kind === 'flag') isFlagged = true;
    }
    if (!isFlagged) this.#withoutFlag += 1;
  }

  /** The column that shows it, the clearest first; null when every row may count as a refusal. */
  found(): ResultsColumn | null {
    const answers = this.#tallies
      .filter((tally) => this.#isResults(tally))
      .sort((one, other) => ORDER[one.kind] - ORDER[other.kind]);
    const [first] = answers;
    if (first === undefined) return null;
    const values = [...first.values.values()].sort(
      (one, other) => other.count - one.count || one.value.localeCompare(other.value),
    );
    return { column: columnName(first.column), values };
  }

  #isResults({ kind, values }: Tally): boolean {
    const filled = [...values.values()].filter(({ value }) => value !== '');
    if (filled.length === 0 || values.size > MOST_VALUES) return false;
    const others = filled.filter((value) => !value.saysNo);
    const hasBlank = values.has('');
    // « Stop SMS » next to « Stop mail »: a row refuses in one of them.
    if (kind === 'flag')
      return this.#withoutFlag > 0 && (others.length > 0 || (hasBlank && filled.some(({ value }) => isAnswer(value))));
    if (others.length === 0) return hasBlank;
    if (filled.length > 1 || kind === 'consent') return true;
    return others.every(({ value }) => DISPOSITIONS.has(foldWords(value)));
  }
}

/** The value for every day in a column of « unsubscribed on »: in `--only` it means any non-blank value. */
export const ANY_DAY = '*';

const ORDER: Readonly<Record<Kind, number>> = { flag: 0, consent: 1, result: 2 };

function kindOf(column: TableColumn, rows: readonly SampleRow[]): Kind | null {
  const words = headerWords(column.header);
  const target = headerHint(column.header)?.target ?? null;
  if (target === 'opposition' || FLAG.test(words)) return 'flag';
  if (
    target?.startsWith('consent') === true &&
    target !== 'consentOn' &&
    target !== 'consentUntil' &&
    target !== 'consentWording'
  )
    return 'consent';
  if (target === 'status' || (target === null && RESULT.test(words))) return 'result';
  return target !== 'sirene' && holdsDispositions(column, rows) ? 'result' : null;
}

function saysNo(text: string, header: string, kind: Kind): boolean {
  if (text === '') return false;
  if (kind === 'consent') return readYesNo(text) === 'no';
  if (kind === 'flag') return readOpposition(TRUTHS[fold(text)] ?? text, header) !== null;
  return NO_WORDS.test(foldWords(text)) || oppositionInRemark(text) !== null;
}

/** A blank in a column of « oui » or days means no refusal; in a column of reasons in words it means nothing. */
function isAnswer(value: string): boolean {
  return value === ANY_DAY || (readYesNo(value) ?? 'unclear') !== 'unclear';
}

/** Minimal share of dispositions among a column's values for a column of results. */
const MOST = 0.8;

function holdsDispositions({ index }: TableColumn, rows: readonly SampleRow[]): boolean {
  const answers = rows.map(({ cells }) => foldWords(tidyText(cells[index] ?? null))).filter((text) => text !== '');
  const known = answers.filter((text) => DISPOSITIONS.has(text) || NO_WORDS.test(text));
  // « A » and « B » alone may be any groups.
  return (
    answers.length > 0 &&
    known.length >= answers.length * MOST &&
    new Set(answers).size > 1 &&
    known.some((text) => text.length > 1 && DISPOSITIONS.has(text))
  );
}

/** @throws AppError `suppression.results_file` */
export function refuseResults({ column, values }: ResultsColumn, file: string): never {
  const counts = values.map(({ value, count }) => `${value === '' ? '–' : value} (${String(count)})`);
  throw new AppError('suppression.results_file', { file: basename(file), column, values: counts.join(', ') });
}
