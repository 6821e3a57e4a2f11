import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { EngineContext } from '../steps/context.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { onFile } from '../storage/disk/file-system.ts';
import { DEMO_ORGANISATION } from './demo-files.ts';
import { fillDemo } from './run-demo.ts';

/**
 * Ensures that the fictitious workspace exists at `file`, in its own folder. It is complete or absent: it is filled in
 * a temporary folder, which is renamed at the end. An existing one stays.
 *
 * @throws the reason of `signal`; AppError `file.…`.
 */
export async function ensureExample(context: EngineContext, file: string): Promise<void> {
  if (existsSync(file)) return;
  const folder = path.dirname(file);
  const arriving = `${folder}-next`;
  try {
    // Possible remains of a killed engine.
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
