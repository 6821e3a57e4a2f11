import { foldWords } from '../../../shared/domain/value/fold.ts';
import { readReference } from '../../../shared/domain/contact/reference.ts';
import type { ReturnTool } from '../../../shared/domain/returns/known-codes.ts';
import type { ReturnTarget } from '../../../shared/contract/documents/returns.ts';
import { columnLetter, isBlank, tidyText } from '../import/cell/cell-text.ts';
import { headerWords } from '../import/header/header-words.ts';
import type { SampleRow } from '../import/table/sample-rows.ts';
import { isCodedReference, isEmail, MOSTLY, share, tells } from './column-values.ts';
import { NONE, secondCodeOf, type ToldColumn } from './second-result.ts';
import { returnedPhone } from '../../../shared/domain/value/returned-phone.ts';

/** A column of a file of returns. */
export interface ReturnColumn {
  /** 0 = A. */
  readonly index: number;
  readonly letter: string;
  readonly header: string;
  readonly target: ReturnTarget | null;
}

/** How tools head their columns, in words folded; of several columns for one target the first pattern decides. */
const HEADERS: Readonly<Record<ReturnTarget, readonly RegExp[]>> = {
  reference: [
    /^(?:vendor lead code|ext id|external id|champ ?2|reference aval|contact id aval)$/,
    /^(?:reference|ref|id externe|id contact|contact id|identifiant|id)$/,
  ],
  phone: [
    /^(?:phone number dialed|numero (?:appele|compose)|called number|dialed number)$/,
    /^(?:phone number|phone(?: ?1)?|telephone(?: ?1)?|tel ?1|tel|numero|numero de (?:telephone|mobile)|number|mobile|portable|gsm|msisdn|sms|destinataire|recipient|receiver|to|vers)$/,
  ],
  email: [/^(?:e ?mail|email address|adresse (?:e ?mail|mail|electronique)|courriel|mail|recipient email)$/],
  name: [/^(?:nom complet|nom et prenom|prenom et nom|nom prenom|prenom nom|nom du destinataire|nom|name)$/],
  street: [/^(?:adresse|adresse postale|rue|voie|numero et rue|numero et voie|street|address)$/],
  postcode: [/^(?:cp|code postal|postcode|postal code|zip|zip code)$/],
  at: [
    /^(?:call date|last local call time|unsub time|clean time)$/,
    /^(?:date(?: tz offset incl)?|date heure|date et heure|datetime|timestamp|horodatage|event date|date (?:d |de l )?(?:appel|evenement)|date (?:de )?(?:retour|rejet|desinscription|reception)|heure d appel|call time|ts)$/,
    /^(?:appele(?: le)?|appel(?: du| le)?|jour(?: (?:d |de l )?appel)?|date (?:du )?contact|debut(?: (?:d |de l )?appel)?|heure(?: de debut)?|call start(?: time)?|start time|called at|call record last attempt.*|last attempt)$/,
  ],
  code: [
    /^(?:status|blocklisted)$/,
    /^(?:disposition|dispo|qualification|qualif|(?:agent )?wrap ?up(?: code)?|call record last agent wrapup.*)$/,
    /^(?:statut|code (?:retour|appel|fin|resultat|de retour)|motif|motif (?:du |de (?:la )?)?(?:retour|non (?:distribution|remise))|event|evenement|resultat(?: (?:d |de l )?appel)?|result|call result|outcome|call outcome|issue|call record last result.*|st text)$/,
    /^(?:type|code|type (?:de )?(?:desinscription|rejet))$/,
    /^(?:term reason|reason|raison)$/,
  ],
  codeName: [
    /^(?:status name|lib(?:elle)?|lib(?:elle)? (?:du )?(?:statut|status|code|motif)|disposition name|nom du statut)$/,
  ],
  attempts: [
    /^(?:called count|attempts|tentatives|nb (?:d )?(?:appels|tentatives)|nombre (?:d |de )(?:appels|tentatives))$/,
  ],
  callbackAt: [
    /^(?:callback|callback (?:time|date|at)|date (?:de |du )?rappel|heure de rappel|rappel(?: (?:le|a|prevu|prevu le|prevu a))?|(?:a )?rappeler (?:le|a))$/,
  ],
  newAddress: [/^(?:nouvelle adresse|new address|adresse corrigee)$/],
  comment: [/^(?:comments?|commentaires?|remarques?|observations?|notes?)$/],
};

const TARGETS = Object.keys(HEADERS) as readonly ReturnTarget[];

/** What a heading says, and how plainly: 0 is the plainest. */
function targetOf(header: string): { readonly target: ReturnTarget; readonly rank: number } | null {
  const words = headerWords(header);
  for (const target of TARGETS) {
    const rank = HEADERS[target].findIndex((pattern) => pattern.test(words));
    if (rank >= 0) return { target, rank };
  }
  return null;
}

/** The columns of a table of returns and the row of its headings, 0 where it has none. */
export interface ReturnTable {
  readonly headerRow: number;
  readonly columns: readonly ReturnColumn[];
  /** The column of results that counts where that of the code is empty: agents note some calls, the dialer all. */
  readonly secondCode: number;
  /** The column of the time of day, where that of `at` holds days. */
  readonly timeOfDay: number;
  /** Below the headings. */
  readonly rows: readonly SampleRow[];
}

const DEEPEST_HEADER = 20;

/** @param headerRow where it is given: 1 = first, 0 = the file has none. */
export function findReturnTable(samples: readonly SampleRow[], headerRow?: number): ReturnTable {
  const header =
    headerRow === undefined ? headingsOf(samples) : (samples.find(({ number }) => number === headerRow) ?? null);
  const rows = samples.filter(({ number }) => number > (header?.number ?? 0));
  const width = Math.max(0, ...[...rows, ...(header === null ? [] : [header])].map(({ cells }) => cells.length));
  const told = Array.from({ length: width }, (_, index) => {
    const text = header === null ? '' : tidyText(header.cells[index] ?? null);
    return { index, letter: columnLetter(index), header: text, hint: text === '' ? null : targetOf(text) };
  });
  const chosen = new Map<number, ReturnTarget>();
  for (const target of TARGETS) {
    const [best] = told
      .filter(({ index, hint }) => hint?.target === target && holds(target, index, rows))
      .sort((one, other) => preference(target, other, rows) - preference(target, one, rows));
    if (best !== undefined) chosen.set(best.index, target);
  }
  const isFree = ({ index, hint }: ToldColumn): boolean => hint === null && !chosen.has(index);
  // Only times of a table without headings are known to be those of the calls.
  for (const target of [
    'reference',
    'email',
    'phone',
    'code',
    ...(header === null ? (['at'] as const) : []),
  ] as const) {
    if ([...chosen.values()].includes(target)) continue;
    const byValues = told.find((column) => isFree(column) && tells(target, column.index, rows));
    if (byValues !== undefined) chosen.set(byValues.index, target);
  }
  const secondCode = secondCodeOf(told, chosen, rows);
  const at = [...chosen].find(([, target]) => target === 'at')?.[0];
  const others = told.filter(({ index }) => !chosen.has(index));
  const columns = told.map(({ index, letter, header: text }) => ({
    index,
    letter,
    header: text,
    target: chosen.get(index) ?? null,
  }));
  const timeOfDay = others.find(
    ({ index, header: text }) => TIME_OF_DAY.test(headerWords(text)) && share(index, rows, isTimeOfDay) >= MOSTLY,
  )?.index;
  return {
    headerRow: header?.number ?? 0,
    columns,
    secondCode,
    timeOfDay: at === undefined ? NONE : (timeOfDay ?? NONE),
    rows,
  };
}

const TIME_OF_DAY = /^(?:heure(?: (?:d |de l )?appel| de debut)?|time(?: tz offset incl)?|call time|start time)$/;

/** `10:05`, `10h05`, `10:05:30`, `1005`. */
function isTimeOfDay(text: string): boolean {
  return timeOfDayIn(text) !== null;
}

/** `10:05:00`; null: no time of day. */
export function timeOfDayIn(text: string): string | null {
  const [whole, hours = '', minutes = '', seconds = '00'] = /^(\d{1,2})[:h]?(\d{2})(?::?(\d{2}))?$/.exec(text) ?? [];
  return whole === undefined ? null : `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}

function headingsOf(samples: readonly SampleRow[]): SampleRow | null {
  let best: { readonly row: SampleRow; readonly score: number } | null = null;
  for (const row of samples.slice(0, DEEPEST_HEADER)) {
    const targets = new Set(
      row.cells.flatMap((cell) => (isBlank(cell) ? [] : (targetOf(tidyText(cell))?.target ?? []))),
    );
    if (targets.size > (best?.score ?? 0)) best = { row, score: targets.size };
  }
  return best?.row ?? null;
}

/** References with a code before ids alone; then the plainest heading, then the column that holds most. */
function preference(
  target: ReturnTarget,
  { index, hint }: { readonly index: number; readonly hint: { readonly rank: number } | null },
  rows: readonly SampleRow[],
): number {
  const coded = target === 'reference' ? share(index, rows, isCodedReference) * 100 : 0;
  return coded - (hint?.rank ?? 9) * 10 + share(index, rows, (text) => text !== '', true);
}

/** Whether what a column holds may be what its heading says. A column of nothing may. */
function holds(target: ReturnTarget, index: number, rows: readonly SampleRow[]): boolean {
  const isFitting = FITTING[target];
  return isFitting === undefined || share(index, rows, isFitting) >= MOSTLY;
}

const FITTING: Readonly<Partial<Record<ReturnTarget, (text: string) => boolean>>> = {
  reference: (text) => readReference(text) !== null,
  phone: (text) => returnedPhone(text) !== null,
  email: isEmail,
};

/** A tool that is known from the start, and what each row of its file means where no column says so. */
export interface RecognisedTool {
  readonly tool: ReturnTool | null;
  readonly constant: string | null;
}

const STOP_NAME =
  /\b(?:stops?|desabonn\w*|desinscri\w*|unsubscrib\w*|unsub|opt ?outs?|blacklist|liste noire|blocklist)\b/;

/** @param fileName without its folder. */
export function recogniseTool(columns: readonly ReturnColumn[], fileName: string): RecognisedTool {
  const words = new Set(columns.map(({ header }) => headerWords(header)));
  const has = (...headers: readonly string[]): boolean => headers.some((header) => words.has(header));
  if (has('vendor lead code', 'phone number dialed', 'last local call time'))
    return { tool: 'vicidial', constant: null };
  if (has('blocklisted')) return { tool: 'brevo', constant: null };
  if (has('email address') && has('leid', 'euid', 'unsub time', 'clean time', 'member rating')) {
    const constant = has('unsub time') ? 'unsubscribed' : has('clean time') ? 'cleaned' : 'subscribed';
    return { tool: 'mailchimp', constant };
  }
  const targets = new Set(columns.flatMap(({ target }) => target ?? []));
  const name = foldWords(fileName.replace(/\.[^.]*$/, '').replaceAll(/[_.-]+/g, ' '));
  if (!targets.has('code') && (targets.has('phone') || targets.has('email')) && STOP_NAME.test(name))
    return { tool: 'stop_list', constant: targets.has('email') ? 'unsubscribed' : 'stop' };
  return { tool: null, constant: null };
}
