import { say } from '../../../shared/text/index.ts';
import { listCallbacks } from '../../engine/returns/list-callbacks.ts';
import { defineCommand } from '../command.ts';
import { reading } from '../with-workspace.ts';

export const callbacks = defineCommand({
  name: 'callbacks',
  usage: 'WORKSPACE [--on DATE]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: { on: { kind: 'day', placeholder: 'DATE' } },
  async run({ workspace: path, on }, session) {
    const { context, json, output } = session;
    const { language } = context;
    const listed = await reading(path, session, (workspace) => listCallbacks(context, workspace, on));
    if (!json && listed.length === 0) return output.line(say(language, 'report.no_callbacks'));
    for (const callback of listed) {
      if (json) {
        await output.json(callback);
        continue;
      }
      const { contact, name, at, verdict, lastDay, goods } = callback;
      const when = at.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');
      const answer = say(language, verdict === null ? 'report.callback_no_number' : `report.verdict.${verdict}`);
      const until = lastDay === null ? '' : ` · ${say(language, 'report.callback_until', { day: lastDay })}`;
      const about = goods === undefined ? '' : ` · ${say(language, 'report.callback_about', { goods })}`;
      await output.line(`${when} · ${name} (${contact}) · ${answer}${until}${about}`);
    }
  },
});
