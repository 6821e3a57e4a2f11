import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/** build/portable.yml puts it beside app.asar of the portable copy. */
const MARK = 'portable.txt';

/**
 * A portable copy keeps preferences, window state and Chromium’s own files in a folder beside its program, so that it
 * leaves nothing on the computer. Call it before anything asks for the user’s folder.
 *
 * @param resources the folder that holds app.asar.
 */
export function stayPortable(resources: string): void {
  if (!app.isPackaged || !existsSync(path.join(resources, MARK))) return;
  app.setPath('userData', path.join(path.dirname(app.getPath('exe')), 'Aval-reglages'));
}
