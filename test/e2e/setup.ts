import { afterAll } from 'vitest';
import { loadHost } from './launch.ts';

afterAll(async () => {
  const { closeTestBrowser } = await loadHost();
  await closeTestBrowser();
});
