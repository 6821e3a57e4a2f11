import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { launch, type LaunchedApp, type LaunchOptions } from './launch.ts';
import { Screens } from './screens/screens.ts';

type Fixtures = {
  /** An empty folder of the user, removed afterwards. */
  readonly folder: string;
  /** How the app is started; a spec overrides what it needs. */
  readonly options: Partial<LaunchOptions>;
  readonly app: LaunchedApp;
  /** One object per screen, over the app's page. */
  readonly screens: Screens;
};

/** A spec that controls the app. Every journey ends with an empty console and without a refused request. */
export const journey = test.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'aval-journey-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  options: {},
  app: async ({ folder, options }, use) => {
    const app = await launch({ userFolder: path.join(folder, 'settings'), ...options });
    try {
      await use(app);
      expect(await app.takeFaults()).toEqual([]);
    } finally {
      await app.close();
    }
  },
  screens: async ({ app }, use) => {
    await use(new Screens(app));
  },
});

/**
 * A journey whose app is started with these options. It is another object than `journey`, which all files of a process
 * share: an override of that one at the top of a file would reach the files after it.
 */
export const journeyWith = (options: Partial<LaunchOptions>): typeof journey => journey.extend({ options });
