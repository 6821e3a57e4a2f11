import type { Problem } from '../../shared/domain/value/finding.ts';
import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { TextOutput } from './output.ts';

/** The number of problems shown on a terminal: `--json` gives all of them. */
const SHOWN = 20;

type ProblemWithMessage = Problem & { readonly message: string };

/**
 * The findings about rows and cells, the most severe first: each kind once per column, with its first place and the
 * number of others.
 */
export async function printProblems(
  output: TextOutput,
  language: Language,
  problems: readonly ProblemWithMessage[],
): Promise<void> {
  if (problems.length === 0) return;
  const kinds = new Map<string, ProblemWithMessage[]>();
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const problem of problems.filter((one) => one.severity === severity)) {
      const kind = `${problem.code} ${problem.column ?? ''}`;
      const same = kinds.get(kind);
      if (same === undefined) kinds.set(kind, [problem]);
      else same.push(problem);
    }
  }
  await output.line();
  await output.line(say(language, 'report.problems', { count: problems.length }));
  for (const [first, ...others] of [...kinds.values()].slice(0, SHOWN)) {
    if (first !== undefined) await output.line(`  ${placeOf(language, first, others.length)}${first.message}`);
  }
  if (kinds.size > SHOWN)
    await output.line(`  ${say(language, 'report.more_problems', { count: kinds.size - SHOWN })}`);
}

function placeOf(language: Language, { row, column, value }: Problem, others: number): string {
  const place = [
    ...(row === undefined
      ? []
      : [
          say(language, 'report.row', { row: String(row) }) +
            (others === 0 ? '' : ` ${say(language, 'report.other_rows', { count: others })}`),
        ]),
    ...(column === undefined ? [] : [say(language, 'report.column', { column })]),
    ...(value === undefined ? [] : [say(language, 'report.value', { value })]),
  ].join(', ');
  return place === '' ? '' : `${place}${say(language, 'report.colon')} `;
}
