import { dirname } from 'node:path';
import { say } from '../../../shared/text/index.ts';
import { withNotedDraft } from '../../engine/storage/disk/drafts.ts';
import { saveProblems } from '../../engine/import/save-problems.ts';
import type { ImportReport } from '../../engine/import/import-report.ts';
import { importFile } from '../../engine/import/import-file.ts';
import { parseMapping } from '../../engine/import/columns/parse-mapping.ts';
import { assertWritable } from '../../engine/storage/disk/output-guard.ts';
import { defineCommand } from '../command.ts';
import { readJsonFile } from '../json-file.ts';
import { printProblems } from '../problems.ts';
import { printRepairs } from '../repairs.ts';
import { changing, rehearsing } from '../with-workspace.ts';

export const importContacts = defineCommand({
  name: 'import',
  usage:
    'WORKSPACE FILE --origin ORIGIN.json [--mapping MAP.json] [--sheet S] [--same-client] [--accept-expired REASON] [--skip-past] [--dry-run] [--problems FILE.xlsx [--force]]',
  arguments: { workspace: { placeholder: 'WORKSPACE' }, file: { placeholder: 'FILE' } },
  options: {
    origin: { kind: 'text', placeholder: 'ORIGIN.json', required: true },
    mapping: { kind: 'text', placeholder: 'MAP.json' },
    sheet: { kind: 'text', placeholder: 'S' },
    'same-client': { kind: 'flag' },
    'accept-expired': { kind: 'text', placeholder: 'REASON' },
    'skip-past': { kind: 'flag' },
    'dry-run': { kind: 'flag' },
    problems: { kind: 'text', placeholder: 'FILE.xlsx' },
    force: { kind: 'flag' },
  },
  async run(
    {
      workspace: path,
      file,
      origin,
      mapping,
      sheet,
      'same-client': sameClient,
      'accept-expired': acceptExpired,
      'skip-past': skipPast,
      'dry-run': dryRun,
      problems,
      force,
    },
    session,
  ) {
    const { context, json, output } = session;
    const input = {
      file,
      origin: await readJsonFile(origin),
      evidenceFolder: dirname(origin),
      mapping: mapping === undefined ? undefined : await readJsonFile(mapping),
      sheet,
      sameClient,
      acceptExpired,
      skipPast,
      dryRun,
    };
    if (problems !== undefined)
      assertWritable(problems, {
        workspaces: [path],
        inputs: [file, origin, ...(mapping === undefined ? [] : [mapping])],
        replace: force,
      });
    // The draft of a file of problems is noted in the workspace, so that an interruption leaves none.
    const open = dryRun && problems === undefined ? rehearsing : changing;
    const { report, saved } = await open(path, session, async (workspace) => {
      const report = await importFile(context, workspace, input);
      if (problems === undefined) return { report, saved: null };
      const { sha256, sheet: read, problems: seen } = report;
      const about = { file, sha256, sheet: read, headerRow: headerRowOf(input.mapping), problems: seen };
      const saved = await withNotedDraft(workspace, problems, () => saveProblems(context, about, problems));
      return { report, saved };
    });
    if (json) return output.json(report);
    const { rows, created, updated, unchanged, rejected, oppositions } = report;
    await output.line(
      say(context.language, dryRun ? 'report.rehearsed' : 'report.imported', {
        file: report.file,
        importId: report.importId ?? '',
      }),
    );
    await output.line(
      say(context.language, 'report.rows', { rows, created, updated, unchanged, rejected, oppositions }),
    );
    if (report.pastRetention > 0)
      await output.line(
        say(context.language, skipPast ? 'report.past_skipped' : 'report.past_rows', { count: report.pastRetention }),
      );
    if (saved !== null)
      await output.line(say(context.language, 'report.problems_saved', { rows: saved.rows, file: saved.file }));
    await printProblems(output, context.language, withoutRepairs(report));
    await printRepairs(output, context.language, report.repairs);
  },
});

/** The problems that are not repairs. */
function withoutRepairs({ problems, repairs }: ImportReport): ImportReport['problems'] {
  const seen = new Set(repairs.map(({ code, column }) => `${code} ${column ?? ''}`));
  return problems.filter(({ severity, code, column }) => severity !== 'info' || !seen.has(`${code} ${column ?? ''}`));
}

/** Of a MAP.json that the import has accepted. */
function headerRowOf(mapping: unknown): number | undefined {
  return mapping === undefined ? undefined : parseMapping(mapping).headerRow;
}
