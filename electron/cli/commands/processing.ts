import { PROCESSING_BLANKS } from '../../../shared/contract/processing.ts';
import { say } from '../../../shared/text/index.ts';
import { readProcessingRecord } from '../../engine/processing/processing-record.ts';
import { writeProcessing } from '../../engine/processing/write-processing.ts';
import { defineCommand } from '../command.ts';
import { readJsonFile } from '../json-file.ts';
import { changing } from '../with-workspace.ts';

export const processing = defineCommand({
  name: 'processing',
  usage: 'WORKSPACE --out FILE.xlsx [--set PROCESSING.json] [--on DATE] [--force]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    out: { kind: 'text', placeholder: 'FILE.xlsx', required: true },
    set: { kind: 'text', placeholder: 'PROCESSING.json' },
    on: { kind: 'day', placeholder: 'DATE' },
    force: { kind: 'flag' },
  },
  async run({ workspace: path, out, set, on, force }, session) {
    const { context, json, output } = session;
    const { language } = context;
    const given = set === undefined ? {} : { set: await readJsonFile(set) };
    const { written, words } = await changing(path, session, async (workspace) => ({
      written: await writeProcessing(context, workspace, { out, on, replace: force, ...given }),
      words: readProcessingRecord(context, workspace, on ?? context.today()).words,
    }));
    if (json) return output.json(written);
    const { file, processings, rows, toComplete } = written;
    await output.line(say(language, 'processing.report_written', { file, processings, rows }));
    if (toComplete === 0) return;
    const fields = PROCESSING_BLANKS.filter((blank) => words[blank] === undefined);
    await output.line(say(language, 'processing.report_to_complete', { fields: fields.join(', ') }));
  },
});
