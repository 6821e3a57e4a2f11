import { say } from '../../../shared/text/index.ts';
import { verifyWorkspace } from '../../engine/workspace/verify.ts';
import { defineCommand } from '../command.ts';

export const verify = defineCommand({
  name: 'verify',
  usage: 'WORKSPACE',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {},
  async run({ workspace: path }, { context: { language }, json, output }) {
    const verification = await verifyWorkspace(path);
    const damages = verification.damages.map((damage) => ({ ...damage, message: say(language, damage.code, damage.params) }));
    const isWhole = damages.length === 0;
    if (json) {
      await output.json({ workspace: path, whole: isWhole, ...verification, damages });
    } else {
      for (const { message } of damages) await output.line(message);
      if (isWhole) {
        const { registerEntries, evidenceFiles, pendingChanges } = verification;
        await output.line(say(language, 'report.verified', { workspace: path, registerEntries, evidenceFiles, pendingChanges }));
      }
    }
    return isWhole ? 0 : 1;
  },
});
