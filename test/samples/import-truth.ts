import { readFileSync } from 'node:fs';
import type { ImportReport } from '../../electron/engine/import/import-report.ts';
import { CHANNELS, type Channel } from '../../shared/domain/channel.ts';
import type { ConsentEvent, Contact, Origin } from '../../shared/domain/contact/contact.ts';
import { frenchDay } from '../../shared/domain/calendar/date-text.ts';
import { SAMPLES } from './truth.ts';

/** The expected import of a sample workbook, end to end (test/fixtures/samples/README.md). */

export interface TrueContact extends Partial<Record<keyof Contact, unknown>> {
  readonly _rows: readonly number[];
  readonly _emailsInclude?: readonly string[];
  readonly _phonesInclude?: readonly string[];
  readonly _noConsent?: readonly Channel[];
  readonly _suppressedMaybe?: readonly Channel[];
  readonly suppressed?: readonly (Channel | 'all')[];
  readonly consents?: readonly Partial<ConsentEvent>[];
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly origins?: readonly Partial<Origin>[];
}

interface TrueCell {
  readonly row: number;
  readonly column: string;
}

export interface ImportTruth {
  readonly file: string;
  readonly origin: string;
  readonly sheet: string | null;
  readonly mapping: {
    readonly headerRow: number;
    readonly columns: Readonly<Record<string, string | readonly string[]>>;
    readonly open: readonly string[];
  };
  readonly expect: {
    readonly rows: number;
    readonly created: number;
    readonly merged: number;
    readonly rejected: number;
    readonly rejectedRows: readonly number[];
    readonly everyContact: Omit<TrueContact, '_rows'>;
    readonly contacts: readonly TrueContact[];
    readonly problems: readonly TrueCell[];
    readonly maybeProblems: readonly TrueCell[];
  };
}

export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(`${SAMPLES}${name}`, 'utf8')) as unknown;
}

/** The mapping of a truth file as MAP.json has it: the first of several right fields; open columns left out. */
export function mappingOf({ mapping }: ImportTruth): unknown {
  const columns: Record<string, string | null> = {};
  for (const [header, target] of Object.entries(mapping.columns))
    columns[header] = typeof target === 'string' ? target : (target[0] ?? null);
  for (const header of mapping.open) columns[header] = null;
  return { headerRow: mapping.headerRow, columns };
}

/** The differences from the truth, one line each; empty when there are none. */
export function differences(truth: ImportTruth, report: ImportReport, contacts: readonly Contact[]): string[] {
  const { expect } = truth;
  return [
    ...countDifferences(truth, report),
    ...(contacts.length === expect.contacts.length
      ? []
      : [`${contacts.length} contacts, not ${expect.contacts.length}`]),
    ...expect.contacts.flatMap((right, place) => {
      const contact = contacts[place];
      return contact === undefined
        ? []
        : contactDifferences({ ...expect.everyContact, ...right }, contact).map(
            (line) => `row ${right._rows.join(', ')}: ${line}`,
          );
    }),
    ...problemDifferences(truth, report),
  ];
}

function countDifferences({ expect }: ImportTruth, report: ImportReport): string[] {
  const merged = report.updated + report.unchanged;
  const lines: string[] = [];
  for (const [name, is, right] of [
    ['rows', report.rows, expect.rows],
    ['created', report.created, expect.created],
    ['merged', merged, expect.merged],
    ['rejected', report.rejected, expect.rejected],
  ] as const) {
    if (is !== right) lines.push(`${name}: ${is}, not ${right}`);
  }
  const rejectedRows = report.problems
    .filter(({ severity, column }) => severity === 'error' && column === undefined)
    .map(({ row }) => row);
  if (JSON.stringify(rejectedRows) !== JSON.stringify(expect.rejectedRows))
    lines.push(`rejected rows ${rejectedRows.join(' ')}, not ${expect.rejectedRows.join(' ')}`);
  return lines;
}

function problemDifferences({ expect }: ImportTruth, report: ImportReport): string[] {
  const key = ({ row, column }: { readonly row?: number | undefined; readonly column?: string | undefined }): string =>
    `${row ?? '-'} ${tidied(column ?? '')}`;
  const warned = new Set(report.problems.filter(({ severity }) => severity === 'warning').map(key));
  const known = new Set([...expect.problems, ...expect.maybeProblems].map(key));
  const missed = expect.problems.filter((cell) => !warned.has(key(cell))).map((cell) => `no warning for ${key(cell)}`);
  const falseAlarms = [...warned].filter((cell) => !known.has(cell)).map((cell) => `false alarm at ${cell}`);
  return [...missed, ...falseAlarms];
}

const LISTS = new Set(['emails', 'phones', 'suppressed', 'consents', 'origins']);

function contactDifferences(right: TrueContact, contact: Contact): string[] {
  const lines: string[] = [];
  for (const [field, value] of Object.entries(right)) {
    if (field.startsWith('_') || LISTS.has(field)) continue;
    const is = contact[field as keyof Contact];
    if (value === null ? is !== undefined : tidied(is) !== tidied(value))
      lines.push(`${field}: ${JSON.stringify(is)}, not ${JSON.stringify(value)}`);
  }
  if (right.emails !== undefined && sorted(contact.emails) !== sorted(right.emails))
    lines.push(`emails: ${contact.emails.join(' ')}, not ${right.emails.join(' ')}`);
  if (right.phones !== undefined && sorted(contact.phones) !== sorted(right.phones))
    lines.push(`phones: ${contact.phones.join(' ')}, not ${right.phones.join(' ')}`);
  for (const email of right._emailsInclude ?? [])
    if (!contact.emails.includes(email)) lines.push(`emails lack ${email}`);
  for (const phone of right._phonesInclude ?? [])
    if (!contact.phones.includes(phone)) lines.push(`phones lack ${phone}`);
  return [
    ...lines,
    ...suppressionDifferences(right, contact),
    ...consentDifferences(right, contact),
    ...originDifferences(right, contact),
  ];
}

/** « Ne pas appeler » may stop robots too, « ne plus écrire » e-mails; no other channel may be closed. */
function suppressionDifferences(right: TrueContact, contact: Contact): string[] {
  if (right.suppressed === undefined) return [];
  const closed: ReadonlySet<string> = new Set(right.suppressed.includes('all') ? CHANNELS : right.suppressed);
  const allowed = new Set([
    ...closed,
    ...(right._suppressedMaybe ?? []),
    ...(closed.has('phone') ? ['automated_call'] : []),
    ...(closed.has('post') ? ['email'] : []),
  ]);
  const missing = [...closed].filter((channel) => !contact.suppressed.some((suppressed) => suppressed === channel));
  const tooMany = contact.suppressed.filter((channel) => !allowed.has(channel));
  return [
    ...missing.map((channel) => `${channel} is not suppressed`),
    ...tooMany.map((channel) => `${channel} is suppressed`),
  ];
}

function consentDifferences(right: TrueContact, contact: Contact): string[] {
  const missing = (right.consents ?? []).filter(
    (wanted) =>
      !contact.consents.some(
        ({ channel, event, at }) =>
          channel === wanted.channel &&
          event === wanted.event &&
          (wanted.at === undefined || frenchDay(at) === wanted.at),
      ),
  );
  const wrong = contact.consents.filter(
    ({ channel, event }) => event === 'granted' && (right._noConsent ?? []).some((none) => none === channel),
  );
  return [
    ...missing.map((event) => `no consent ${JSON.stringify(event)}`),
    ...wrong.map((event) => `consent ${JSON.stringify(event)}`),
  ];
}

function originDifferences(right: TrueContact, contact: Contact): string[] {
  return (right.origins ?? [])
    .filter(
      (wanted) =>
        !contact.origins.some((origin) =>
          Object.entries(wanted).every(([field, value]) => tidied(origin[field as keyof Origin]) === tidied(value)),
        ),
    )
    .map((wanted) => `no origin ${JSON.stringify(wanted)} in ${JSON.stringify(contact.origins)}`);
}

/** Text as the samples compare it: white space, apostrophes and case do not count, accents do. */
function tidied(value: unknown): string {
  return String(value).normalize('NFC').replace(/\s+/g, ' ').replaceAll('’', "'").trim().toLowerCase();
}

function sorted(values: readonly string[]): string {
  return [...values].sort().join(' ');
}
