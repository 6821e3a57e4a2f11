import { beforeAll, describe, expect, it } from 'vitest';
import { comparable, readTruths, SAMPLES, type Truth, type TruthContact } from '../../../test/samples/truth.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import { gatherColumnFacts } from './columns/column-facts.ts';
import { findTable, type FoundTable } from './table/find-table.ts';
import { applyMapping, mappedColumns, type MappedColumn } from './columns/mapping.ts';
import { withoutOtherTables } from './row/other-tables.ts';
import { proposeMapping } from './columns/propose-mapping.ts';
import type { ProposedColumn } from './columns/proposed-column.ts';
import { createRowReader } from './row/read-row.ts';
import type { RowDraft } from './row/row-draft.ts';
import { sampleSheets, type SampleRow, type SheetSample } from './table/sample-rows.ts';

const TODAY = '2026-11-24';

/** More rows than any sample file has, so that the whole file is sampled. */
const ALL_ROWS = 5000;

async function readSheets(file: string): Promise<SheetSample[]> {
  const source = await openRowSource(SAMPLES + file);
  try {
    return await sampleSheets(source, ALL_ROWS);
  } finally {
    await source.close();
  }
}

function readRows(rows: readonly SampleRow[], columns: readonly MappedColumn[]): ReadonlyMap<number, RowDraft> {
  const read = createRowReader({ columns, facts: gatherColumnFacts(columns, rows), today: TODAY });
  return new Map(
    rows.map(({ number, cells }) => [
      number,
      read({ number, hidden: false, width: cells.length, cell: (column) => cells[column] ?? null }),
    ]),
  );
}

function mappingOf(truth: Truth): Record<string, string | null> {
  const given = Object.entries(truth.mapping.columns).map(([header, target]): [string, string] => [
    header,
    typeof target === 'string' ? target : (target[0] ?? ''),
  ]);
  return Object.fromEntries([...given, ...truth.mapping.open.map((header): [string, null] => [header, null])]);
}

const FIELDS = [
  'civility',
  'firstName',
  'lastName',
  'company',
  'jobTitle',
  'siret',
  'street',
  'addressComplement',
  'postcode',
  'city',
  'territory',
  'birthDate',
  'customerRef',
  'lastContactOn',
];

/** The differences between a draft and the truth of its contact. */
function differences(draft: RowDraft, contact: TruthContact): string[] {
  const wrong: string[] = [];
  const compare = (what: string, got: unknown, expected: unknown): void => {
    if (JSON.stringify(got ?? null) !== JSON.stringify(expected ?? null))
      wrong.push(`row ${draft.row}: ${what} ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`);
  };
  const flat: Readonly<Record<string, unknown>> = { ...draft.person, ...draft.address };
  for (const field of FIELDS) if (field in contact) compare(field, comparable(flat[field]), comparable(contact[field]));
  if (contact.emails !== undefined) compare('emails', [...draft.emails].sort(), [...contact.emails].sort());
  if (contact.phones !== undefined) compare('phones', [...draft.phones].sort(), [...contact.phones].sort());
  for (const email of contact._emailsInclude ?? [])
    if (!draft.emails.includes(email)) wrong.push(`row ${draft.row}: lacks an e-mail`);
  for (const phone of contact._phonesInclude ?? [])
    if (!draft.phones.includes(phone)) wrong.push(`row ${draft.row}: lacks a phone`);
  for (const { channel, event, at } of contact.consents ?? []) {
    const found = draft.consents.find(
      (consent) =>
        consent.channel === channel && consent.event === event && (at === undefined || consent.at?.slice(0, 10) === at),
    );
    if (found === undefined) wrong.push(`row ${draft.row}: no ${event} for ${channel}`);
  }
  for (const channel of contact._noConsent ?? []) {
    if (draft.consents.some((consent) => consent.channel === channel && consent.event === 'granted'))
      wrong.push(`row ${draft.row}: grants ${channel}`);
  }
  if (contact.suppressed !== undefined)
    compare(
      'suppressed',
      [...new Set(draft.oppositions.flatMap(({ channels }) => channels))].sort(),
      [...contact.suppressed].sort(),
    );
  if (contact._collectedOn !== undefined) compare('collectedOn', draft.collectedOn?.slice(0, 10), contact._collectedOn);
  if (contact._lastPurchaseOn !== undefined) compare('sale', draft.sale?.on, contact._lastPurchaseOn);
  if (contact._source !== undefined) compare('source', comparable(draft.source), comparable(contact._source));
  return wrong;
}

describe.each(readTruths().map((truth) => [truth.file, truth] as const))('%s', (file, truth) => {
  let sheets: SheetSample[];
  let table: FoundTable;
  let proposal: ProposedColumn[];

  beforeAll(async () => {
    sheets = await readSheets(file);
    table = findTable(sheets);
    proposal = proposeMapping(table, truth.command);
  });

  it('is found: sheet and header row', () => {
    expect([table.sheet, table.headerRow]).toEqual([truth.sheet ?? '', truth.mapping.headerRow]);
    expect(table.rows).toHaveLength(truth.expect.rows);
  });

  it.each([2, 3, 5])('is one table, even without every %i. row', (step) => {
    const rows = table.rows.filter((_, index) => index % step !== 1);
    expect(withoutOtherTables({ ...table, rows }).rows).toEqual(rows);
    expect(table.aside).toBeNull();
  });

  it('has a confident proposal for every column', () => {
    const wrong = proposal.filter(({ header, target }) => {
      const expected = truth.mapping.columns[header];
      return expected !== undefined && ![expected].flat().includes(target ?? '');
    });
    expect(wrong).toEqual([]);
    expect(proposal.map(({ header }) => header)).toEqual(expect.arrayContaining(Object.keys(truth.mapping.columns)));
    expect(
      proposal.filter(({ header, confidence }) => truth.mapping.columns[header] !== undefined && confidence < 0.6),
    ).toEqual([]);
  });

  describe.each(['with the mapping given', 'with the mapping proposed'])('%s', (how) => {
    let drafts: ReadonlyMap<number, RowDraft>;

    beforeAll(() => {
      const columns =
        how === 'with the mapping given'
          ? applyMapping(table.columns, { columns: mappingOf(truth) })
          : mappedColumns(proposal);
      drafts = readRows(table.rows, columns);
    });

    it('rejects the rows without a person', () => {
      if (truth.command === 'suppress') return;
      expect([...drafts.values()].filter((draft) => draft.rejected).map((draft) => draft.row)).toEqual(
        truth.expect.rejectedRows ?? [],
      );
    });

    it('reports every certain problem, with the unchanged cell', () => {
      const reported = [...drafts.values()]
        .flatMap((draft) => draft.problems)
        .filter((problem) => problem.severity === 'warning');
      const missing = truth.expect.problems.filter(
        ({ row, column, value }) =>
          !reported.some((problem) => problem.row === row && problem.column === column && problem.value === value),
      );
      expect(missing).toEqual([]);
    });

    it('raises no false alarm', () => {
      const known = new Set(
        [...truth.expect.problems, ...truth.expect.maybeProblems].map(({ row, column }) => `${row} ${column}`),
      );
      const alarms = [...drafts.values()]
        .flatMap((draft) => draft.problems)
        .filter(({ severity, row, column }) => severity === 'warning' && !known.has(`${row ?? 0} ${column ?? ''}`));
      expect(alarms).toEqual([]);
    });

    it('reads every certain field of every row', () => {
      const single = (truth.expect.contacts ?? []).filter((contact) => contact._rows.length === 1);
      const wrong = single.flatMap((contact) => {
        const draft = drafts.get(contact._rows[0] ?? 0);
        return draft === undefined ? [`row ${contact._rows[0] ?? 0}: not read`] : differences(draft, contact);
      });
      expect(wrong).toEqual([]);
    });

    it('reads every line of an opposition list', () => {
      const lines = truth.expect.suppressions ?? [];
      expect(
        lines.map(({ row }) => {
          const draft = drafts.get(row);
          return { row, emails: draft?.emails, phones: draft?.phones, on: draft?.oppositionOn };
        }),
      ).toEqual(lines.map(({ row, emails, phones, on }) => ({ row, emails, phones, on })));
      // « Canal » is open in the truth, so that only the proposal maps it.
      if (how === 'with the mapping proposed')
        expect(lines.map(({ row }) => drafts.get(row)?.channels ?? null)).toEqual(
          lines.map(({ channels }) => channels),
        );
    });
  });
});
