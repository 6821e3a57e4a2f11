import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { ImportReport } from '../engine/import/import-report.ts';
import type { TextOutput } from './output.ts';

/** The number of repairs shown on a terminal: `--json` gives all of them. */
const SHOWN = 20;
const LONGEST_SAMPLE = 60;

/** The repairs made and refused: each rule once per column, with its count and one sample. */
export async function printRepairs(
  output: TextOutput,
  language: Language,
  repairs: ImportReport['repairs'],
): Promise<void> {
  if (repairs.length === 0) return;
  await output.line();
  await output.line(say(language, 'report.repairs', { count: repairs.length }));
  for (const repair of repairs.slice(0, SHOWN)) await output.line(`  ${lineOf(language, repair)}`);
  if (repairs.length > SHOWN)
    await output.line(`  ${say(language, 'report.more_repairs', { count: repairs.length - SHOWN })}`);
}

function lineOf(
  language: Language,
  { code, column, count, samples, sentence, refused }: ImportReport['repairs'][number],
): string {
  const [sample] = samples;
  const place = [String(count), ...(column === null ? [] : [say(language, 'report.column', { column })])].join(', ');
  const shown =
    sample === undefined
      ? ''
      : ` ${say(language, sample.after === null ? 'report.sample_left_out' : 'report.sample', { before: cut(sample.before), after: cut(sample.after ?? '') })}`;
  return `${place}${say(language, 'report.colon')} ${refused ? `${say(language, 'report.repair_refused')} ` : ''}${sentence}${shown} [${code}]`;
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST_SAMPLE ? line : `${line.slice(0, LONGEST_SAMPLE)}…`;
}
