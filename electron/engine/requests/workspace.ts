import { existsSync } from 'node:fs';
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

  'workspace.createExample': async (_input, { desk, jobs }) => {
    jobs.assertIdle();
    return jobs.start('example', async () => {
      const { contacts } = existsSync(desk.examplePath)
        ? await desk.open(desk.examplePath)
        : await desk.create(desk.examplePath, 'Boutique Perdrix', ['Perdrix Maison']);
      return { contacts };
    });
  },

  'workspace.close': async (_input, { desk, jobs }) => {
    jobs.assertIdle();
    await desk.close();
    return null;
  },

  'workspace.state': async (_input, { desk }) => desk.state(),
};
