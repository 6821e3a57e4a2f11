import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './launch/stage.mjs';

/** Electron's fuses: this text, a version, a length, then one character per fuse. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_COUNT = 9;

/**
 * Creates a folder that electron-builder accepts as Electron for Linux, without its program: enough to pack the app
 * where the program can't be downloaded, and to check the fuses.
 */
export async function makeStubElectron(folder) {
  const { version } = JSON.parse(await readFile(join(ROOT, 'node_modules', 'electron', 'package.json'), 'utf8'));
  await mkdir(join(folder, 'resources'), { recursive: true });
  await mkdir(join(folder, 'locales'), { recursive: true });
  const program = Buffer.concat([
    Buffer.from(`#!/bin/sh\nexit 1\n${FUSE_SENTINEL}`),
    Buffer.from([1, FUSE_COUNT]),
    Buffer.from('1'.repeat(FUSE_COUNT)),
    Buffer.alloc(64),
  ]);
  await writeFile(join(folder, 'electron'), program, { mode: 0o755 });
  await writeFile(join(folder, 'version'), version);
  await writeFile(join(folder, 'LICENSE'), '');
  await writeFile(join(folder, 'LICENSES.chromium.html'), '');
  for (const language of ['fr', 'en-US', 'en-GB', 'de'])
    await writeFile(join(folder, 'locales', `${language}.pak`), '');
}
