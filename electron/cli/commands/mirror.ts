import { daysBetween } from '../../../shared/domain/calendar/day.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { Mirror } from '../../engine/mirror/mirror.ts';
import { defineCommand } from '../command.ts';
import { changingAlone, reading } from '../with-workspace.ts';

export const mirrorCommand = defineCommand({
  name: 'mirror',
  usage: 'WORKSPACE (--to DIR | --status | --off)',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: { to: { kind: 'text', placeholder: 'DIR' }, status: { kind: 'flag' }, off: { kind: 'flag' } },
  async run({ workspace: path, to, status, off }, session) {
    const { context, json, output } = session;
    const { language } = context;
    if (Number(to !== undefined) + Number(status) + Number(off) !== 1)
      throw new AppError('usage.one_of', { command: 'mirror', options: '--to DIR | --status | --off' });
    if (off) {
      const ended = await changingAlone(path, session, async (workspace) =>
        Mirror.attach(workspace, context).switchOff(),
      );
      if (json) return output.json({ mirror: null });
      if (ended === null) return output.line(say(language, 'mirror.report_none'));
      return output.line(say(language, 'mirror.report_off', { path: ended }));
    }
    const open = to === undefined ? reading : changingAlone;
    const found = await open(path, session, (workspace) =>
      to === undefined ? Mirror.of(workspace).status() : Mirror.attach(workspace, context).switchOn(to),
    );
    if (found === null) return json ? output.json({ mirror: null }) : output.line(say(language, 'mirror.report_none'));
    const { path: mirror, since, entries, waiting, absentSince, aside } = found;
    const absentDays = absentSince === null ? 0 : daysBetween(absentSince.slice(0, 10), context.today());
    if (json)
      return output.json({
        mirror,
        since,
        entries,
        waiting,
        ...(absentSince === null ? {} : { absentSince, absentDays }),
        ...(aside.length === 0 ? {} : { aside }),
      });
    for (const file of aside) session.note(say(language, 'mirror.aside', { file }));
    const words = { path: mirror, since: since.slice(0, 10), entries, waiting, days: absentDays };
    if (absentSince !== null)
      return output.line(
        say(language, absentDays === 0 ? 'mirror.report_absent_today' : 'mirror.report_absent', words),
      );
    if (to !== undefined) return output.line(say(language, 'mirror.report_on', words));
    return output.line(say(language, waiting === 0 ? 'mirror.report_present' : 'mirror.report_waiting', words));
  },
});
