import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { EngineContext } from '../steps/context.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { onFile } from '../storage/disk/file-system.ts';
import { DEMO_ORGANISATION } from './demo-files.ts';
import { fillDemo } from './run-demo.ts';

/**
 * Makes sure that the fictitious workspace lies at `file`, in a folder of its own. It is there whole or not at
 * all: it is filled in a folder next to it, which takes the name when everything is in it. One that is there stays.
 *
 * @throws what `signal` was aborted with; AppError `file.…`.
 */
export async function ensureExample(context: EngineContext, file: string): Promise<void> {
  if (existsSync(file)) return;
  const folder = path.dirname(file);
  const arriving = `${folder}-next`;
  try {
    // What a killed engine may have left.
    onFile(arriving, () => rmSync(arriving, { recursive: true, force: true }));
    onFile(arriving, () => mkdirSync(arriving, { recursive: true }));
    const workspace = await createWorkspace(path.join(arriving, path.basename(file)), {
      organisation: DEMO_ORGANISATION,
      also: ['Perdrix Maison'],
      at: context.now(),
      by: context.by,
    });
    try {
      await fillDemo(context, workspace);
    } finally {
      await workspace.close();
    }
    context.signal?.throwIfAborted();
    onFile(folder, () => renameSync(arriving, folder));
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
}
