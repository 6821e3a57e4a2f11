import type { Problem } from '../../../shared/domain/value/finding.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { FileFinding } from '../spreadsheet/row-source.ts';
import type { ImportCounts } from '../sql/imports.ts';
import type { LayoutDrift } from './columns/layout-drift.ts';
import type { OpenRefusal } from './columns/open-refusals.ts';
import type { ReportedRepair } from './cell/repair-tally.ts';

/** A problem with its sentence. */
export interface ReportedProblem extends Problem {
  readonly message: string;
}

/**
 * The result of an import or of a dry run (docs/formats/outputs.md): `rows` is the sum of the four counts that follow.
 */
export interface ImportReport extends ImportCounts {
  /** null: a dry run. */
  readonly importId: string | null;
  readonly file: string;
  /** null: a file without sheets. */
  readonly sheet: string | null;
  readonly sha256: string;
  /** Rows whose retention period is over on arrival: rejected where that was asked for, else to be erased by a purge. */
  readonly pastRetention: number;
  /** How the layout differs from an earlier file of the supplier; absent: it does not, or there is none. */
  readonly drift?: LayoutDrift;
  /** Questions to answer before the import: a dry run asks them, an import with an open question is refused. */
  readonly questions: readonly OpenRefusal[];
  readonly problems: readonly ReportedProblem[];
  /** Repairs grouped by kind and column, the most frequent first. */
  readonly repairs: readonly ReportedRepair[];
}

export function reportedProblems(problems: readonly Problem[], language: Language): readonly ReportedProblem[] {
  return problems.map((problem) => ({ ...problem, message: say(language, problem.code, problem.params) }));
}

/** A finding about the whole file, as a problem without a row. */
export function fileProblem({ code, severity, count, params }: FileFinding): Problem {
  const all = { ...params, ...(count === undefined ? {} : { count }) };
  return { code, severity, ...(Object.keys(all).length === 0 ? {} : { params: all }) };
}

/** Every data row is counted: a wrong sum is a bug and is reported as one. */
export function assertAddsUp({ rows, created, updated, unchanged, rejected }: ImportCounts): void {
  if (rows !== created + updated + unchanged + rejected) {
    throw new Error(
      `${rows} rows are not ${created} created, ${updated} updated, ${unchanged} unchanged and ${rejected} rejected`,
    );
  }
}
