import { say } from '../../../shared/text/index.ts';
import { purge as purgeContacts } from '../../engine/handlers/purge.ts';
import { defineCommand } from '../command.ts';
import { changing, reading } from '../with-workspace.ts';

/** Names that are listed on a terminal; `--json` has them all. */
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
    const { due, total, undated, erased, suppressionsKept } = report;
    await output.line(say(language, 'report.purge_due', { count: due.length, on: report.on, total, undated }));
    for (const { contact, name } of due.slice(0, LISTED)) await output.line(`  ${name} (${contact})`);
    if (!dryRun) await output.line(say(language, 'report.erased', { count: erased, kept: suppressionsKept }));
  },
});
