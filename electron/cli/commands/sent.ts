import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { closeList, type Said } from '../../engine/lists/close-list.ts';
import { defineCommand } from '../command.ts';
import { changing, rehearsing } from '../with-workspace.ts';

const WAYS = '--on, --partly, --not, --returned, --ended';

export const sent = defineCommand({
  name: 'sent',
  usage:
    'WORKSPACE EXPORT_ID (--on DATE | --partly FILE --on DATE | --not --reason TEXT | --returned | --ended) [--dry-run]',
  arguments: { workspace: { placeholder: 'WORKSPACE' }, exportId: { placeholder: 'EXPORT_ID' } },
  options: {
    on: { kind: 'day', placeholder: 'DATE' },
    partly: { kind: 'text', placeholder: 'FILE' },
    not: { kind: 'flag' },
    reason: { kind: 'text', placeholder: 'TEXT' },
    returned: { kind: 'flag' },
    ended: { kind: 'flag' },
    'dry-run': { kind: 'flag' },
  },
  async run({ workspace: path, exportId, 'dry-run': dryRun, ...typed }, session) {
    const { context, json, output } = session;
    const said = saidBy(typed);
    const open = dryRun ? rehearsing : changing;
    const answer = await open(path, session, (workspace) => closeList(context, workspace, exportId, said));
    if (json) return output.json(answer);
    const { people, counted, on, state, also } = answer;
    await output.line(say(context.language, `report.closed.${state}`, { exportId, people, counted, on }));
    if (also.length > 0)
      await output.line(say(context.language, 'report.closed_also', { lists: also.join(', '), count: also.length }));
    if (dryRun) await output.line(say(context.language, 'report.dry_run'));
  },
});

function saidBy({
  on,
  partly,
  not,
  reason,
  returned,
  ended,
}: {
  readonly on: string | undefined;
  readonly partly: string | undefined;
  readonly not: boolean;
  readonly reason: string | undefined;
  readonly returned: boolean;
  readonly ended: boolean;
}): Said {
  const ways = [on !== undefined || partly !== undefined, not, returned, ended].filter(Boolean).length;
  if (ways !== 1) throw new AppError('usage.one_of', { command: 'sent', options: WAYS });
  if (reason !== undefined && !not)
    throw new AppError('usage.together', { command: 'sent', options: '--not --reason' });
  if (not) return { event: 'not_sent', reason: reason ?? '' };
  if (returned) return { event: 'returned' };
  if (ended) return { event: 'ended' };
  if (on === undefined) throw new AppError('usage.together', { command: 'sent', options: '--partly FILE --on DATE' });
  return partly === undefined ? { event: 'sent', on } : { event: 'partly', on, file: partly };
}
