import { say } from '../../../shared/text/index.ts';
import { listSuppliers } from '../../engine/suppliers/list-suppliers.ts';
import { defineCommand } from '../command.ts';
import { reading } from '../with-workspace.ts';

export const suppliers = defineCommand({
  name: 'suppliers',
  usage: 'WORKSPACE [--on DATE]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: { on: { kind: 'day', placeholder: 'DATE' } },
  async run({ workspace: path, on }, session) {
    const { context, json, output } = session;
    const { language } = context;
    const listed = await reading(path, session, (workspace) => listSuppliers(workspace, on ?? context.today()));
    for (const supplier of listed) {
      if (json) {
        await output.json(supplier);
        continue;
      }
      const { name, state, deliveries, contractUntil, alarms } = supplier;
      const line = [
        say(language, 'supplier.report_line', {
          supplier: name,
          state: say(language, `supplier.state.${state}`),
          deliveries,
        }),
        ...(contractUntil === undefined ? [] : [say(language, 'supplier.report_contract', { until: contractUntil })]),
      ];
      await output.line(line.join(' · '));
      for (const alarm of alarms) await output.line(`    ${say(language, `supplier.alarm.${alarm}`)}`);
    }
    if (listed.length === 0 && !json) await output.line(say(language, 'supplier.report_none'));
  },
});
