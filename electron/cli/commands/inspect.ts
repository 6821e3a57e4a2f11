import { say } from '../../../shared/text/index.ts';
import { inspectFile } from '../../engine/import/inspect-file.ts';
import { defineCommand } from '../command.ts';
import { textTable } from '../table.ts';

export const inspect = defineCommand({
  name: 'inspect',
  usage: 'FILE [--sheet S]',
  arguments: { file: { placeholder: 'FILE' } },
  options: { sheet: { kind: 'text', placeholder: 'S' } },
  async run({ file, sheet }, { context, json, output }) {
    const { language } = context;
    const inspection = await inspectFile(context, { file, sheet });
    if (json) return output.json(inspection);

    for (const { name, rows, hidden } of inspection.sheets) {
      await output.line(say(language, hidden ? 'report.hidden_sheet' : 'report.sheet', { name, rows }));
    }
    const headerRow = String(inspection.headerRow);
    await output.line(
      say(language, inspection.sheet === null ? 'report.table_of_file' : 'report.table', {
        sheet: inspection.sheet ?? '',
        headerRow,
      }),
    );
    await output.line();
    const titles = [
      'report.letter',
      'report.header',
      'report.target',
      'report.confidence',
      'report.warnings',
      'report.samples',
    ].map((code) => say(language, code));
    const columns = inspection.columns.map(
      ({ letter, header, target, confidence, problems, samples, isOtherPerson }) => [
        letter,
        header,
        isOtherPerson === true ? say(language, 'report.other_person') : (target ?? '–'),
        `${String(Math.round(confidence * 100))} %`,
        String(problems),
        samples.slice(0, 3).join(' | ').replaceAll(/\s+/g, ' ').slice(0, 60),
      ],
    );
    for (const line of textTable([titles, ...columns], ['left', 'left', 'left', 'right', 'right']))
      await output.line(line);
    if (inspection.problems.length > 0) await output.line();
    for (const { message } of inspection.problems) await output.line(message);
  },
});
