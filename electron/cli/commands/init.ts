import { say } from '../../../shared/text/index.ts';
import { createWorkspace, readWorkspaceIdentity } from '../../engine/storage/create-workspace.ts';
import { defineCommand } from '../command.ts';

export const init = defineCommand({
  name: 'init',
  usage: 'WORKSPACE --organisation NAME [--also NAME]…',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    organisation: { kind: 'text', placeholder: 'NAME', required: true },
    also: { kind: 'texts', placeholder: 'NAME' },
  },
  async run({ workspace: path, organisation, also }, { context, json, output }) {
    const workspace = await createWorkspace(path, {
      organisation: organisation.trim(),
      also: also.map((name) => name.trim()),
      at: context.now(),
      by: context.by,
    });
    try {
      const identity = readWorkspaceIdentity(workspace);
      if (json) await output.json({ workspace: path, organisation: identity.organisation, also: identity.also });
      else
        await output.line(
          say(context.language, 'report.created', {
            workspace: path,
            organisation: [identity.organisation, ...identity.also].join(', '),
          }),
        );
    } finally {
      await workspace.close();
    }
  },
});
