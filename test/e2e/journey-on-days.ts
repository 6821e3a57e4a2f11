import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { journeyWith } from './journey.ts';
import type { LaunchedApp } from './launch.ts';
import { comesDay } from './other-day.ts';

/** Journeys whose app is on a day of its own (`YYYY-MM-DD`), and `comes`: from now on, the app is on this day. */
export function journeyOnDays(first: string) {
  const file = path.join(os.tmpdir(), `aval-day-${randomUUID()}`);
  writeFileSync(file, first);
  afterAll(() => rmSync(file, { force: true }));
  const comes = ({ page }: LaunchedApp, day: string): Promise<void> => comesDay(page.context(), file, day);
  return { journey: journeyWith({ dayIn: file }), comes };
}
