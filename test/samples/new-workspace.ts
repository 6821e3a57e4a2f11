import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';

export const context: EngineContext = {
  by: 'Nadège',
  now: () => '2026-11-24T10:30:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
};

/** A new workspace of the firm Alba in its own folder, which is removed with it. */
export async function withWorkspace<T>(work: (workspace: Workspace, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-import-'));
  try {
    const workspace = await createWorkspace(join(folder, 'alba.aval'), {
      organisation: 'Alba',
      at: context.now(),
      by: context.by,
    });
    try {
      return await work(workspace, folder);
    } finally {
      await workspace.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
