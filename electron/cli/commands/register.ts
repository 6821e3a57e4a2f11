import { REGISTER_KINDS } from '../../../shared/contract/register.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { writeRegister } from '../../engine/processing/write-register.ts';
import { readRegisterLines } from '../../engine/sql/register-pages.ts';
import { defineCommand } from '../command.ts';
import { reading } from '../with-workspace.ts';

export const register = defineCommand({
  name: 'register',
  usage: 'WORKSPACE [--from DATE] [--to DATE] [--kind KIND] [--out FILE.xlsx] [--force]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    from: { kind: 'day', placeholder: 'DATE' },
    to: { kind: 'day', placeholder: 'DATE' },
    kind: { kind: 'choice', choices: REGISTER_KINDS },
    out: { kind: 'text', placeholder: 'FILE.xlsx' },
    force: { kind: 'flag' },
  },
  async run({ workspace: path, from, to, kind, out, force }, session) {
    const { context, json, output } = session;
    const { language } = context;
    if (from !== undefined && to !== undefined && to < from) throw new AppError('usage.days_reversed', { from, to });
    await reading(path, session, async (workspace) => {
      const asked = { from, to, kind };
      if (out !== undefined) {
        const written = await writeRegister(context, workspace, { ...asked, out, replace: force });
        if (json) return output.json(written);
        return output.line(say(language, 'report.register_written', { file: out, entries: written.entries }));
      }
      // Read whole first: nothing may be left half read while the output waits.
      const lines = [...readRegisterLines(workspace, asked)];
      for (const { file, sha256, ...line } of lines) {
        if (json)
          await output.json({ ...line, ...(file === null ? {} : { file }), ...(sha256 === null ? {} : { sha256 }) });
        else
          await output.line(
            [String(line.seq), line.at, line.by, line.action, ...(file === null ? [] : [file])].join(' · '),
          );
      }
      if (lines.length === 0 && !json) await output.line(say(language, 'report.register_empty'));
    });
  },
});
