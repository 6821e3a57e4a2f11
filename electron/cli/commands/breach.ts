import { BREACH_KINDS } from '../../../shared/domain/value/breach.ts';
import { say } from '../../../shared/text/index.ts';
import { writeBreach } from '../../engine/leaving/write-breach.ts';
import { writtenMoment } from '../../engine/model/written-date.ts';
import { defineCommand } from '../command.ts';
import { changing, isForReadingOnly, reading } from '../with-workspace.ts';

export const breach = defineCommand({
  name: 'breach',
  usage: 'WORKSPACE --found DATE --what KIND --out DIR',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    found: { kind: 'text', placeholder: 'DATE', required: true },
    what: { kind: 'choice', choices: BREACH_KINDS, required: true },
    out: { kind: 'text', placeholder: 'DIR', required: true },
  },
  async run({ workspace: path, found, what, out }, session) {
    const { context, json, output, note } = session;
    const { language } = context;
    const told = { found, what, out };
    const written = await changing(path, session, (workspace) => writeBreach(context, workspace, told)).catch(
      (error: unknown) => {
        if (!isForReadingOnly(error)) throw error;
        // The sheet is written all the same.
        note(say(language, 'breach.report_unnoted'));
        return reading(path, session, (workspace) => writeBreach(context, workspace, told));
      },
    );
    if (json) return output.json(written);
    const { until, hoursLeft, folder, files, notifyPeople } = written;
    await output.line(
      hoursLeft < 0
        ? say(language, 'breach.report_over', { until: writtenMoment(until, language) })
        : say(language, 'breach.report_until', { until: writtenMoment(until, language), hours: hoursLeft }),
    );
    await output.line(say(language, `breach.people.${notifyPeople}`));
    await output.line(say(language, 'breach.report_written', { folder, files: files.join(', ') }));
  },
});
