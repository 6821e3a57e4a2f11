import { KEPT_FOR } from '../../../shared/domain/contact/words.ts';
import { say } from '../../../shared/text/index.ts';
import { keepFor } from '../../engine/transfer/keep-for.ts';
import { defineCommand } from '../command.ts';
import { readFilter } from '../json-file.ts';
import { changing, rehearsing } from '../with-workspace.ts';

export const keep = defineCommand({
  name: 'keep',
  usage: 'WORKSPACE --for accounts|dispute --where FILTER [--dry-run]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    for: { kind: 'choice', choices: KEPT_FOR, required: true },
    where: { kind: 'text', placeholder: 'FILTER', required: true },
    'dry-run': { kind: 'flag' },
  },
  async run({ workspace: path, for: keptFor, where: typed, 'dry-run': dryRun }, session) {
    const { context, json, output } = session;
    const where = await readFilter(typed);
    const open = dryRun ? rehearsing : changing;
    const answer = await open(path, session, (workspace) => keepFor(context, workspace, { where, keptFor, dryRun }));
    if (json) return output.json(answer);
    const { people, kept, already } = answer;
    await output.line(say(context.language, 'report.kept', { people, kept, already }));
    if (dryRun) await output.line(say(context.language, 'report.dry_run'));
  },
});
