import { isCall } from '../../../shared/domain/channel.ts';
import { say } from '../../../shared/text/index.ts';
import { LIST_STATES } from '../../../shared/contract/list.ts';
import { listExports } from '../../engine/recall/list-overview.ts';
import { defineCommand } from '../command.ts';
import { contextOnDay } from '../context-on-day.ts';
import { reading } from '../with-workspace.ts';

export const exports = defineCommand({
  name: 'exports',
  usage: 'WORKSPACE [--state S] [--live] [--on DATE]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    state: { kind: 'choice', choices: LIST_STATES },
    live: { kind: 'flag' },
    on: { kind: 'day', placeholder: 'DATE' },
  },
  async run({ workspace: path, state, live, on: asked }, session) {
    const { context, json, output } = session;
    const { language } = context;
    await reading(path, session, async (workspace) => {
      let count = 0;
      for await (const listed of listExports(contextOnDay(context, asked), workspace, { state, live })) {
        count += 1;
        if (json) {
          await output.json(listed);
          continue;
        }
        const { exportId, campaign, channel, people, on, returned, toWithdraw } = listed;
        const said = say(language, `report.export.${listed.state}`, { on });
        await output.line([exportId, campaign, say(language, `channel.${channel}`), said].join(' · '));
        const figures = [
          say(language, 'report.export_people', { people }),
          ...(isCall(channel) ? [say(language, 'report.export_returned', { returned })] : []),
        ];
        await output.line(`    ${figures.join(', ')}`);
        if (toWithdraw > 0)
          await output.line(`    ${say(language, 'report.export_to_withdraw', { count: toWithdraw })}`);
      }
      if (count === 0 && !json) await output.line(say(language, 'report.no_exports'));
    });
  },
});
