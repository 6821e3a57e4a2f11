import type { Progress } from '../steps/context.ts';
import type { Pauses } from '../steps/pauses.ts';
import type { Row } from '../spreadsheet/row-source.ts';
import type { ImportCounts } from '../sql/imports.ts';
import { tidyText } from './cell/cell-text.ts';
import { sourceRowReader } from './match/correctable-rows.ts';
import type { Intake } from './match/intake.ts';
import { contactRows, OtherTables } from './row/other-tables.ts';
import { otherTableProblems, otherTableRepair } from './row/other-table-findings.ts';
import { LongTexts } from './row/long-texts.ts';
import { emptiedField } from '../../../shared/domain/contact/emptied-field.ts';
import { columnName } from './columns/mapping.ts';
import type { OpenRefusals } from './columns/open-refusals.ts';
import type { ContactTable } from './open-table.ts';
import type { ProblemList } from './problem-list.ts';
import { createRowReader } from './row/read-row.ts';
import { RepairTally, type RepairGroup } from './cell/repair-tally.ts';
import { fileRepairs, tableRepairs } from './row/table-repairs.ts';
import type { PastRows } from './row/past-rows.ts';
import { rowJoiner, type EmptyCell, type FileOrigin, type RowClaims } from './row/row-claims.ts';
import type { ImportJob } from './import-job.ts';

/** What is found in the rows. */
interface RowFindings {
  readonly problems: ProblemList;
  readonly openRefusals: OpenRefusals;
  readonly past: PastRows;
}

interface RowsRead extends Pick<ImportCounts, 'rows' | 'rejected'> {
  /** Rows whose retention period is over on arrival, rejected or not. */
  readonly pastRetention: number;
  readonly repairs: readonly RepairGroup[];
}

/** Reads the rows of the table into the import, with pauses. */
export async function readRows(
  job: ImportJob,
  intake: Intake,
  { problems, openRefusals, past }: RowFindings,
  pauses: Pauses,
): Promise<RowsRead> {
  const { context, source, found } = job;
  const { table, columns, facts, refusals } = found;
  const read = createRowReader({ columns, facts, refusals, today: context.today() });
  const takesOthers = refusals.rows.has('row.other_table');
  const others = new OtherTables(table, facts.kinds, takesOthers);
  const repairs = new RepairTally();
  const fileOrigin: FileOrigin = {
    origin: job.origin,
    askedChannels: askedChannels(found),
    tellsEndOfContracts: columns.some(({ target }) => target === 'contractUntil'),
    today: context.today(),
  };
  const join = rowJoiner(fileOrigin);
  const sourceRowOf = sourceRowReader(table);
  const longTexts = new LongTexts(job.file);
  let rows = 0;
  let rejected = 0;
  let pastRetention = 0;
  // The part before the first row, with the shared texts, takes little time compared with the rows.
  let before: number | null = null;
  for await (const batch of contactRows(
    source.rows(table.sheet, context.signal === undefined ? {} : { signal: context.signal }),
    others,
  )) {
    before ??= source.progress();
    for (const row of batch) {
      if (row.number <= table.headerRow) continue;
      rows += 1;
      const draft = read(row);
      longTexts.add(draft);
      problems.add(draft.problems);
      repairs.add(row.number, draft.repairs);
      if (!draft.rejected) openRefusals.look(row);
      if (draft.rejected) rejected += 1;
      else {
        const claims = join(draft);
        const isPast = past.isPast(claims);
        if (isPast) pastRetention += 1;
        // A refusal is never left out: the row is taken for it, and the next purge erases the person.
        if (isPast && job.skipPast && claims.oppositions.length === 0) {
          rejected += 1;
          problems.add([{ code: 'row.past_retention', severity: 'error', row: row.number }]);
        } else intake.accept(withEmptyCells(claims, row, found), sourceRowOf(row));
      }
      if (intake.isFull) await intake.settle(pauses);
      if (pauses.isDue) await pauses.pause();
    }
    context.onProgress?.(progressAt(rows, before < 1 ? (source.progress() - before) / (1 - before) : 1, job.rows));
  }
  context.onProgress?.({ phase: 'storing', done: 0, total: 0 });
  await intake.settle(pauses);
  intake.suspectSpouses();
  if (!takesOthers) {
    const leftOut = others.found.reduce((sum, other) => sum + other.rows.length, 0);
    rows += leftOut;
    rejected += leftOut;
  }
  problems.add(intake.overruled);
  problems.add(otherTableProblems(others.found, takesOthers));
  return {
    rows,
    rejected,
    pastRetention,
    repairs: repairs.all([
      ...otherTableRepair(others.found, takesOthers),
      ...tableRepairs(table),
      ...fileRepairs(source.findings(), refusals),
    ]),
  };
}

function withEmptyCells(claims: RowClaims, row: Row, { emptying }: ContactTable): RowClaims {
  if (emptying.length === 0) return claims;
  const empty = emptying.flatMap((column): readonly EmptyCell[] => {
    const field = emptiedField(column.target);
    return field === null || tidyText(row.cell(column.index)) !== '' ? [] : [{ field, column: columnName(column) }];
  });
  return empty.length === 0 ? claims : { ...claims, empty };
}

/** Rows read, of the rows of the table: counted by an inspection, else estimated from the share of the file read. */
function progressAt(rows: number, read: number, counted: number | undefined): Progress {
  return {
    phase: 'importing',
    done: rows,
    total: Math.max(rows, counted ?? (read > 0 ? Math.round(rows / Math.min(1, read)) : 0)),
  };
}

const CONSENT_COLUMNS: Readonly<Record<string, string>> = {
  consentPost: 'post',
  consentPhone: 'phone',
  consentEmail: 'email',
  consentSms: 'sms',
  consentAutomatedCall: 'automated_call',
};

/** The channels decided by cells. */
function askedChannels({ columns }: ContactTable): ReadonlySet<string> {
  return new Set(columns.map((column) => CONSENT_COLUMNS[column.target]).filter((channel) => channel !== undefined));
}
