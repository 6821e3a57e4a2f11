import { writeSync } from 'node:fs';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { noteOpposition } from '../../electron/engine/suppression/waiting-oppositions.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';

/**
 * A program that reads a workspace and stores one opposition after another beside it, until it is killed. It prints the
 * number of each acknowledged one.
 */
const [path = '', first = '1'] = process.argv.slice(2);
const context: EngineContext = {
  by: 'Paul',
  now: () => '2026-11-24T10:30:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
};
const workspace = await openWorkspace(path, { by: 'Paul', readOnly: true });
for (let number = Number(first); ; number += 1) {
  noteOpposition(context, workspace, { email: `w${number}@example.com` });
  writeSync(1, `${number}\n`);
}
