import { defineConfig } from 'vitest/config';
import journeys from './vitest.config.ts';

/** The same app, only to be looked at. */
export default defineConfig({ ...journeys, test: { ...journeys.test, include: ['test/e2e/**/*.pictures.ts'] } });
