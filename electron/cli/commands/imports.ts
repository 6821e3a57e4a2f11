import { say } from '../../../shared/text/index.ts';
import { listImports } from '../../engine/import/list-imports.ts';
import { defineCommand } from '../command.ts';
import { reading } from '../with-workspace.ts';

export const imports = defineCommand({
  name: 'imports',
  usage: 'WORKSPACE',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {},
  async run({ workspace: path }, session) {
    const { context, json, output } = session;
    const { language } = context;
    const made = await reading(path, session, (workspace) => listImports(context, workspace));
    if (!json && made.length === 0) return output.line(say(language, 'report.no_imports'));
    for (const listed of made) {
      if (json) {
        await output.json(listed);
        continue;
      }
      const { importId, at, by, file, undone, rows, created, updated, unchanged, rejected, oppositions } = listed;
      await output.line([importId, at.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' '), by, file].join(' · '));
      await output.line(
        `    ${say(language, 'report.rows', { rows, created, updated, unchanged, rejected, oppositions })}`,
      );
      if (undone !== null)
        await output.line(
          `    ${say(language, 'report.was_undone', { by: undone.by, at: undone.at.slice(0, 'YYYY-MM-DD'.length) })}`,
        );
    }
  },
});
