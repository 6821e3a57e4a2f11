import { defineConfig } from 'vitest/config';
import journeys from './vitest.config.ts';

/** The same app, for screenshots only. */
export default defineConfig({ ...journeys, test: { ...journeys.test, include: ['test/e2e/**/*.pictures.ts'] } });
