import { say } from '../../../shared/text/index.ts';
import { verifyFolder } from '../../engine/export/verify-folder.ts';
import { realFileSystem } from '../../engine/storage/disk/file-system.ts';
import { UNREADABLE, verifyWorkspace } from '../../engine/restore/verify.ts';
import { defineCommand } from '../command.ts';
import { reading } from '../with-workspace.ts';

export const verify = defineCommand({
  name: 'verify',
  usage: 'WORKSPACE [--folder DIR]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: { folder: { kind: 'text', placeholder: 'DIR' } },
  async run({ workspace: path, folder }, session) {
    const { context, json, output } = session;
    const { language } = context;
    const verification = await verifyWorkspace(path, { fileSystem: session.disk });
    // A workspace that can't be opened can't be compared with a folder.
    const isReadable = !verification.damages.some(({ code }) => UNREADABLE.has(code));
    const held =
      folder !== undefined && isReadable
        ? await reading(path, session, (workspace) => verifyFolder(realFileSystem, workspace, folder))
        : null;
    const damages = [...verification.damages, ...(held?.damages ?? [])].map((damage) => ({
      ...damage,
      message: say(language, damage.code, damage.params),
    }));
    const isWhole = damages.length === 0;
    if (json) {
      await output.json({
        workspace: path,
        whole: isWhole,
        ...verification,
        ...(held === null ? {} : { folder: { exportId: held.exportId, files: held.files } }),
        damages,
      });
    } else {
      for (const { message } of damages) await output.line(message);
      if (isWhole) {
        const { registerEntries, evidenceFiles, pendingChanges } = verification;
        await output.line(
          say(language, 'report.verified', { workspace: path, registerEntries, evidenceFiles, pendingChanges }),
        );
        if (held !== null)
          await output.line(say(language, 'report.verified_folder', { files: held.files, export: held.exportId }));
      }
    }
    return isWhole ? 0 : 1;
  },
});
