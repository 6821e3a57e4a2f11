import { dirname } from 'node:path';
import { say } from '../../../shared/text/index.ts';
import { importFile } from '../../engine/handlers/import.ts';
import { defineCommand } from '../command.ts';
import { readJsonFile } from '../json-file.ts';
import { printProblems } from '../problems.ts';
import { changing } from '../with-workspace.ts';

export const importContacts = defineCommand({
  name: 'import',
  usage: 'WORKSPACE FILE --origin ORIGIN.json [--mapping MAP.json] [--sheet S] [--dry-run]',
  arguments: { workspace: { placeholder: 'WORKSPACE' }, file: { placeholder: 'FILE' } },
  options: {
    origin: { kind: 'text', placeholder: 'ORIGIN.json', required: true },
    mapping: { kind: 'text', placeholder: 'MAP.json' },
    sheet: { kind: 'text', placeholder: 'S' },
    'dry-run': { kind: 'flag' },
  },
  async run({ workspace: path, file, origin, mapping, sheet, 'dry-run': dryRun }, session) {
    const { context, json, output } = session;
    const input = {
      file,
      origin: await readJsonFile(origin),
      evidenceFolder: dirname(origin),
      mapping: mapping === undefined ? undefined : await readJsonFile(mapping),
      sheet,
      dryRun,
    };
    const report = await changing(path, session, (workspace) => importFile(context, workspace, input));
    if (json) return output.json(report);
    const { rows, created, updated, unchanged, rejected, oppositions } = report;
    await output.line(say(context.language, dryRun ? 'report.rehearsed' : 'report.imported', { file: report.file, importId: report.importId ?? '' }));
    await output.line(say(context.language, 'report.rows', { rows, created, updated, unchanged, rejected, oppositions }));
    await printProblems(output, context.language, report.problems);
  },
});
