import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright-core';

const MODULE = pathToFileURL(path.join(import.meta.dirname, 'other-day.mjs')).href;

/** The module that gives the engine its day. */
export const engineOn = (file: string): string => `${MODULE}?in=${encodeURIComponent(file)}`;

/** From now on the engine, which was launched with `dayIn: file`, and the page are on this day. */
export async function comesDay(context: Pick<BrowserContext, 'clock'>, file: string, day: string): Promise<void> {
  writeFileSync(file, day);
  await context.clock.setFixedTime(`${day}T10:00:00Z`);
}
