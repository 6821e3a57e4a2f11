import { normaliseEmails } from '../../../shared/domain/value/email.ts';
import { foldWords } from '../../../shared/domain/value/fold.ts';
import { readReference } from '../../../shared/domain/contact/reference.ts';
import { knownCode, type ReturnTool } from '../../../shared/domain/returns/known-codes.ts';
import type { ReturnTarget } from '../../../shared/contract/documents/returns.ts';
import { columnLetter, isBlank, tidyText } from '../import/cell/cell-text.ts';
import { headerWords } from '../import/header/header-words.ts';
import type { SampleRow } from '../import/table/sample-rows.ts';
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
    /^(?:phone number|phone|telephone|tel|numero|numero de (?:telephone|mobile)|number|mobile|portable|gsm|msisdn|sms|destinataire|recipient|to)$/,
  ],
  email: [/^(?:e ?mail|email address|adresse (?:e ?mail|mail|electronique)|courriel|mail|recipient email)$/],
  name: [/^(?:nom complet|nom et prenom|prenom et nom|nom prenom|prenom nom|nom du destinataire|nom|name)$/],
  street: [/^(?:adresse|adresse postale|rue|voie|numero et rue|numero et voie|street|address)$/],
  postcode: [/^(?:cp|code postal|postcode|postal code|zip|zip code)$/],
  at: [
    /^(?:call date|last local call time|unsub time|clean time)$/,
    /^(?:date|date heure|date et heure|datetime|timestamp|horodatage|event date|date (?:d |de l )?(?:appel|evenement)|date (?:de )?(?:retour|rejet|desinscription|reception)|heure d appel|call time|ts)$/,
    /^(?:appele(?: le)?|appel(?: du| le)?|jour(?: (?:d |de l )?appel)?|date (?:du )?contact|debut(?: (?:d |de l )?appel)?|heure(?: de debut)?|call start(?: time)?|start time|called at)$/,
  ],
  code: [
    /^(?:status|blocklisted)$/,
    /^(?:statut|disposition|dispo|qualification|qualif|code (?:retour|appel|fin|resultat|de retour)|motif|motif (?:du )?retour|event|evenement|resultat|result|outcome|type|code)$/,
    /^(?:term reason|reason|raison)$/,
  ],
  codeName: [/^(?:status name|libelle|libelle (?:du )?(?:statut|code|motif)|disposition name|nom du statut)$/],
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
  /** Below the headings. */
  readonly rows: readonly SampleRow[];
}

const DEEPEST_HEADER = 20;
const MOSTLY = 0.5;

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
  for (const target of ['reference', 'email', 'phone', 'code'] as const) {
    if ([...chosen.values()].includes(target)) continue;
    const byValues = told.find(({ index, hint }) => hint === null && !chosen.has(index) && tells(target, index, rows));
    if (byValues !== undefined) chosen.set(byValues.index, target);
  }
  const columns = told.map(({ index, letter, header: text }) => ({
    index,
    letter,
    header: text,
    target: chosen.get(index) ?? null,
  }));
  return { headerRow: header?.number ?? 0, columns, rows };
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

/** Whether its values alone say what a column is. */
function tells(target: 'reference' | 'email' | 'phone' | 'code', index: number, rows: readonly SampleRow[]): boolean {
  const isTelling = {
    reference: isCodedReference,
    email: isEmail,
    phone: (text: string) => returnedPhone(text) !== null,
    code: (text: string) => knownCode(text, null) !== null,
  }[target];
  return share(index, rows, (text) => text !== '', true) > 0 && share(index, rows, isTelling) >= 0.8;
}

function isCodedReference(text: string): boolean {
  const reference = readReference(text);
  return reference !== null && reference.code !== null;
}

function isEmail(text: string): boolean {
  return text.includes('@') && normaliseEmails(text).value !== null;
}

/** Of the cells that hold something; of all of them with `ofAll`. 1 where there are none. */
function share(index: number, rows: readonly SampleRow[], isMeant: (text: string) => boolean, ofAll = false): number {
  const texts = rows.map(({ cells }) => tidyText(cells[index] ?? null));
  const counted = ofAll ? texts : texts.filter((text) => text !== '');
  return counted.length === 0 ? (ofAll ? 0 : 1) : counted.filter(isMeant).length / counted.length;
}

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
