import { afterAll } from 'vitest';
import { loadHost } from './launch.ts';

afterAll(async () => {
  const { closeTestBrowsers } = await loadHost();
  await closeTestBrowsers();
});
