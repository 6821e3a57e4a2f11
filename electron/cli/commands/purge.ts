import { say } from '../../../shared/text/index.ts';
import { purgeContacts } from '../../engine/person/purge.ts';
import { defineCommand } from '../command.ts';
import { printKept } from '../kept-text.ts';
import { changing, reading } from '../with-workspace.ts';

/** Number of names listed on a terminal; `--json` has all of them. */
const LISTED = 20;

export const purge = defineCommand({
  name: 'purge',
  usage: 'WORKSPACE [--on DATE] [--dry-run]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: { on: { kind: 'day', placeholder: 'DATE' }, 'dry-run': { kind: 'flag' } },
  async run({ workspace: path, on, 'dry-run': dryRun }, session) {
    const { context, json, output } = session;
    const { language } = context;
    const open = dryRun ? reading : changing;
    const report = await open(path, session, (workspace) => purgeContacts(context, workspace, { on, dryRun }));
    if (json) return output.json(report);
    const { due, total, undated, futureDated, erased, suppressionsKept, proofsDue } = report;
    await output.line(say(language, 'report.purge_due', { count: due.length, on: report.on, total, undated }));
    for (const { contact, name } of due.slice(0, LISTED)) await output.line(`  ${name} (${contact})`);
    if (futureDated > 0) await output.line(say(language, 'report.future_dated', { count: futureDated, on: report.on }));
    if (!dryRun) await output.line(say(language, 'report.erased', { count: erased, kept: suppressionsKept }));
    await printKept(output, language, report, dryRun);
    if (Object.values(proofsDue).some((count) => count > 0))
      await output.line(say(language, dryRun ? 'report.proofs_due' : 'report.proofs_gone', { ...proofsDue }));
  },
});
