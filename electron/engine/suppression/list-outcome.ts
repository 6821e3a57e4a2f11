import type { JobResult } from '../../../shared/contract/job.ts';
import type { SuppressionReport } from './suppression-report.ts';

/** Number of kinds of problems shown on the page, and of rows of each. */
const MOST_KINDS = 200;
const SAMPLES = 20;

/** The result of a list, limited to what a page can show: problems of a kind and column are grouped. */
export function listOutcome(report: SuppressionReport): JobResult<'suppressionList'> {
  const kinds = new Map<string, JobResult<'suppressionList'>['problems'][number]>();
  for (const { code, column, severity, row, value, message } of report.problems) {
    const key = `${code} ${column ?? ''}`;
    const kind = kinds.get(key) ?? { column: column ?? null, severity, count: 0, samples: [] };
    kind.count += 1;
    if (kind.samples.length < SAMPLES) kind.samples.push({ row: row ?? null, value: value ?? null, message });
    kinds.set(key, kind);
  }
  const { file, rows, added, known, unusable, skipped, hashed, lists, recall } = report;
  const problems = [...kinds.values()].sort((one, other) => other.count - one.count).slice(0, MOST_KINDS);
  return {
    file: file ?? '',
    rows,
    added,
    known,
    unusable,
    skipped,
    lists: [...lists],
    toWithdraw: recall.people,
    hashed,
    problems,
  };
}
