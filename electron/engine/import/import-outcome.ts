import type { ImportOutcome } from '../../../shared/contract/import.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language, SentenceParams } from '../../../shared/text/text.ts';
import type { ImportReport } from './import-report.ts';

/** Number of kinds of problems on the page, and of cases of each. */
const MOST_KINDS = 200;
const SAMPLES = 20;

type Problem = ImportReport['problems'][number];
type Kind = ImportOutcome['problems'][number];

/** The result of an import, limited to what a page can show: problems grouped by kind and column, and by value. */
export function outcomeOf(report: ImportReport, language: Language): ImportOutcome {
  const { importId, file, rows, created, updated, unchanged, rejected, oppositions, pastRetention } = report;
  const kinds = grouped(report.problems, ({ code, column }) => `${code} ${column ?? ''}`);
  const problems = kinds
    .map((alike) => kindOf(alike, language))
    .sort((one, other) => weight(other) - weight(one) || other.count - one.count);
  const repairs = report.repairs.slice(0, MOST_KINDS).map((repair) => ({
    code: repair.code,
    column: repair.column,
    count: repair.count,
    samples: repair.samples.map((sample) => ({ ...sample })),
    isRefusable: repair.refusable,
    isRefused: repair.refused,
  }));
  const questions = report.questions.map((question) => ({ ...question, samples: [...question.samples] }));
  return {
    importId,
    file,
    rows,
    created,
    updated,
    unchanged,
    rejected,
    oppositions,
    pastRetention,
    questions,
    problems: problems.slice(0, MOST_KINDS),
    repairs,
  };
}

function grouped(problems: readonly Problem[], key: (problem: Problem) => string): readonly (readonly Problem[])[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(key(problem));
    if (group === undefined) groups.set(key(problem), [problem]);
    else group.push(problem);
  }
  return [...groups.values()];
}

function kindOf(alike: readonly Problem[], language: Language): Kind {
  const cases = grouped(alike, ({ value, message }) => `${value ?? ''}\n${message}`);
  const samples = cases
    .map((same) => ({
      count: same.length,
      row: same[0]?.row ?? null,
      value: same[0]?.value ?? null,
      message: same[0]?.message ?? '',
    }))
    .sort((one, other) => other.count - one.count)
    .slice(0, SAMPLES);
  const [first] = alike;
  return {
    code: first?.code ?? '',
    column: first?.column ?? null,
    severity: first?.severity ?? 'info',
    title: titleOf(alike, language),
    count: alike.length,
    cases: cases.length,
    samples,
  };
}

/** The common sentence, without the differing values. */
function titleOf(alike: readonly Problem[], language: Language): string {
  const [first] = alike;
  if (first === undefined || alike.every(({ message }) => message === first.message)) return first?.message ?? '';
  const open: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries<string | number | boolean>((first.params ?? {}) as SentenceParams)) {
    open[name] = alike.every(({ params }) => params?.[name] === value) ? value : '…';
  }
  return say(language, first.code, open);
}

function weight({ severity }: Pick<Kind, 'severity'>): number {
  return ['info', 'warning', 'error'].indexOf(severity);
}
