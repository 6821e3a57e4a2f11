import { existsSync } from 'node:fs';
import type { NounAnswers } from './request-context.ts';

export const workspace: NounAnswers<'workspace'> = {
  'workspace.create': ({ fileToken, organisation, alsoNamed }, { desk, files }) => desk.create(files.toWrite(fileToken), organisation, alsoNamed),

  'workspace.open': ({ fileToken }, { desk, files }) => desk.open(files.toRead(fileToken)),

  'workspace.createExample': async (_input, { desk, jobs }) =>
    jobs.start('example', async () => {
      const { contacts } = existsSync(desk.examplePath)
        ? await desk.open(desk.examplePath)
        : await desk.create(desk.examplePath, 'Boutique Perdrix', ['Perdrix Maison']);
      return { contacts };
    }),

  'workspace.close': async (_input, { desk }) => {
    await desk.close();
    return null;
  },

  'workspace.state': async (_input, { desk }) => desk.state(),
};
