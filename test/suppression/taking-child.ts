import { writeSync } from 'node:fs';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { takeWaiting } from '../../electron/engine/suppression/waiting-oppositions.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';

/**
 * A program that has a workspace open for changes and repeatedly takes in the waiting oppositions, until it is killed.
 */
const [path = ''] = process.argv.slice(2);
const context: EngineContext = {
  by: 'Nadège',
  now: () => '2026-11-24T10:31:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
};
const workspace = await openWorkspace(path, { by: 'Nadège' });
for (;;) {
  const taken = takeWaiting(context, workspace).reduce((sum, { params }) => sum + Number(params?.['count'] ?? 0), 0);
  writeSync(1, `${taken}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
