import path from 'node:path';
import { say } from '../../../shared/text/index.ts';
import { ensureExample } from '../demo/example-workspace.ts';
import { backupWorkspace } from '../workspace/backup.ts';
import { changeFurtherNames } from '../workspace/further-names.ts';
import { verifyWorkspace } from '../workspace/verify.ts';
import { paramsForPage } from './error-for-page.ts';
import type { NounAnswers } from './request-context.ts';

export const workspace: NounAnswers<'workspace'> = {
  'workspace.create': async ({ fileToken, organisation, alsoNamed }, { desk, files, jobs }) => {
    jobs.assertIdle();
    return desk.create(files.toWrite(fileToken), organisation, alsoNamed);
  },

  'workspace.open': async ({ fileToken }, { desk, files, jobs }) => {
    jobs.assertIdle();
    return desk.open(files.toRead(fileToken));
  },

  'workspace.createExample': async (_input, context) => {
    const { desk, jobs } = context;
    jobs.assertIdle();
    return jobs.start('example', async (job) => {
      await ensureExample({ ...context, ...job }, desk.examplePath);
      const { contacts } = await desk.open(desk.examplePath);
      return { contacts };
    });
  },

  'workspace.backup': async ({ fileToken }, { desk, files, jobs }) => {
    const file = files.toBackUp(fileToken);
    const { workspace } = desk;
    return jobs.start('backup', async ({ signal }) => {
      await backupWorkspace(workspace, file, { signal });
      return { file: path.basename(file) };
    });
  },

  'workspace.verify': async (_input, { desk, jobs, language }) => {
    const { path: file } = desk.workspace;
    return jobs.start('verification', async () => {
      const { damages, registerEntries, evidenceFiles } = await verifyWorkspace(file);
      return { damages: damages.map(({ code, params }) => say(language, code, paramsForPage(params ?? {}))), registerEntries, evidenceFiles };
    });
  },

  'workspace.close': async (_input, { desk, jobs }) => {
    jobs.assertIdle();
    await desk.close();
    return null;
  },

  'workspace.rename': async ({ alsoNamed }, { by, desk, now }) => {
    changeFurtherNames(desk.workspace, alsoNamed, { at: now(), by });
    return desk.changed();
  },

  'workspace.state': async (_input, { desk }) => desk.state(),
};
