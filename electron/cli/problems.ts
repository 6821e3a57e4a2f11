import type { Problem } from '../../shared/domain/finding.ts';
import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { Output } from './output.ts';

/** A terminal is no place for thousands of lines: `--json` gives them all. */
const SHOWN = 20;

/** What there is to say about rows and cells, the gravest first, each with its place. */
export async function printProblems(output: Output, language: Language, problems: readonly (Problem & { readonly message: string })[]): Promise<void> {
  if (problems.length === 0) return;
  const ordered = (['error', 'warning', 'info'] as const).flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  await output.line();
  await output.line(say(language, 'report.problems', { count: problems.length }));
  for (const problem of ordered.slice(0, SHOWN)) await output.line(`  ${placeOf(language, problem)}${problem.message}`);
  if (ordered.length > SHOWN) await output.line(`  ${say(language, 'report.more_problems', { count: ordered.length - SHOWN })}`);
}

function placeOf(language: Language, { row, column, value }: Problem): string {
  const place = [
    ...(row === undefined ? [] : [say(language, 'report.row', { row: String(row) })]),
    ...(column === undefined ? [] : [say(language, 'report.column', { column })]),
    ...(value === undefined ? [] : [say(language, 'report.value', { value })]),
  ].join(', ');
  return place === '' ? '' : `${place}${say(language, 'report.colon')} `;
}
