import { say } from '../../../shared/text/index.ts';
import { askTwoPersons } from '../../engine/approval/change-two-persons.ts';
import { asksTwoPersons } from '../../engine/sql/two-persons.ts';
import { createWorkspace, readWorkspaceIdentity } from '../../engine/storage/create-workspace.ts';
import { defineCommand } from '../command.ts';

export const init = defineCommand({
  name: 'init',
  usage: 'WORKSPACE --organisation NAME [--also NAME]… [--two-persons]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    organisation: { kind: 'text', placeholder: 'NAME', required: true },
    also: { kind: 'texts', placeholder: 'NAME' },
    'two-persons': { kind: 'flag' },
  },
  async run({ workspace: path, organisation, also, 'two-persons': twoPersons }, { context, json, output }) {
    const workspace = await createWorkspace(path, {
      organisation: organisation.trim(),
      also: also.map((name) => name.trim()),
      at: context.now(),
      by: context.by,
    });
    try {
      if (twoPersons) workspace.write((transaction) => askTwoPersons(context, transaction));
      const identity = readWorkspaceIdentity(workspace);
      const asks = asksTwoPersons(workspace);
      if (json) {
        const { organisation: named, also: others } = identity;
        await output.json({
          workspace: path,
          organisation: named,
          also: others,
          ...(asks ? { twoPersons: asks } : {}),
        });
      } else {
        await output.line(
          say(context.language, 'report.created', {
            workspace: path,
            organisation: [identity.organisation, ...identity.also].join(', '),
          }),
        );
        if (asks) await output.line(say(context.language, 'approval.two_persons_on'));
      }
    } finally {
      await workspace.close();
    }
  },
});
