import { AppError } from '../../../shared/contract/result.ts';
import { MEANINGS } from '../../../shared/domain/returns/meaning.ts';
import { say } from '../../../shared/text/index.ts';
import type { ReturnsReport } from '../../engine/returns/returns-report.ts';
import { inspectReturns, type ReturnsInput } from '../../engine/returns/prepare-returns.ts';
import { parseAnswers } from '../../engine/returns/given-documents.ts';
import { takeReturns } from '../../engine/returns/take-returns.ts';
import { defineCommand, type Session } from '../command.ts';
import { readJsonFile } from '../json-file.ts';
import { printProblems } from '../problems.ts';
import { changing, reading, rehearsing } from '../with-workspace.ts';

export const takeReturnsCommand = defineCommand({
  name: 'returns',
  usage:
    'WORKSPACE (FILE [--meaning M] | --ids LIST --meaning M --on DATE) [--export EXPORT_ID] [--layout LAYOUT.json] [--codes CODES.json] [--unknown stop|attempt] [--on DATE] [--sheet S] [--this-file ANSWERS] [--complete] [--same-client] [--dry-run]',
  arguments: { workspace: { placeholder: 'WORKSPACE' }, file: { placeholder: 'FILE', optional: true } },
  options: {
    ids: { kind: 'text', placeholder: 'LIST' },
    meaning: { kind: 'choice', choices: MEANINGS },
    on: { kind: 'day', placeholder: 'DATE' },
    export: { kind: 'text', placeholder: 'EXPORT_ID' },
    layout: { kind: 'text', placeholder: 'LAYOUT.json' },
    codes: { kind: 'text', placeholder: 'CODES.json' },
    unknown: { kind: 'choice', choices: ['stop', 'attempt'] },
    sheet: { kind: 'text', placeholder: 'S' },
    'this-file': { kind: 'text', placeholder: 'ANSWERS' },
    complete: { kind: 'flag' },
    'same-client': { kind: 'flag' },
    'dry-run': { kind: 'flag' },
  },
  async run({ workspace: path, file, ids, ...typed }, session) {
    const { context, json, output } = session;
    if ((file === undefined) === (ids === undefined))
      throw new AppError('usage.one_of', { command: 'returns', options: 'FILE, --ids' });
    if (ids !== undefined && (typed.meaning === undefined || typed.on === undefined))
      throw new AppError('returns.ids_incomplete');
    const input: ReturnsInput = {
      file,
      ids: ids?.split(/[\s,;]+/).filter((id) => id !== ''),
      meaning: typed.meaning,
      on: typed.on,
      exportId: typed.export,
      layout: typed.layout === undefined ? undefined : await readJsonFile(typed.layout),
      codes: typed.codes === undefined ? undefined : await readJsonFile(typed.codes),
      unknown: typed.unknown,
      sheet: typed.sheet,
      forThisFile: typed['this-file'] === undefined ? undefined : parseAnswers(typed['this-file']),
      complete: typed.complete,
      sameClient: typed['same-client'],
      dryRun: typed['dry-run'],
    };
    const open = input.dryRun ? rehearsing : changing;
    const report = await open(path, session, (workspace) => takeReturns(context, workspace, input)).catch(
      async (error: unknown) => {
        if (json && error instanceof AppError && error.code === 'returns.unknown_codes')
          await output.json(await reading(path, session, (workspace) => inspectReturns(context, workspace, input)));
        throw error;
      },
    );
    if (json) return output.json(report);
    await printReturns(session, report);
  },
});

async function printReturns({ context: { language }, output }: Session, report: ReturnsReport): Promise<void> {
  const { rows, applied, known, unmatched, unusable, calls, oppositions, refusals, callbacks, dead, suspicions } =
    report;
  const file = report.tool === null ? report.file : `${report.file} (${report.tool})`;
  await output.line(
    say(language, 'report.returns', {
      file,
      kind: say(language, `returns.kind.${report.kind}`),
      rows,
      applied,
      known,
      unmatched,
      unusable,
    }),
  );
  await output.line(
    say(language, 'report.returns_did', {
      calls,
      oppositions,
      refusals,
      callbacks,
      dead,
      suspicions,
      touched: report.touched,
    }),
  );
  if (report.kind === 'calls') await output.line(say(language, 'report.returns_zone', { zone: report.timeZone }));
  for (const { code, name, meaning, count } of report.codes) {
    const told = name === null ? code : `${code} (${name})`;
    await output.line(
      `  ${told === '' ? '–' : told} : ${say(language, `returns.meaning.${meaning}`)} · ${String(count)}`,
    );
  }
  if (report.recall.exports > 0) await output.line(say(language, 'report.recall_opposed', { ...report.recall }));
  if (report.returnId === null) await output.line(say(language, 'report.dry_run'));
  await printProblems(output, language, report.problems);
}
