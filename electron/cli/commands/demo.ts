import { join } from 'node:path';
import { say } from '../../../shared/text/index.ts';
import { runDemo } from '../../engine/demo/run-demo.ts';
import { defineCommand } from '../command.ts';
import { channelName } from '../contact-text.ts';
import { funnelLines } from '../funnel-text.ts';
import { printSection } from '../sections.ts';
import { textTable } from '../table.ts';

const FOLDER = 'aval-demo';

export const demo = defineCommand({
  name: 'demo',
  usage: '[--out DIR] [--force]',
  arguments: {},
  options: { out: { kind: 'text', placeholder: 'DIR' }, force: { kind: 'flag' } },
  async run({ out = FOLDER, force }, { context, json, output }) {
    const { language } = context;
    const report = await runDemo(context, out, { replace: force });
    if (json) return output.json(report);

    await output.line(say(language, 'report.demo', { organisation: report.organisation }));
    const files = report.imports.map(({ file, rows, created, updated, unchanged, rejected, oppositions }) => [
      file,
      say(language, 'report.rows', { rows, created, updated, unchanged, rejected, oppositions }),
    ]);
    const { file, rows, added, unusable } = report.suppression;
    const suppressed = [
      file,
      say(language, 'report.suppressed', { rows, added, known: rows - added - unusable, unusable }),
    ];
    await printSection(output, say(language, 'report.demo_files'), textTable([...files, suppressed]));

    for (const { funnel } of report.campaigns) {
      await output.line();
      await output.line(channelName(language, funnel.channel).toUpperCase());
      for (const line of funnelLines(language, funnel)) await output.line(line);
    }

    const lists = report.campaigns.flatMap(({ funnel, list }) =>
      list === null
        ? []
        : [
            [
              channelName(language, funnel.channel),
              say(language, 'report.demo_list', { rows: list.rows }),
              join(list.folder, list.file),
            ],
          ],
    );
    await printSection(output, say(language, 'report.demo_lists'), textTable(lists));
    await output.line();
    await output.line(say(language, 'report.demo_proof', { workspace: report.workspace }));
  },
});
